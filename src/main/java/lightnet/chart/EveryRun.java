package lightnet.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoublePredicate;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pattern;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;

/**
 * Every run of every model as a dot on one scale of milliseconds; a box from the 10th to the 90th
 * percentile, a line at the median. No run is left out: those far beyond the others stand at the
 * right edge, counted, and where there are thousands, of dots that cover each other one is drawn.
 */
public final class EveryRun {
  private static final double DOT = 4;

  /** Where a model has more runs, dots that cover each other are drawn as one. */
  private static final int MANY = 2000;

  /** Dots nearer to each other than this cover each other. */
  private static final double COVERED = 1.5;

  private static final double HEAD = 8;
  private static final double WIDEST_LABEL = 190;
  private static final double TALLEST_ROW = 64;
  private static final double NAME = 12.5;
  private static final double BOLD = 1.1;
  private static final double GOLDEN = 0.6180339887498949;

  /** Runs beyond this many times the largest 90th percentile do not stretch the scale. */
  private static final double STRETCH = 1.6;

  private EveryRun() {}

  /** The chart of models that have at least one run each. */
  public static Drawing draw(List<Runs> models, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    if (models.isEmpty() || models.stream().anyMatch(model -> model.samplesMs().isEmpty())) {
      return new Drawing(width, height, marks);
    }
    double label =
        Math.min(
            WIDEST_LABEL,
            models.stream().mapToDouble(m -> TextFit.width(m.name(), NAME * BOLD)).max().orElse(0)
                + 16);
    Frame frame =
        new Frame(label, HEAD, Math.max(1, width - label - 18), height - HEAD - Plot.BOTTOM);
    var plot = new Plot(frame, axis(models), Axis.fromZero(1));
    plot.columns("ms", plot.across().ticks(), marks);
    double row = Math.min(TALLEST_ROW, frame.height() / models.size());
    for (int i = 0; i < models.size(); i++) {
      Frame of = new Frame(0, frame.y() + i * row, label, row);
      draw(models.get(i), plot, of, marks);
    }
    return new Drawing(width, height, marks);
  }

  /** Without what few runs at the end would stretch. */
  static Axis axis(List<Runs> models) {
    double least = models.stream().mapToDouble(model -> model.sorted()[0]).min().orElse(0);
    double usual = models.stream().mapToDouble(model -> model.quantile(0.9)).max().orElse(1);
    double most =
        models.stream()
            .mapToDouble(model -> model.sorted()[model.samplesMs().size() - 1])
            .max()
            .orElse(1);
    return Axis.around(least, Math.min(most, least + STRETCH * (usual - least) + usual * 0.02));
  }

  private static void draw(Runs model, Plot plot, Frame row, List<Mark> marks) {
    double middle = row.middle().y();
    double room = Math.min(34, row.height() - 12);
    double median = model.quantile(0.5);
    var ink = new Ink.Group(model.colour());
    marks.add(
        Words.bold(
            TextFit.cut(model.name(), row.width() - 12, NAME * BOLD),
            new Point(0, middle - 7),
            NAME,
            Align.LEFT,
            Ink.Role.TEXT));
    marks.add(
        Words.plain(
            String.format(Locale.ROOT, "%.2f ms, %d runs", median, model.samplesMs().size()),
            new Point(0, middle + 9),
            Plot.LETTERS,
            Align.LEFT,
            Ink.Role.MUTED));
    double left = plot.x(model.quantile(0.1));
    double right = plot.x(model.quantile(0.9));
    dots(model, plot, middle, room, marks);
    marks.add(
        new Box(
            new Frame(left - 1, middle - room / 2, Math.max(2, right - left + 2), room),
            3,
            ink.faded(0.15),
            Pattern.PLAIN,
            Ink.Role.TEXT,
            1,
            new Spot.OfFigure(model.name(), words(model))));
    double x = plot.x(median);
    marks.add(
        Line.straight(
            new Point(x, middle - room / 2), new Point(x, middle + room / 2), Ink.Role.TEXT, 2));
  }

  private static void dots(Runs model, Plot plot, double middle, double room, List<Mark> marks) {
    var ink = new Ink.Group(model.colour());
    DoublePredicate outliers = model.outliers();
    Set<Point> taken = new HashSet<>();
    int beyond = 0;
    double last = 0;
    for (int i = 0; i < model.samplesMs().size(); i++) {
      double value = model.samplesMs().get(i);
      if (value > plot.across().high()) {
        beyond++;
        last = Math.max(last, value);
        continue;
      }
      // spread evenly and the same each time: multiples of the golden ratio
      double spread = (i * GOLDEN) % 1 - 0.5;
      double x = plot.x(value);
      double y = middle + spread * (room - DOT - 2);
      if (model.samplesMs().size() > MANY
          && !taken.add(new Point(Math.rint(x / COVERED), Math.rint(y / COVERED)))) {
        continue;
      }
      boolean outlier = outliers.test(value);
      Frame dot = new Frame(x - DOT / 2, y - DOT / 2, DOT, DOT);
      Box drawn = Box.filled(dot, DOT / 2, outlier ? Ink.Role.SURFACE : ink.faded(0.8));
      marks.add(
          (outlier ? drawn.stroked(ink, 1.2) : drawn)
              .of(
                  new Spot.OfFigure(
                      model.name(),
                      String.format(
                          Locale.ROOT,
                          "%s, run %d: %.3f ms%s",
                          model.name(),
                          i + 1,
                          value,
                          outlier ? ", outlier" : ""))));
    }
    if (beyond > 0) {
      marks.add(
          Words.plain(
              String.format(Locale.ROOT, "%d more, up to %.0f ms ▸", beyond, last),
              new Point(plot.frame().right(), middle - room / 2 - 5),
              10,
              Align.RIGHT,
              Ink.Role.MUTED));
    }
  }

  private static String words(Runs model) {
    return String.format(
        Locale.ROOT,
        "%s: median %.3f ms, p10 %.3f, p90 %.3f, p99 %.3f, %d runs",
        model.name(),
        model.quantile(0.5),
        model.quantile(0.1),
        model.quantile(0.9),
        model.quantile(0.99),
        model.samplesMs().size());
  }
}
