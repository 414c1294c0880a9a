package lightnet.block;

/** The rounding of channel counts by MobileNet V2's authors. */
public final class Divisible {

  private Divisible() {}

  /**
   * The multiple of a divisor nearest to a count, at least the divisor, and one more where rounding
   * would take away more than a tenth ({@code make_divisible}).
   */
  public static int nearest(double channels, int divisor) {
    long rounded = Math.max(divisor, (long) (channels + divisor / 2.0) / divisor * divisor);
    return Math.clamp(rounded < 0.9 * channels ? rounded + divisor : rounded, 1, Integer.MAX_VALUE);
  }
}
