package lightnet.flow.poster;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.design.BlockRun;
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
    return BlockRun.of(stage, network).stream()
        .map(
            run ->
                new Run(
                    run.block(),
                    run.paths().stream().map(Run::name).toList(),
                    network.layersOf(run.first())))
        .toList();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
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
