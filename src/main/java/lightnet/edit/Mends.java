package lightnet.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.block.BlockScope;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.MisfitException;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Shape;

/**
 * What would mend a design that does not work: for each parameter of the block where it breaks, the
 * nearest values with which the block fits. They are found by trying, so that they hold for every
 * kind of block.
 */
public final class Mends {
  private static final int MOST = 3;
  private static final int FARTHEST = 512;

  private final Design design;
  private final String path;
  private final Block block;
  private final Shape in;

  private Mends(Design design, String path, Block block, Shape in) {
    this.design = design;
    this.path = path;
    this.block = block;
    this.in = in;
  }

  /**
   * Edits of one parameter each, at most three, those first with which the whole design works.
   * Nothing for a design that works already.
   */
  public static List<Edit.Change> of(Design design) {
    return brokenBlock(design).map(Mends::changes).orElse(List.of());
  }

  /** The path of the block at which a design breaks, if it does. */
  public static Optional<String> brokenPath(Design design) {
    return brokenBlock(design).map(mends -> mends.path);
  }

  private static Optional<Mends> brokenBlock(Design design) {
    if (!(design.expand() instanceof Expansion.Broken(Network _, String at, String _))) {
      return Optional.empty();
    }
    for (int s = 0; s < design.stages().size(); s++) {
      Stage stage = design.stages().get(s);
      for (int b = 0; b < stage.blocks().size(); b++) {
        PlacedBlock placed = stage.blocks().get(b);
        String path = stage.pathOf(placed);
        if (at.equals(path) || at.startsWith(path + "/")) {
          return inputOf(design, s, b).map(in -> new Mends(design, path, placed.block(), in));
        }
      }
    }
    return Optional.empty();
  }

  /** The shape that reaches a block, unless the design breaks before. */
  private static Optional<Shape> inputOf(Design design, int stage, int index) {
    List<Stage> before = new ArrayList<>(design.stages().subList(0, stage));
    Stage own = design.stages().get(stage);
    before.add(new Stage(own.name(), own.blocks().subList(0, index)));
    var cut = new Design(design.name(), design.source(), design.input(), before, Optional.empty());
    return cut.expand() instanceof Expansion.Expanded(Network network)
        ? Optional.of(
            network.layers().isEmpty() ? network.input() : network.layers().getLast().outShape())
        : Optional.empty();
  }

  private List<Edit.Change> changes() {
    BlockKind kind = BlockKind.of(block);
    Map<String, Object> values = kind.values(block);
    return kind.fields().stream()
        .flatMap(field -> nearest(field, Objects.requireNonNull(values.get(field.name()))))
        .map(value -> new Edit.Change(Set.of(path), value.getKey(), value.getValue()))
        .sorted(Comparator.comparingInt(change -> works(change) ? 0 : 1))
        .limit(MOST)
        .toList();
  }

  private boolean works(Edit.Change change) {
    return change.applyTo(design).expand() instanceof Expansion.Expanded;
  }

  private Stream<Map.Entry<String, Object>> nearest(BlockField field, Object now) {
    return switch (field.type()) {
      case BlockField.Type.WholeNumber _ ->
          IntStream.rangeClosed(1, FARTHEST)
              .flatMap(distance -> IntStream.of((int) now - distance, (int) now + distance))
              .filter(value -> value > 0 && fits(field, value))
              .limit(1)
              .mapToObj(value -> Map.entry(field.name(), (Object) value));
      case BlockField.Type.OneOf choice ->
          choice.values().stream()
              .filter(value -> !value.equals(now) && fits(field, value))
              .limit(1)
              .map(value -> Map.entry(field.name(), (Object) value));
    };
  }

  private boolean fits(BlockField field, Object value) {
    BlockKind kind = BlockKind.of(block);
    Map<String, Object> values = new HashMap<>(kind.values(block));
    values.put(field.name(), value);
    var builder = new NetworkBuilder(in);
    try {
      kind.make(values).expand(new BlockScope(builder, path, Network.INPUT));
      return true;
    } catch (MisfitException | ArithmeticException e) {
      return false;
    }
  }
}
