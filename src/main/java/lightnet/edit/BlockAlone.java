package lightnet.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.block.Block;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Network;
import lightnet.network.Shape;

/** Blocks of a design by themselves, on the shape that reaches them there. */
final class BlockAlone {

  private BlockAlone() {}

  /** A network of these blocks alone, if they fit each other and the input. */
  static Optional<Network> network(List<Block> blocks, Shape in) {
    List<PlacedBlock> placed = new ArrayList<>();
    for (Block block : blocks) {
      placed.add(new PlacedBlock("block" + (placed.size() + 1), block));
    }
    var design = new Design("alone", "", in, List.of(new Stage("stage", placed)), Optional.empty());
    return design.expand() instanceof Expansion.Expanded(Network network)
            && !network.layers().isEmpty()
        ? Optional.of(network)
        : Optional.empty();
  }

  /** The shape that reaches the block at an index of a stage, unless the design breaks before. */
  static Optional<Shape> inputOf(Design design, int stage, int index) {
    List<Stage> before = new ArrayList<>(design.stages().subList(0, stage));
    Stage own = design.stages().get(stage);
    before.add(new Stage(own.name(), own.blocks().subList(0, index)));
    return design.with(before).expand() instanceof Expansion.Expanded(Network network)
        ? Optional.of(
            network.layers().isEmpty() ? network.input() : network.layers().getLast().outShape())
        : Optional.empty();
  }
}
