package lightnet.network;

/** Zeros laid around an image before a kernel slides over it, in elements for each side. */
public record Padding(int top, int left, int bottom, int right) {

  /** No padding. */
  public static final Padding NONE = new Padding(0, 0, 0, 0);

  /**
   * (k - 1) / 2 zeros on every side, the rule of PyTorch's models: with an odd kernel the output is
   * ceil(input / stride).
   */
  public static Padding around(Extent kernel) {
    int vertical = (kernel.h() - 1) / 2;
    int horizontal = (kernel.w() - 1) / 2;
    return new Padding(vertical, horizontal, vertical, horizontal);
  }

  /** The narrowest of the four sides. */
  int least() {
    return Math.min(Math.min(top, bottom), Math.min(left, right));
  }

  /** The widest of the four sides. */
  int most() {
    return Math.max(Math.max(top, bottom), Math.max(left, right));
  }
}
