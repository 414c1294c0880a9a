package lightnet.design;

import java.util.List;

/**
 * Blocks at one resolution.
 *
 * @param name the first part of its layers' paths
 * @param blocks in the order of the data
 */
public record Stage(String name, List<PlacedBlock> blocks) {

  public Stage {
    blocks = List.copyOf(blocks);
  }

  /** The path of a block of this stage. */
  public String pathOf(PlacedBlock block) {
    return name + "/" + block.name();
  }
}
