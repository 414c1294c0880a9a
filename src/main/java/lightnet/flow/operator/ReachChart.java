package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.network.OperatorFamily;

/**
 * A chart of how many input channels an output sees, over the number of layers.
 *
 * @param reach the counts
 * @param captions words of the lines
 */
public record ReachChart(Reachability reach, Captions captions) {
  private static final double LEFT = 48;
  private static final double RIGHT = 16;
  private static final double TOP = 26;
  private static final double BOTTOM = 38;

  /**
   * Words of the lines.
   *
   * @param with a shuffle
   * @param without one
   * @param layers below the axis
   */
  public record Captions(String with, String without, String layers) {}

  /** The chart in this size. */
  public Drawing draw(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    Frame area = new Frame(LEFT, TOP, width - LEFT - RIGHT, height - TOP - BOTTOM);
    int all = reach.grouping().channels();
    Stream.of(0, reach.grouping().perGroup(), all)
        .distinct()
        .forEach(count -> drawTick(count, area, marks));
    for (int layer = 1; layer <= reach.with().size(); layer++) {
      marks.add(
          Words.plain(
              Integer.toString(layer),
              new Point(x(layer, area), area.bottom() + 12),
              11,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
    marks.add(
        Words.plain(
            captions.layers(),
            new Point(area.middle().x(), area.bottom() + 28),
            11,
            Align.CENTRE,
            Ink.Role.MUTED));
    drawLine(reach.without(), Ink.Role.MUTED, Line.Dash.DASHED, area, marks);
    Ink shuffle = new Ink.Family(OperatorFamily.SHUFFLE);
    drawLine(reach.with(), shuffle, Line.Dash.SOLID, area, marks);
    marks.add(label(captions.with(), reach.with().getLast(), Ink.Role.TEXT, area));
    if (!reach.with().getLast().equals(reach.without().getLast())) {
      marks.add(label(captions.without(), reach.without().getLast(), Ink.Role.MUTED, area));
    }
    return new Drawing(width, height, marks);
  }

  private void drawTick(int count, Frame area, List<Mark> marks) {
    double y = y(count, area);
    marks.add(
        Line.straight(new Point(area.x(), y), new Point(area.right(), y), Ink.Role.BORDER, 1));
    marks.add(
        Words.plain(
            "%,d".formatted(count), new Point(area.x() - 6, y), 11, Align.RIGHT, Ink.Role.MUTED));
  }

  private void drawLine(List<Integer> seen, Ink ink, Line.Dash dash, Frame area, List<Mark> marks) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      Point at = new Point(x(i + 1, area), y(seen.get(i), area));
      points.add(at);
      marks.add(Box.filled(new Frame(at.x() - 3, at.y() - 3, 6, 6), 3, ink));
    }
    marks.add(
        new Line(
            points, Line.Shape.STRAIGHT, ink, 2.5, dash, Line.Ending.PLAIN, new Spot.Nothing()));
  }

  private Mark label(String words, int seen, Ink ink, Frame area) {
    return Words.bold(words, new Point(area.right(), y(seen, area) - 12), 11, Align.RIGHT, ink);
  }

  private double x(int layer, Frame area) {
    int layers = reach.with().size();
    return area.x() + 8 + (layer - 1.0) / Math.max(1, layers - 1) * (area.width() - 16);
  }

  private double y(int seen, Frame area) {
    return area.bottom() - (double) seen / reach.grouping().channels() * area.height();
  }
}
