package lightnet.drawing;

/**
 * A rectangle in a drawing, in its units.
 *
 * @param x its left side
 * @param y its top
 * @param width to the right
 * @param height downwards
 */
public record Frame(double x, double y, double width, double height) {

  /** Its right side. */
  public double right() {
    return x + width;
  }

  /** Its bottom. */
  public double bottom() {
    return y + height;
  }

  /** Its middle. */
  public Point middle() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** Whether a place lies in it. */
  public boolean contains(Point place) {
    return place.x() >= x && place.x() < right() && place.y() >= y && place.y() < bottom();
  }

  /** The frame of the same size beside this one. */
  public Frame moved(double right, double down) {
    return new Frame(x + right, y + down, width, height);
  }

  /** The frame on the way to another one, at a part of it between 0 and 1. */
  public Frame towards(Frame other, double part) {
    return new Frame(
        x + (other.x - x) * part,
        y + (other.y - y) * part,
        width + (other.width - width) * part,
        height + (other.height - height) * part);
  }
}
