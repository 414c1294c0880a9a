package lightnet.chart;

import java.util.List;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;

/**
 * The area of a chart that has an axis along its bottom and one along its left.
 *
 * @param frame without the words around it
 */
record Plot(Frame frame, Axis across, Axis up) {
  static final double LETTERS = 11;
  static final double BOTTOM = 34;
  static final double LEFT = 44;
  private static final double HEAD = 22;
  private static final double TICK_GAP = 6;

  /** What is left of a size beside the words of both axes. */
  static Frame inside(double width, double height) {
    return new Frame(
        LEFT, HEAD, Math.max(1, width - LEFT - 14), Math.max(1, height - HEAD - BOTTOM));
  }

  double x(double value) {
    return frame.x() + frame.width() * across.part(value);
  }

  double y(double value) {
    return frame.bottom() - frame.height() * up.part(value);
  }

  Point at(double x, double y) {
    return new Point(x(x), y(y));
  }

  /** Lines at the ticks of both axes, with their values and what the axes are of. */
  void grid(String nameAcross, String nameUp, List<Mark> marks) {
    columns(nameAcross, across.ticks(), marks);
    rows(nameUp, marks);
  }

  /** Lines at the ticks of the left. */
  void rows(String nameUp, List<Mark> marks) {
    for (double tick : up.ticks()) {
      Point left = new Point(frame.x(), y(tick));
      marks.add(Line.straight(left, left.moved(frame.width(), 0), Ink.Role.BORDER, 1));
      marks.add(
          Words.plain(
              Axis.word(tick), left.moved(-TICK_GAP, 0), LETTERS, Align.RIGHT, Ink.Role.MUTED));
    }
    marks.add(Words.plain(nameUp, new Point(0, LETTERS / 2), LETTERS, Align.LEFT, Ink.Role.MUTED));
  }

  /** Lines at values of the bottom. */
  void columns(String name, List<Double> ticks, List<Mark> marks) {
    for (double tick : ticks) {
      Point top = new Point(x(tick), frame.y());
      marks.add(Line.straight(top, top.moved(0, frame.height()), Ink.Role.BORDER, 1));
      marks.add(
          Words.plain(
              Axis.word(tick),
              top.moved(0, frame.height() + TICK_GAP + LETTERS / 2),
              LETTERS,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
    marks.add(
        Words.plain(
            name,
            new Point(frame.right(), frame.bottom() + BOTTOM - LETTERS / 2 - 2),
            LETTERS,
            Align.RIGHT,
            Ink.Role.MUTED));
  }
}
