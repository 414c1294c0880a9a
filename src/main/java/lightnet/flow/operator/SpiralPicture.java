package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
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

/**
 * Spirals before and after ReLU in some numbers of dimensions, and the loss over that number.
 *
 * @param dimensions the chosen number n
 * @param seed of the random matrix
 * @param captions words over the parts
 */
public record SpiralPicture(int dimensions, long seed, Captions captions) {

  /** The fewest dimensions. */
  public static final int FEWEST = 2;

  /** The most dimensions. */
  public static final int MOST = 30;

  private static final List<Integer> PAPER = List.of(2, 3, 5, 15, 30);
  private static final double HEAD = 22;

  /**
   * Words over the parts.
   *
   * @param input over the spiral
   * @param loss over the chart
   * @param lost after a percentage
   */
  public record Captions(String input, String loss, String lost) {}

  /** The chosen one large, the paper's five small, and the chart. */
  public Drawing draw(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    double upper = height * 0.58;
    double side = Math.min(upper - HEAD, width * 0.3);
    Spiral chosen = Spiral.through(dimensions, seed);
    drawSpiral(chosen.before(), captions.input(), new Frame(0, HEAD, side, side), 3, marks);
    Frame after = new Frame(side + 24, HEAD, side, side);
    drawSpiral(chosen.after(), caption(chosen), after, 3, marks);
    Frame chart = new Frame(after.right() + 60, HEAD, width - after.right() - 66, side - 16);
    drawLoss(chart, marks);
    double small = Math.min(height - upper - HEAD - 10, width / PAPER.size() - 14);
    for (int i = 0; i < PAPER.size(); i++) {
      Spiral other = Spiral.through(PAPER.get(i), seed);
      Frame frame = new Frame(i * width / PAPER.size(), upper + HEAD + 10, small, small);
      drawSpiral(other.after(), caption(other), frame, 2, marks);
    }
    return new Drawing(width, height, marks);
  }

  private String caption(Spiral spiral) {
    return "n = %d: %.1f %% %s"
        .formatted(spiral.dimensions(), 100 * spiral.loss(), captions.lost());
  }

  /** Scaled to its frame; the colours run along the spiral. */
  private static void drawSpiral(
      List<Point> points, String caption, Frame frame, double dot, List<Mark> marks) {
    marks.add(
        Words.bold(caption, new Point(frame.x(), frame.y() - 10), 11, Align.LEFT, Ink.Role.TEXT));
    marks.add(Box.filled(frame, 4, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1));
    double largest =
        points.stream()
            .mapToDouble(p -> Math.max(Math.abs(p.x()), Math.abs(p.y())))
            .max()
            .orElse(1);
    double scale = largest == 0 ? 0 : (frame.width() / 2 - 2 * dot) / largest;
    Point middle = frame.middle();
    for (int i = 0; i < points.size(); i++) {
      Point p = points.get(i);
      double x = middle.x() + p.x() * scale - dot / 2;
      double y = middle.y() - p.y() * scale - dot / 2;
      marks.add(
          Box.filled(new Frame(x, y, dot, dot), 0, new Ink.Level((double) i / points.size())));
    }
  }

  private void drawLoss(Frame area, List<Mark> marks) {
    marks.add(
        Words.bold(
            captions.loss(), new Point(area.x(), area.y() - 10), 11, Align.LEFT, Ink.Role.TEXT));
    List<Point> points = new ArrayList<>();
    double most = 0;
    for (int n = FEWEST; n <= MOST; n++) {
      most = Math.max(most, Spiral.through(n, seed).loss());
    }
    for (int n = FEWEST; n <= MOST; n++) {
      points.add(at(n, Spiral.through(n, seed).loss() / most, area));
    }
    Point corner = new Point(area.x(), area.bottom());
    marks.add(Line.straight(corner, new Point(area.right(), area.bottom()), Ink.Role.BORDER, 1));
    marks.add(Line.straight(corner, new Point(area.x(), area.y()), Ink.Role.BORDER, 1));
    marks.add(
        new Line(
            points,
            Line.Shape.STRAIGHT,
            Ink.Role.MUTED,
            2,
            Line.Dash.SOLID,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
    Point now = points.get(dimensions - FEWEST);
    marks.add(Box.filled(new Frame(now.x() - 5, now.y() - 5, 10, 10), 5, Ink.Role.ACCENT));
    Point top = new Point(area.x() - 4, area.y() + 4);
    String highest = "%.0f %%".formatted(100 * most);
    marks.add(Words.plain(highest, top, 11, Align.RIGHT, Ink.Role.MUTED));
    for (int n : PAPER) {
      Point at = new Point(at(n, 0, area).x(), area.bottom() + 10);
      marks.add(Words.plain(Integer.toString(n), at, 11, Align.CENTRE, Ink.Role.MUTED));
    }
  }

  private static Point at(int n, double part, Frame area) {
    double across = (double) (n - FEWEST) / (MOST - FEWEST);
    return new Point(
        area.x() + 8 + across * (area.width() - 16), area.bottom() - part * area.height());
  }
}
