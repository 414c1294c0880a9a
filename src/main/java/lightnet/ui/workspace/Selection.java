package lightnet.ui.workspace;

import java.util.List;

/** What is selected, in every view at once. */
public sealed interface Selection {

  /** Nothing: the whole network. */
  record None() implements Selection {}

  /** A block, by its path. */
  record OfBlock(String path) implements Selection {}

  /**
   * Several blocks.
   *
   * @param paths in the order of the data, at least two
   */
  record OfBlocks(List<String> paths) implements Selection {
    public OfBlocks {
      paths = List.copyOf(paths);
    }
  }

  /** A layer, by its id. */
  record OfLayer(String id) implements Selection {}

  /** The selection of blocks, however many there are. */
  static Selection of(List<String> blocks) {
    return switch (blocks.size()) {
      case 0 -> new None();
      case 1 -> new OfBlock(blocks.getFirst());
      default -> new OfBlocks(blocks);
    };
  }

  /** The paths of the blocks that are selected as such. */
  default List<String> blocks() {
    return switch (this) {
      case None _, OfLayer _ -> List.of();
      case OfBlock(String path) -> List.of(path);
      case OfBlocks(List<String> paths) -> paths;
    };
  }
}
