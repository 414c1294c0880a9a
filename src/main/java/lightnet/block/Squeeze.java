package lightnet.block;

/** How far a squeeze-and-excitation narrows the channels on its way to their gates. */
public enum Squeeze {
  /** There is none. */
  NONE,
  /** To a quarter, a multiple of 8 (MobileNet V3, Section 5.3). */
  QUARTER,
  /** To a quarter, cut to a whole number, as in some implementations of MobileNet V3. */
  CUT_QUARTER,
  /** To a sixteenth (Hu, Shen, Sun 2018, Squeeze-and-Excitation Networks, Section 3.2). */
  SIXTEENTH;

  private static final int DIVISOR = 8;

  /** The narrow vector's size. */
  int squeezed(int channels) {
    return switch (this) {
      case NONE -> channels;
      case QUARTER -> Divisible.nearest(channels / 4.0, DIVISOR);
      case CUT_QUARTER -> Math.max(1, channels / 4);
      case SIXTEENTH -> Math.max(1, channels / 16);
    };
  }
}
