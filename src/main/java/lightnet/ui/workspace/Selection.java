package lightnet.ui.workspace;

/** What is selected, in every view at once. */
public sealed interface Selection {

  /** Nothing: the whole network. */
  record None() implements Selection {}

  /** A block, by its path. */
  record OfBlock(String path) implements Selection {}

  /** A layer, by its id. */
  record OfLayer(String id) implements Selection {}
}
