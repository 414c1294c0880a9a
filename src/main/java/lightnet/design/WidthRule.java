package lightnet.design;

/** How a channel count is rounded when it is multiplied by the width. */
public enum WidthRule {
  /**
   * To the nearest multiple of the divisor, at least the divisor, and up by one more where rounding
   * would take away more than a tenth (MobileNet V2's authors, {@code make_divisible}).
   */
  MAKE_DIVISIBLE;

  /** Channels at a width, for a divisor such as 8. */
  public int scale(int channels, double width, int divisor) {
    double wanted = channels * width;
    int rounded = Math.max(divisor, (int) (wanted + divisor / 2.0) / divisor * divisor);
    return rounded < 0.9 * wanted ? rounded + divisor : rounded;
  }
}
