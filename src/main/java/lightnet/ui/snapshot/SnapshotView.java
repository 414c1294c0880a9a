package lightnet.ui.snapshot;

import java.util.Locale;

/** What a picture is made of. */
enum SnapshotView {
  /** The whole window. */
  WINDOW,
  /** The network's blocks as cards. */
  NETWORK,
  /** The photo with its classes. */
  CLASSIFY,
  /** Measured time beside multiply-adds. */
  TIME,
  /** The table of layers. */
  LAYERS,
  /** Where the time goes: families, map or roofline. */
  PROFILE,
  /** Published totals beside ours. */
  PUBLISHED,
  /** The steps of a design's editing. */
  HISTORY,
  /** A saved comparison. */
  COMPARE,
  /** The flow inside a block. */
  BLOCK,
  /** One operator. */
  OPERATOR,
  /** One value. */
  NUMBER;

  /** Whether it can be written as SVG. */
  boolean isDrawing() {
    return switch (this) {
      case BLOCK, OPERATOR, NUMBER -> true;
      case WINDOW, NETWORK, CLASSIFY, TIME, LAYERS, PROFILE, PUBLISHED, HISTORY, COMPARE -> false;
    };
  }

  /** Whether it shows something of a network that cannot be run. */
  boolean isOfStructure() {
    return switch (this) {
      case WINDOW, NETWORK, LAYERS, PUBLISHED, HISTORY, COMPARE -> true;
      case CLASSIFY, TIME, PROFILE, BLOCK, OPERATOR, NUMBER -> false;
    };
  }

  /** Whether there are pictures of it that move. */
  boolean canMove() {
    return switch (this) {
      case BLOCK, OPERATOR -> true;
      case WINDOW, NETWORK, CLASSIFY, TIME, LAYERS, PROFILE, PUBLISHED, HISTORY, COMPARE, NUMBER ->
          false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
