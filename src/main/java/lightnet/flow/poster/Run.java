package lightnet.flow.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * A block, or several equal ones one behind the other.
 *
 * @param block all of them
 * @param names in their order
 * @param layers of the first one
 */
record Run(Block block, List<String> names, List<Layer> layers) {

  Run {
    names = List.copyOf(names);
    layers = List.copyOf(layers);
  }

  /** The runs of a stage. */
  static List<Run> of(Stage stage, Network network) {
    List<Run> runs = new ArrayList<>();
    for (PlacedBlock placed : stage.blocks()) {
      var next =
          new Run(placed.block(), List.of(placed.name()), network.layersOf(stage.pathOf(placed)));
      if (!runs.isEmpty() && runs.getLast().isContinuedBy(next)) {
        Run longer = runs.removeLast().plus(next);
        runs.add(longer);
      } else {
        runs.add(next);
      }
    }
    return runs;
  }

  private boolean isContinuedBy(Run next) {
    return block.equals(next.block)
        && layers.getFirst().inShape().equals(next.layers.getFirst().inShape())
        && layers.getLast().outShape().equals(next.layers.getLast().outShape());
  }

  private Run plus(Run next) {
    List<String> all = new ArrayList<>(names);
    all.addAll(next.names);
    return new Run(block, all, layers);
  }

  /** How many blocks it stands for. */
  int count() {
    return names.size();
  }

  /** The name of the block, or of the first and the last one. */
  String name() {
    return count() == 1 ? names.getFirst() : names.getFirst() + " … " + names.getLast();
  }

  /** Its step and its activations, such as {@code stride 2, ReLU6}. */
  String traits() {
    int stride =
        layers.stream()
            .mapToInt(
                layer ->
                    switch (layer.op()) {
                      case Op.Conv conv -> Math.max(conv.stride().h(), conv.stride().w());
                      case Op.Pool pool -> Math.max(pool.stride().h(), pool.stride().w());
                      default -> 1;
                    })
            .max()
            .orElse(1);
    Stream<String> activations =
        layers.stream()
            .filter(layer -> !layer.isInGate())
            .filter(layer -> layer.op() instanceof Op.Activate)
            .map(layer -> Node.word(((Op.Activate) layer.op()).function()))
            .distinct();
    return Stream.concat(stride > 1 ? Stream.of("stride " + stride) : Stream.empty(), activations)
        .collect(Collectors.joining(", "));
  }
}
