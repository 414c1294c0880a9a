package lightnet.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
import lightnet.drawing.TextFit;

/** A measured figure over a setting that was swept, one line for each series. */
public final class Curves {
  private static final double DOT = 7;
  private static final double NAME_GAP = 14;

  private Curves() {}

  /**
   * A line.
   *
   * @param name what it is of
   * @param colour index of its colour
   * @param points by rising setting
   */
  public record Series(String name, int colour, List<Value> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A measured figure.
   *
   * @param at the setting
   * @param median of the samples
   * @param low 10th percentile
   * @param high 90th percentile
   */
  public record Value(double at, double median, double low, double high) {}

  /** The chart; both axes have a name with its unit. */
  public static Drawing draw(
      List<Series> series, String nameAcross, String nameUp, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    List<Value> all = series.stream().flatMap(line -> line.points().stream()).toList();
    if (all.isEmpty()) {
      return new Drawing(width, height, marks);
    }
    double names =
        series.stream().mapToDouble(s -> TextFit.width(s.name(), Plot.LETTERS)).max().orElse(0)
            + NAME_GAP;
    Frame inside = Plot.inside(width, height);
    Frame frame =
        new Frame(inside.x(), inside.y(), Math.max(1, inside.width() - names), inside.height());
    double least = all.stream().mapToDouble(Value::at).min().orElse(0);
    double most = all.stream().mapToDouble(Value::at).max().orElse(1);
    var plot =
        new Plot(
            frame,
            most > least ? new Axis(least, most, Axis.Scale.LINEAR) : Axis.around(least, most),
            Axis.fromZero(all.stream().mapToDouble(Value::high).max().orElse(1)));
    plot.columns(nameAcross, all.stream().map(Value::at).distinct().sorted().toList(), marks);
    plot.rows(nameUp, marks);
    series.forEach(line -> draw(line, plot, marks));
    names(series, plot, marks);
    return new Drawing(width, height, marks);
  }

  private static void draw(Series line, Plot plot, List<Mark> marks) {
    var ink = new Ink.Group(line.colour());
    List<Point> points =
        line.points().stream().map(value -> plot.at(value.at(), value.median())).toList();
    if (points.size() > 1) {
      marks.add(
          new Line(
              points,
              Line.Shape.STRAIGHT,
              ink,
              2,
              Line.Dash.SOLID,
              Line.Ending.PLAIN,
              new Spot.Nothing()));
    }
    for (Value value : line.points()) {
      Point middle = plot.at(value.at(), value.median());
      marks.add(
          Line.straight(
              plot.at(value.at(), value.low()), plot.at(value.at(), value.high()), ink, 1));
      Frame dot = new Frame(middle.x() - DOT / 2, middle.y() - DOT / 2, DOT, DOT);
      marks.add(
          Box.filled(dot, DOT / 2, ink)
              .of(
                  new Spot.OfFigure(
                      line.name(),
                      String.format(
                          Locale.ROOT,
                          "%s at %s: %.3f (p10 %.3f, p90 %.3f)",
                          line.name(),
                          Axis.word(value.at()),
                          value.median(),
                          value.low(),
                          value.high()))));
    }
  }

  /** At the lines' ends, moved apart where they would meet. */
  private static void names(List<Series> series, Plot plot, List<Mark> marks) {
    double free = plot.frame().y();
    for (Series line :
        series.stream()
            .filter(s -> !s.points().isEmpty())
            .sorted(Comparator.comparingDouble(s -> -s.points().getLast().median()))
            .toList()) {
      Value last = line.points().getLast();
      double y = Math.max(free, plot.y(last.median()));
      marks.add(
          Words.bold(
              line.name(),
              new Point(plot.frame().right() + NAME_GAP / 2, y),
              Plot.LETTERS,
              Align.LEFT,
              new Ink.Group(line.colour())));
      free = y + NAME_GAP;
    }
  }
}
