package lightnet.network;

/**
 * A height and a width in elements: of a kernel, of a stride, of an image.
 *
 * @param h rows
 * @param w columns
 */
public record Extent(int h, int w) {

  /** One element. */
  public static final Extent ONE = square(1);

  /** An extent of equal height and width. */
  public static Extent square(int side) {
    return new Extent(side, side);
  }

  /** Elements covered, height x width. */
  public int area() {
    return Math.multiplyExact(h, w);
  }
}
