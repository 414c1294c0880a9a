package lightnet.drawing;

/**
 * A place in a drawing, in its units.
 *
 * @param x to the right
 * @param y downwards
 */
public record Point(double x, double y) {

  /** The place beside this one. */
  public Point moved(double right, double down) {
    return new Point(x + right, y + down);
  }

  /** The place on the way to another one, at a part of it between 0 and 1. */
  public Point towards(Point other, double part) {
    return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
  }
}
