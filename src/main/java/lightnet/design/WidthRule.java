package lightnet.design;

import lightnet.block.Divisible;

/** How a channel count is rounded when it is multiplied by the width. */
public enum WidthRule {
  /**
   * To the nearest multiple of the divisor, at least the divisor, and up by one more where rounding
   * would take away more than a tenth (MobileNet V2's authors, {@code make_divisible}).
   */
  MAKE_DIVISIBLE,
  /** Down to a whole number, at least the divisor (MobileNet V1's authors: {@code max(int, 8)}). */
  FLOOR,
  /** To the nearest whole number; for tables whose products are whole (ShuffleNet V1). */
  NEAREST,
  /** Never: the file's own tables say the channels of each width. */
  NONE;

  /** Channels at a width, for a divisor such as 8. */
  public int scale(double channels, double width, int divisor) {
    return switch (this) {
      case MAKE_DIVISIBLE -> Divisible.nearest(channels * width, divisor);
      case FLOOR -> Math.max(divisor, (int) (channels * width));
      case NEAREST -> Math.max(divisor, (int) Math.rint(channels * width));
      case NONE -> (int) channels;
    };
  }
}
