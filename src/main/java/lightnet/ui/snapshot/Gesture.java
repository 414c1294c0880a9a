package lightnet.ui.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightnet.block.BlockKind;
import lightnet.cost.Guideline;
import lightnet.design.ModelReference;

/** What a user does in the window before a picture of it is taken. */
sealed interface Gesture {

  /** Begins an empty design. */
  record Begin() implements Gesture {}

  /** Opens one more network. */
  record Open(ModelReference model) implements Gesture {}

  /**
   * Shows another open network.
   *
   * @param number of its tab, from 1 on
   */
  record Turn(int number) implements Gesture {}

  /** Gives a parameter of a block another value; all as they are written in files. */
  record Set(String block, String field, String value) implements Gesture {}

  /** Gives a parameter another value in all blocks that share it. */
  record Everywhere(String field, String value) implements Gesture {}

  /** Puts a block behind another one, or behind all. */
  record Add(BlockKind kind, Optional<String> behind) implements Gesture {}

  /** Takes a block away. */
  record Remove(String block) implements Gesture {}

  /** Repeats a block. */
  record Repeat(String block, int times) implements Gesture {}

  /** Takes a step back. */
  record Undo() implements Gesture {}

  /** Makes an undone step again. */
  record Redo() implements Gesture {}

  /** Compares further changes with what is there now. */
  record Keep() implements Gesture {}

  /** Selects blocks. */
  record Select(List<String> blocks) implements Gesture {}

  /** Opens a part of the window that lies behind another. */
  record Show(Part part) implements Gesture {}

  /** Opens what the coach says of the selected block, and measures what it advises. */
  record Ask(Guideline guideline) implements Gesture {}

  /** Parts of the window that one does not see at first, or one at a time. */
  enum Part {
    /** The chart of times. */
    TIME("tab-time"),
    /** The table of layers. */
    LAYERS("tab-layers"),
    /** What was published. */
    PUBLISHED("tab-published"),
    /** The steps so far. */
    HISTORY("tab-history"),
    /** Where the time goes. */
    PROFILE("tab-profile"),
    /** The same by operator family. */
    FAMILIES("profile-FAMILIES"),
    /** The same with an area for each kernel. */
    MAP("profile-MAP"),
    /** What each kernel achieves of what the machine can do. */
    ROOFLINE("profile-ROOFLINE"),
    /** How the runs of a comparison are distributed. */
    DISTRIBUTION("show-distribution"),
    /** The networks of the library. */
    NETWORKS("library-networks"),
    /** The blocks of the library. */
    BLOCKS("library-blocks");

    private final String id;

    Part(String id) {
      this.id = id;
    }

    /** The id of what opens it. */
    String id() {
      return id;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
