package lightnet.network;

/**
 * How many zeros are laid around an image where a window is to keep its size, or to give the size
 * divided by its step and rounded up. Both rules give the same shapes; with a step of 2 they give
 * different values, so weights that were trained with one cannot be used with the other.
 */
public enum PaddingRule {
  /** PyTorch's: (k - 1) / 2 on every side. */
  AROUND,
  /** TensorFlow's SAME: as few as are needed, the odd one below and on the right. */
  END;

  /**
   * The padding of a window.
   *
   * @param in shape of what it slides over
   */
  public Padding padding(Extent kernel, Extent stride, Shape in) {
    return switch (this) {
      case AROUND -> Padding.around(kernel);
      case END -> {
        int rows = needed(in.h(), kernel.h(), stride.h());
        int columns = needed(in.w(), kernel.w(), stride.w());
        yield new Padding(rows / 2, columns / 2, rows - rows / 2, columns - columns / 2);
      }
    };
  }

  /** The same with the odd one above and on the left, as in ONNX's SAME_LOWER. */
  public static Padding lower(Padding padding) {
    return new Padding(
        /* top= */ padding.bottom(),
        /* left= */ padding.right(),
        /* bottom= */ padding.top(),
        /* right= */ padding.left());
  }

  private static int needed(int size, int kernel, int stride) {
    int steps = (size - 1) / stride;
    return Math.max(0, steps * stride + kernel - size);
  }
}
