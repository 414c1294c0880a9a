package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;
import lightnet.flow.BlockLayout.Route;

/**
 * The lines between operators: arrows, and the shortcut past them.
 *
 * @param words what stands at the shortcut
 */
record RouteMarks(BlockWords words) {
  private static final double TEXT = 11;
  private static final double ROUNDING = 8;

  void draw(Route route, List<Mark> marks) {
    switch (route.kind()) {
      case SLABS -> {}
      case DIRECT -> {
        boolean slanted = route.points().size() == 2;
        marks.add(
            new Line(
                rounded(route.points()),
                slanted ? Line.Shape.FLAT : Line.Shape.STRAIGHT,
                Ink.Role.MUTED,
                1.5,
                Line.Dash.SOLID,
                Line.Ending.ARROW,
                new Spot.Nothing()));
      }
      case SHORTCUT -> {
        marks.add(
            new Line(
                rounded(route.points()),
                Line.Shape.STRAIGHT,
                Ink.Role.MUTED,
                1.5,
                Line.Dash.DASHED,
                Line.Ending.ARROW,
                new Spot.Nothing()));
        Point left = route.points().get(1);
        Point right = route.points().get(2);
        double room = right.x() - left.x() - 3 * ROUNDING;
        marks.add(
            Words.plain(
                TextFit.cut(words.shortcut(), room, TEXT),
                new Point((left.x() + right.x()) / 2, left.y() - 9),
                TEXT,
                Align.CENTRE,
                Ink.Role.MUTED));
      }
    }
  }

  /** Points whose corners are rounded. */
  private static List<Point> rounded(List<Point> points) {
    if (points.size() < 3) {
      return points;
    }
    List<Point> round = new ArrayList<>();
    round.add(points.getFirst());
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point before = near(corner, points.get(i - 1));
      Point after = near(corner, points.get(i + 1));
      for (int part = 0; part <= 4; part++) {
        double u = part / 4.0;
        round.add(before.towards(corner, u).towards(corner.towards(after, u), u));
      }
    }
    round.add(points.getLast());
    return round;
  }

  private static Point near(Point corner, Point other) {
    double distance = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
    return corner.towards(other, Math.min(0.5, ROUNDING / Math.max(1e-9, distance)));
  }
}
