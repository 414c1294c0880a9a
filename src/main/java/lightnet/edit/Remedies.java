package lightnet.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.block.Bneck;
import lightnet.block.Classifier;
import lightnet.block.Squeeze;
import lightnet.cost.CostTable;
import lightnet.cost.Guideline;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.edit.Remedy.FieldChange;
import lightnet.edit.Remedy.Purpose;
import lightnet.network.Activation;
import lightnet.network.Network;
import lightnet.network.Shape;

/**
 * Finds remedies. Widths and groups belong to all blocks that follow each other with the same
 * channels, so that they change together; what is behind them, up to a block that gives the same
 * shape as before, is compared with them, so that both networks begin and end alike.
 */
public final class Remedies {
  /** About equal multiply-adds, as in the paper's experiments. */
  private static final double TOLERANCE = 0.08;

  /** What is not at least so much less is not worth a change. */
  private static final double LESS = 0.98;

  private final BlockList list;
  private final int at;
  private final Block block;
  private final Guideline guideline;

  private Remedies(BlockList list, int at, Guideline guideline) {
    this.list = list;
    this.at = at;
    this.block = list.entries().get(at).block();
    this.guideline = guideline;
  }

  /** What can be done about a guideline at a block of a design that works, if anything can. */
  public static Optional<Remedy> of(Design design, String path, Guideline guideline) {
    BlockList list = BlockList.of(design);
    return list.indexOf(path).flatMap(at -> new Remedies(list, at, guideline).remedy());
  }

  private Optional<Remedy> remedy() {
    return switch (guideline) {
      case EQUAL_WIDTHS, FEW_GROUPS -> ofRun();
      case FEW_FRAGMENTS -> withoutGate().flatMap(other -> ofBlock(other, Purpose.EXPERIMENT));
      case FEW_ELEMENTWISE -> plainer().flatMap(other -> ofBlock(other, Purpose.EXPERIMENT));
    };
  }

  private Optional<Block> withoutGate() {
    return block instanceof Bneck bneck && bneck.squeeze() != Squeeze.NONE
        ? Optional.of(with(block, Map.of("squeeze", Squeeze.NONE)))
        : Optional.empty();
  }

  private Optional<Block> plainer() {
    Object now = BlockKind.of(block).values(block).get("activation");
    return now == null || now == Activation.LINEAR
        ? Optional.empty()
        : Optional.of(with(block, Map.of("activation", Activation.LINEAR)));
  }

  private static Block with(Block block, Map<String, Object> values) {
    BlockKind kind = BlockKind.of(block);
    Map<String, Object> all = new HashMap<>(kind.values(block));
    all.putAll(values);
    return kind.make(all);
  }

  private Optional<Remedy> ofBlock(Block other, Purpose purpose) {
    return list.inputOf(at).flatMap(in -> compared(List.of(at), List.of(other), in, purpose));
  }

  private Optional<Remedy> ofRun() {
    List<Integer> run = run();
    List<Integer> compared = new ArrayList<>(run);
    boolean isSameShape = false;
    for (int i = run.getLast() + 1; i < list.entries().size() && !isSameShape; i++) {
      compared.add(i);
      isSameShape = givesItsOwnChannels(list.entries().get(i).block());
    }
    Optional<Shape> reaching = list.inputOf(run.getFirst());
    return reaching.flatMap(in -> balanced(compared, run.size(), in));
  }

  private static boolean givesItsOwnChannels(Block block) {
    return block instanceof Classifier
        || BlockKind.of(block).fields().stream()
            .anyMatch(field -> field.role() == BlockField.Role.CHANNELS);
  }

  /** Blocks of the same kind and channels around this one. */
  private List<Integer> run() {
    int first = at;
    while (first > 0 && isAlike(first - 1)) {
      first--;
    }
    List<Integer> run = new ArrayList<>();
    for (int i = first; i < list.entries().size() && isAlike(i); i++) {
      run.add(i);
    }
    return run;
  }

  private boolean isAlike(int other) {
    Block there = list.entries().get(other).block();
    return BlockKind.of(there) == BlockKind.of(block) && channels(there).equals(channels(block));
  }

  private static Optional<Object> channels(Block block) {
    return Optional.ofNullable(BlockKind.of(block).values(block).get("channels"));
  }

  private Optional<Remedy> balanced(List<Integer> compared, int changing, Shape in) {
    List<Block> now = blocks(compared);
    Optional<Network> before = BlockAlone.network(now, in);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Totals cost = CostTable.of(before.get()).totals();
    return Widths.of(guideline, block)
        .map(widths -> changed(now, changing, widths))
        .filter(blocks -> isCheaper(blocks, in, before.get(), cost))
        .sorted(Comparator.comparingDouble(blocks -> accessForOne(blocks, in)))
        .flatMap(blocks -> compared(compared, blocks, in, Purpose.ADVICE).stream())
        .filter(remedy -> works(remedy.edit()))
        .findFirst();
  }

  private List<Block> blocks(List<Integer> places) {
    return places.stream().map(i -> list.entries().get(i).block()).toList();
  }

  private static List<Block> changed(List<Block> now, int changing, Widths widths) {
    List<Block> next = new ArrayList<>(now);
    for (int i = 0; i < changing; i++) {
      next.set(i, widths.applyTo(now.get(i)));
    }
    if (changing < next.size()) {
      next.set(changing, widths.behind(now.get(changing - 1), now.get(changing)));
    }
    return next;
  }

  private static boolean isCheaper(List<Block> blocks, Shape in, Network before, Totals cost) {
    return BlockAlone.network(blocks, in)
        .filter(after -> after.output().outShape().h() == before.output().outShape().h())
        .map(after -> CostTable.of(after).totals())
        .filter(next -> Math.abs(next.madds() - cost.madds()) <= TOLERANCE * cost.madds())
        .filter(next -> next.memoryAccess() <= LESS * cost.memoryAccess())
        .isPresent();
  }

  /** Memory access for one multiply-add, so that none is the best for doing less. */
  private static double accessForOne(List<Block> blocks, Shape in) {
    return BlockAlone.network(blocks, in)
        .map(network -> CostTable.of(network).totals())
        .map(cost -> (double) cost.memoryAccess() / cost.madds())
        .orElse(Double.MAX_VALUE);
  }

  private boolean works(Edit edit) {
    return edit.applyTo(list.design()).expand() instanceof Expansion.Expanded;
  }

  private Optional<Remedy> compared(
      List<Integer> places, List<Block> next, Shape in, Purpose purpose) {
    Optional<Network> before = BlockAlone.network(blocks(places), in);
    Optional<Network> after = BlockAlone.network(next, in);
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Block> changed = new HashMap<>();
    List<String> paths = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      BlockList.Entry entry = list.entries().get(places.get(i));
      paths.add(entry.path());
      if (!entry.block().equals(next.get(i))) {
        changed.put(entry.path(), next.get(i));
      }
    }
    List<FieldChange> changes = changes(block, next.get(places.indexOf(at)));
    return Optional.of(
        new Remedy(new Edit.Replace(changed), purpose, changes, paths, before.get(), after.get()));
  }

  private static List<FieldChange> changes(Block before, Block after) {
    Map<String, Object> old = BlockKind.of(before).values(before);
    Stream<FieldChange> kind =
        BlockKind.of(before) == BlockKind.of(after)
            ? Stream.empty()
            : Stream.of(new FieldChange("kind", before.kind(), after.kind()));
    Stream<FieldChange> fields =
        BlockKind.of(after).values(after).entrySet().stream()
            .filter(entry -> old.containsKey(entry.getKey()))
            .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
            .map(
                entry ->
                    new FieldChange(
                        entry.getKey(),
                        BlockField.word(Optional.ofNullable(old.get(entry.getKey())).orElseThrow()),
                        BlockField.word(entry.getValue())));
    return Stream.concat(kind, fields).toList();
  }
}
