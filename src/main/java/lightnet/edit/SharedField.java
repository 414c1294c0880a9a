package lightnet.edit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.block.ConvUnit;
import lightnet.design.Design;
import lightnet.network.Activation;

/**
 * A parameter that blocks of a design share, so that it can be chosen for all of them.
 *
 * @param field the parameter
 * @param values that blocks have, each once, in the order of the data
 */
public record SharedField(BlockField field, List<Object> values) {
  private static final String ACTIVATION = "activation";
  private static final String GROUPS = "groups";

  public SharedField {
    values = List.copyOf(values);
  }

  /** A parameter of a design, if any of its blocks shares it. */
  public static Optional<SharedField> of(Design design, String name) {
    List<Block> blocks =
        BlockList.of(design).entries().stream()
            .map(BlockList.Entry::block)
            .filter(block -> isSharedBy(block, name))
            .toList();
    return blocks.stream()
        .findFirst()
        .flatMap(first -> field(first, name))
        .map(
            field ->
                new SharedField(
                    field,
                    blocks.stream()
                        .flatMap(block -> value(block, name).stream())
                        .distinct()
                        .toList()));
  }

  /** The value that all of them have, if it is one. */
  public Optional<Object> common() {
    return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
  }

  /**
   * Whether a block takes part when a parameter changes everywhere: what is linear by design stays
   * linear, and a standard convolution, such as that of a stem, gets no groups.
   */
  static boolean isSharedBy(Block block, String name) {
    return value(block, name)
        .filter(value -> !(name.equals(ACTIVATION) && value == Activation.LINEAR))
        .filter(_ -> !(name.equals(GROUPS) && block instanceof ConvUnit c && c.groups() == 1))
        .isPresent();
  }

  /**
   * What gives blocks the values of a parameter back that they have in another design, under the
   * same path and of the same kind; nothing if all have them.
   */
  public static Optional<Edit> restoring(Design from, Design now, String name) {
    Map<String, Block> changed = new HashMap<>();
    for (BlockList.Entry entry : BlockList.of(now).entries()) {
      from.block(entry.path())
          .filter(old -> BlockKind.of(old) == BlockKind.of(entry.block()))
          .flatMap(old -> value(old, name))
          .filter(old -> !Optional.of(old).equals(value(entry.block(), name)))
          .ifPresent(old -> changed.put(entry.path(), with(entry.block(), name, old)));
    }
    return changed.isEmpty() ? Optional.empty() : Optional.of(new Edit.Replace(changed));
  }

  private static Block with(Block block, String name, Object value) {
    BlockKind kind = BlockKind.of(block);
    Map<String, Object> values = new HashMap<>(kind.values(block));
    values.put(name, value);
    return kind.make(values);
  }

  private static Optional<BlockField> field(Block block, String name) {
    return BlockKind.of(block).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  private static Optional<Object> value(Block block, String name) {
    return Optional.ofNullable(BlockKind.of(block).values(block).get(name));
  }
}
