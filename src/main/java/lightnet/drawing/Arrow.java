package lightnet.drawing;

import java.util.List;

/** The head of an arrow. */
public final class Arrow {
  private static final double LENGTH = 7;
  private static final double HALF = 3.5;

  private Arrow() {}

  /** The corners of the head at a line's end. */
  public static List<Point> head(Mark.Line line) {
    Point tip = line.points().getLast();
    Point before = line.points().get(line.points().size() - 2);
    boolean flat = line.shape() == Mark.Line.Shape.FLAT;
    double dx = tip.x() - before.x();
    double dy = flat ? 0 : tip.y() - before.y();
    double length = Math.max(1e-9, Math.hypot(dx, dy));
    double ux = dx / length;
    double uy = dy / length;
    return List.of(
        tip,
        new Point(tip.x() - LENGTH * ux - HALF * uy, tip.y() - LENGTH * uy + HALF * ux),
        new Point(tip.x() - LENGTH * ux + HALF * uy, tip.y() - LENGTH * uy - HALF * ux));
  }
}
