package lightnet.drawing;

/**
 * A place in a drawing, in its units.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {

  /** The place on the way to another one, at a part of it between 0 and 1. */
  public Point towards(Point other, double part) {
    return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
  }
}
