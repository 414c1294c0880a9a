package lightnet.edit;

import java.util.List;
import lightnet.design.Design;
import lightnet.design.Stage;

/**
 * A place between the blocks of a design.
 *
 * @param stage index of the stage
 * @param index of the block of the stage before which it lies; their number behind the last
 */
public record Gap(int stage, int index) {

  /** The place behind a block, or behind all where there is no such block. */
  public static Gap after(Design design, String path) {
    for (int s = 0; s < design.stages().size(); s++) {
      Stage stage = design.stages().get(s);
      for (int b = 0; b < stage.blocks().size(); b++) {
        if (stage.pathOf(stage.blocks().get(b)).equals(path)) {
          return new Gap(s, b + 1);
        }
      }
    }
    return end(design);
  }

  /** The place before a block, or behind all where there is no such block. */
  public static Gap before(Design design, String path) {
    Gap after = after(design, path);
    return new Gap(after.stage(), Math.max(0, after.index() - 1));
  }

  /** The place behind all blocks. */
  public static Gap end(Design design) {
    List<Stage> stages = design.stages();
    return stages.isEmpty()
        ? new Gap(0, 0)
        : new Gap(stages.size() - 1, stages.getLast().blocks().size());
  }
}
