package lightnet.design;

/** What an edit changed in a design; values are words as in files. */
public sealed interface DesignChange {

  /**
   * A parameter of a block, or of all blocks of a kind.
   *
   * @param block path of the block, or the kind's word
   * @param field the parameter
   * @param before its value, that of the first block
   * @param after its new value
   */
  record Changed(String block, String field, String before, String after) implements DesignChange {}

  /**
   * A block was left out.
   *
   * @param block its path
   */
  record LeftOut(String block) implements DesignChange {}

  /**
   * A block was added.
   *
   * @param kind of the new block, in the papers' words
   * @param before path of the block that follows it
   */
  record Added(String kind, String before) implements DesignChange {}

  /**
   * Blocks became others with the same channels and stride.
   *
   * @param block path of the block, or the kind's word
   * @param kind what they became, in the papers' words
   */
  record Replaced(String block, String kind) implements DesignChange {}
}
