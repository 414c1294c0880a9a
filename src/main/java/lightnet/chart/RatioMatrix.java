package lightnet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;

/** How many times as fast each model is as each other one: rows over columns. */
public final class RatioMatrix {
  private static final int FASTER_HUE = 2;
  private static final int SLOWER_HUE = 5;
  private static final double GROUND = 0.22;
  private static final double HEAD = 34;
  private static final double BOLD = 1.1;
  private static final double GAP = 4;
  private static final double TALLEST = 62;

  private RatioMatrix() {}

  /**
   * What stands in a cell.
   *
   * @param ratio such as {@code 1.27x}
   * @param interval such as {@code 1.25 to 1.29}
   * @param says what it means
   * @param sentence the whole of it, for who points at it
   */
  public record Cell(String ratio, String interval, Says says, String sentence) {}

  /** What a ratio means for the model of the row. */
  public enum Says {
    /** It is faster. */
    FASTER,
    /** It is slower. */
    SLOWER,
    /** No difference was shown. */
    NO_DIFFERENCE
  }

  /**
   * The matrix.
   *
   * @param names of the models
   * @param cells by row and column; none where a model meets itself or a pair has no interval
   */
  public static Drawing draw(
      List<String> names, List<List<Optional<Cell>>> cells, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    int count = names.size();
    double label =
        Math.min(
            width * 0.28,
            names.stream().mapToDouble(n -> TextFit.width(n, Plot.LETTERS * BOLD)).max().orElse(0)
                + 12);
    double w = (width - label) / Math.max(1, count);
    double h = Math.min(TALLEST, (height - HEAD) / Math.max(1, count));
    for (int i = 0; i < count; i++) {
      name(names.get(i), new Point(label + (i + 0.5) * w, HEAD / 2), w - 8, Align.CENTRE, marks);
      name(names.get(i), new Point(0, HEAD + (i + 0.5) * h), label - 8, Align.LEFT, marks);
      for (int j = 0; j < count; j++) {
        Frame frame = new Frame(label + j * w, HEAD + i * h, w - GAP, h - GAP);
        draw(cells.get(i).get(j), frame, marks);
      }
    }
    return new Drawing(width, height, marks);
  }

  private static void name(String name, Point at, double room, Align align, List<Mark> marks) {
    List<String> lines = TextFit.lines(name, room, Plot.LETTERS * BOLD);
    for (int i = 0; i < lines.size(); i++) {
      Point line = at.moved(0, (i - (lines.size() - 1) / 2.0) * (Plot.LETTERS + 3));
      marks.add(Words.bold(lines.get(i), line, Plot.LETTERS, align, Ink.Role.MUTED));
    }
  }

  private static void draw(Optional<Cell> cell, Frame frame, List<Mark> marks) {
    if (cell.isEmpty()) {
      marks.add(Box.filled(frame, 4, Ink.Role.GROUND));
      return;
    }
    Cell shown = cell.get();
    Ink ground =
        switch (shown.says()) {
          case FASTER -> new Ink.Group(FASTER_HUE).faded(GROUND);
          case SLOWER -> new Ink.Group(SLOWER_HUE).faded(GROUND);
          case NO_DIFFERENCE -> Ink.Role.GROUND;
        };
    marks.add(Box.filled(frame, 4, ground).of(new Spot.OfFigure(shown.ratio(), shown.sentence())));
    double letters = Math.clamp(frame.width() / 5.5, 10, 15);
    boolean both = frame.height() > 30;
    marks.add(
        Words.bold(
            shown.ratio(),
            frame.middle().moved(0, both ? -8 : 0),
            letters,
            Align.CENTRE,
            Ink.Role.TEXT));
    if (both) {
      String below = shown.says() == Says.NO_DIFFERENCE ? "no difference" : shown.interval();
      marks.add(
          Words.plain(
              TextFit.cut(below, frame.width() - 4, 10),
              frame.middle().moved(0, 10),
              10,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
  }
}
