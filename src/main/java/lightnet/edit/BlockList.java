package lightnet.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Shape;

/** The blocks of a design one behind the other, whatever their stages. */
record BlockList(Design design, List<Entry> entries) {

  /**
   * A block at its place.
   *
   * @param path of the block
   * @param stage index of its stage
   * @param index within the stage
   */
  record Entry(String path, Block block, int stage, int index) {}

  static BlockList of(Design design) {
    List<Entry> entries = new ArrayList<>();
    for (int s = 0; s < design.stages().size(); s++) {
      Stage stage = design.stages().get(s);
      for (int b = 0; b < stage.blocks().size(); b++) {
        PlacedBlock placed = stage.blocks().get(b);
        entries.add(new Entry(stage.pathOf(placed), placed.block(), s, b));
      }
    }
    return new BlockList(design, List.copyOf(entries));
  }

  /** The place of a block in the list. */
  Optional<Integer> indexOf(String path) {
    return IntStream.range(0, entries.size())
        .filter(i -> entries.get(i).path().equals(path))
        .boxed()
        .findFirst();
  }

  /** The shape that reaches a block, unless the design breaks before. */
  Optional<Shape> inputOf(int at) {
    Entry entry = entries.get(at);
    return BlockAlone.inputOf(design, entry.stage(), entry.index());
  }
}
