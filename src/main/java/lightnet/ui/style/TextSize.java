package lightnet.ui.style;

/**
 * How large the window's texts are: for a desk, or for the back of a classroom.
 *
 * @param step 0 is the usual size, each step up a tenth more
 */
public record TextSize(int step) {
  /** The usual size. */
  public static final TextSize USUAL = new TextSize(0);

  private static final int SMALLEST = -2;
  private static final int LARGEST = 10;
  private static final double USUAL_PIXELS = 13;

  /** The next larger or, with a negative number, smaller size that there is. */
  public TextSize plus(int steps) {
    return new TextSize(Math.clamp((long) step + steps, SMALLEST, LARGEST));
  }

  /** The factor on the usual size. */
  public double scale() {
    return 1 + step / 10.0;
  }

  /** The style that gives a root node this size; all sheets count in it. */
  public String style() {
    return "-fx-font-size: %spx;".formatted(USUAL_PIXELS * scale());
  }
}
