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

/** A figure over two settings, as cells whose colour and words say it. */
public final class HeatMap {
  private static final double LEAST_LEFT = 52;
  private static final double HEAD = 34;
  private static final double TALLEST = 54;
  private static final double DARKEST_GROUND = 0.55;

  private HeatMap() {}

  /**
   * A cell.
   *
   * @param words what is written in it
   * @param level between 0 and 1
   * @param exact for who points at it
   */
  public record Cell(String words, double level, String exact) {}

  /**
   * The map.
   *
   * @param columns values of the setting across
   * @param rows values of the setting down
   * @param cells by row and column; none where nothing was measured
   */
  public static Drawing draw(
      Setting columns,
      Setting rows,
      List<List<Optional<Cell>>> cells,
      double width,
      double height) {
    List<Mark> marks = new ArrayList<>();
    double left = Math.max(LEAST_LEFT, TextFit.width(rows.name(), Plot.LETTERS) + 12);
    double w = (width - left) / Math.max(1, columns.values().size());
    double h = Math.min(TALLEST, (height - HEAD) / Math.max(1, rows.values().size()));
    marks.add(muted(columns.name(), new Point(left, 8), Align.LEFT));
    marks.add(muted(rows.name(), new Point(0, 8), Align.LEFT));
    for (int j = 0; j < columns.values().size(); j++) {
      marks.add(muted(columns.values().get(j), new Point(left + (j + 0.5) * w, 24), Align.CENTRE));
    }
    for (int i = 0; i < rows.values().size(); i++) {
      marks.add(
          muted(rows.values().get(i), new Point(left - 8, HEAD + (i + 0.5) * h), Align.RIGHT));
      for (int j = 0; j < columns.values().size(); j++) {
        draw(cells.get(i).get(j), new Frame(left + j * w, HEAD + i * h, w - 2, h - 2), marks);
      }
    }
    return new Drawing(width, height, marks);
  }

  /** A setting that was swept. */
  public record Setting(String name, List<String> values) {
    public Setting {
      values = List.copyOf(values);
    }
  }

  private static void draw(Optional<Cell> cell, Frame frame, List<Mark> marks) {
    if (cell.isEmpty()) {
      marks.add(Box.filled(frame, 3, Ink.Role.GROUND));
      return;
    }
    Cell shown = cell.get();
    marks.add(
        Box.filled(frame, 3, new Ink.Level(shown.level()))
            .of(new Spot.OfFigure(shown.words(), shown.exact())));
    marks.add(
        Words.bold(
            shown.words(),
            frame.middle(),
            Math.clamp(frame.width() / 6, 9, 13),
            Align.CENTRE,
            shown.level() < DARKEST_GROUND ? Ink.Role.ON_COLOUR : new Ink.Level(0)));
  }

  private static Words muted(String words, Point at, Align align) {
    return Words.plain(words, at, Plot.LETTERS, align, Ink.Role.MUTED);
  }
}
