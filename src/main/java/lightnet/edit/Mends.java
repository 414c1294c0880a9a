package lightnet.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.block.Classifier;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.GlobalPool;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.XceptionModule;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.PlacedBlock;
import lightnet.network.Activation;
import lightnet.network.Network;
import lightnet.network.Shape;

/**
 * What would mend a design that does not work. Values are found by trying, so that they hold for
 * every kind of block.
 */
public final class Mends {
  private static final int MOST = 3;
  private static final int KERNEL = 3;

  /** The whole design is laid out anew for each. */
  private static final int MOST_EVERYWHERE = 24;

  private final BlockList list;
  private final int at;
  private final String path;
  private final Block block;
  private final Shape in;

  private Mends(BlockList list, int at, Shape in) {
    this.list = list;
    this.at = at;
    this.path = list.entries().get(at).path();
    this.block = list.entries().get(at).block();
    this.in = in;
  }

  /**
   * Edits after each of which the block fits at which the design breaks: a pool before a dense
   * layer; the nearest value of one of its parameters, of at most three, those first with which the
   * whole design works; the nearest one of the block before; a block without a shortcut, where that
   * does not fit; and at last, always, the design without the block. Nothing for a design that
   * works already.
   */
  public static List<Edit> of(Design design) {
    return broken(design).map(Mends::all).orElse(List.of());
  }

  /** Those of them that change a parameter of the block itself. */
  static List<Edit.Change> changes(Design design) {
    return broken(design).map(Mends::ownChanges).orElse(List.of());
  }

  /** The path of the block at which a design breaks, if it does. */
  public static Optional<String> brokenPath(Design design) {
    return broken(design).map(mends -> mends.path);
  }

  /**
   * The value of a parameter that, for all blocks at once, makes a broken design work: the nearest
   * to that of the block where it breaks, if that has the parameter and there is such a value.
   */
  public static Optional<Edit.Everywhere> everywhere(Design design, String field) {
    return broken(design)
        .flatMap(
            mends ->
                mends
                    .field(field)
                    .flatMap(
                        known ->
                            new NearestValue(mends.block, mends.in.c())
                                .all(known, mends::fits)
                                .limit(MOST_EVERYWHERE)
                                .map(value -> new Edit.Everywhere(field, value))
                                .filter(mends::works)
                                .findFirst()));
  }

  private Optional<BlockField> field(String name) {
    return BlockKind.of(block).fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst();
  }

  private static Optional<Mends> broken(Design design) {
    if (!(design.expand() instanceof Expansion.Broken(Network _, String where, String _))) {
      return Optional.empty();
    }
    BlockList list = BlockList.of(design);
    return IntStream.range(0, list.entries().size())
        .filter(i -> isIn(where, list.entries().get(i).path()))
        .boxed()
        .findFirst()
        .flatMap(i -> list.inputOf(i).map(in -> new Mends(list, i, in)));
  }

  private static boolean isIn(String where, String path) {
    return where.equals(path) || where.startsWith(path + "/");
  }

  private List<Edit> all() {
    List<Edit> edits = new ArrayList<>();
    pooled().ifPresent(edits::add);
    edits.addAll(ownChanges());
    changeBefore().ifPresent(edits::add);
    withoutShortcut().ifPresent(edits::add);
    edits.add(new Edit.Remove(Set.of(path)));
    return edits;
  }

  /** A dense layer takes a vector. */
  private Optional<Edit> pooled() {
    var pool = new GlobalPool();
    return block instanceof Classifier && BlockAlone.network(List.of(pool, block), in).isPresent()
        ? Optional.of(
            new Edit.Insert(
                Gap.before(list.design(), path),
                List.of(
                    new PlacedBlock(BlockNames.usual(list.design(), BlockKind.of(pool)), pool))))
        : Optional.empty();
  }

  private List<Edit.Change> ownChanges() {
    var nearest = new NearestValue(block, in.c());
    return BlockKind.of(block).fields().stream()
        .flatMap(field -> nearest.of(field, this::fits).map(v -> change(path, field, v)).stream())
        .sorted(Comparator.comparingInt(change -> works(change) ? 0 : 1))
        .limit(MOST)
        .toList();
  }

  private static Edit.Change change(String path, BlockField field, Object value) {
    return new Edit.Change(Set.of(path), field.name(), value);
  }

  private boolean works(Edit edit) {
    return edit.applyTo(list.design()).expand() instanceof Expansion.Expanded;
  }

  private boolean fits(Block changed) {
    return BlockAlone.network(List.of(changed), in).isPresent();
  }

  /** Other channels, or another stride, of the block before. */
  private Optional<Edit.Change> changeBefore() {
    if (at == 0) {
      return Optional.empty();
    }
    BlockList.Entry before = list.entries().get(at - 1);
    Optional<Shape> reaching = list.inputOf(at - 1);
    return reaching.flatMap(
        shape ->
            BlockKind.of(before.block()).fields().stream()
                .filter(Mends::shapesOutput)
                .flatMap(field -> changeBefore(before, shape, field).stream())
                .min(Comparator.comparingInt(change -> works(change) ? 0 : 1)));
  }

  private static boolean shapesOutput(BlockField field) {
    return field.role() == BlockField.Role.CHANNELS || field.name().equals("stride");
  }

  private Optional<Edit.Change> changeBefore(
      BlockList.Entry before, Shape reaching, BlockField field) {
    return new NearestValue(before.block(), in.c())
        .of(field, b -> BlockAlone.network(List.of(b, block), reaching).isPresent())
        .map(value -> change(before.path(), field, value));
  }

  /** Where the input cannot be added to, or passed beside, what the block computes. */
  private Optional<Edit> withoutShortcut() {
    Optional<Block> plain =
        switch (block) {
          case ShuffleNetV1Unit unit -> plain(unit.channels(), unit.stride());
          case ShuffleNetV2Unit unit -> plain(unit.channels(), unit.stride());
          case XceptionModule module when module.stride() == 1 -> plain(module.channels(), 1);
          default -> Optional.empty();
        };
    return plain.filter(this::fits).map(other -> new Edit.Replace(Map.of(path, other)));
  }

  private Optional<Block> plain(int channels, int stride) {
    boolean isBroken = stride == 1 ? channels != in.c() : channels <= in.c();
    return isBroken
        ? Optional.of(new DepthwiseSeparable(channels, KERNEL, stride, Activation.RELU))
        : Optional.empty();
  }
}
