package lightnet.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/** A total after each step as a small line: the present step as a dot, undone ones pale. */
final class Sparkline {
  private static final double MARGIN = 4;
  private static final double DOT = 3;
  private static final double PALE = 0.35;

  private Sparkline() {}

  /**
   * The line.
   *
   * @param values of each step, none where it is not known
   * @param at the present step
   */
  static Drawing draw(List<OptionalDouble> values, int at, double width, double height) {
    double least = values.stream().flatMapToDouble(OptionalDouble::stream).min().orElse(0);
    double most = values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(0);
    double range = most > least ? most - least : 1;
    double between = (width - 2 * MARGIN) / Math.max(1, values.size() - 1);
    List<Point> done = new ArrayList<>();
    List<Point> undone = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isEmpty()) {
        continue;
      }
      double part = most > least ? (values.get(i).getAsDouble() - least) / range : 0.5;
      var point = new Point(MARGIN + i * between, height - MARGIN - part * (height - 2 * MARGIN));
      if (i <= at) {
        done.add(point);
      }
      if (i >= at) {
        undone.add(point);
      }
      if (i == at) {
        marks.add(
            Mark.Box.filled(
                new Frame(point.x() - DOT, point.y() - DOT, 2 * DOT, 2 * DOT),
                DOT,
                Ink.Role.ACCENT));
      }
    }
    line(marks, undone, Ink.Role.ACCENT.faded(PALE));
    line(marks, done, Ink.Role.ACCENT);
    return new Drawing(width, height, marks);
  }

  private static void line(List<Mark> marks, List<Point> points, Ink ink) {
    if (points.size() > 1) {
      marks.add(
          0,
          new Mark.Line(
              points,
              Mark.Line.Shape.STRAIGHT,
              ink,
              1.5,
              Mark.Line.Dash.SOLID,
              Mark.Line.Ending.PLAIN,
              new Spot.Nothing()));
    }
  }
}
