package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.arithmetic.Functions;
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
import lightnet.network.Activation;

/**
 * An activation as a curve over the values that come in, and below the curve how often each comes.
 *
 * @param function the curve
 * @param values of the input, if there are any
 * @param caption over the chart
 */
public record CurveChart(Activation function, Optional<Histogram> values, String caption) {
  private static final double LEFT = 34;
  private static final double HEAD = 24;
  private static final double FOOT = 20;
  private static final double LOW = -4;
  private static final double HIGH = 7;

  /** The chart in this size. */
  public Drawing draw(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    draw(new Frame(0, 0, width, height), marks);
    return new Drawing(width, height, marks);
  }

  /** Several charts in rows of three. */
  public static Drawing sheet(List<CurveChart> charts, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    int across = Math.min(3, charts.size());
    int down = Math.ceilDiv(charts.size(), across);
    double w = width / across;
    double h = height / down;
    for (int i = 0; i < charts.size(); i++) {
      charts
          .get(i)
          .draw(new Frame(i % across * w, Math.floorDiv(i, across) * h, w - 14, h - 8), marks);
    }
    return new Drawing(width, height, marks);
  }

  private void draw(Frame whole, List<Mark> marks) {
    double low = values.map(Histogram::low).orElse(LOW);
    double high = values.map(Histogram::high).orElse(HIGH);
    double bottomValue = least(low, high);
    double topValue = Math.max(1, most(low, high));
    Frame area =
        new Frame(
            whole.x() + LEFT,
            whole.y() + HEAD,
            whole.width() - LEFT - 6,
            whole.height() - HEAD - FOOT);
    Scale scale = new Scale(area, low, high, bottomValue, topValue);
    marks.add(
        Words.bold(
            caption, new Point(whole.x() + LEFT, whole.y() + 10), 12, Align.LEFT, Ink.Role.TEXT));
    values.ifPresent(histogram -> drawBars(histogram, scale, marks));
    drawAxes(scale, marks);
    List<Point> points = new ArrayList<>();
    int steps = 200;
    for (int i = 0; i <= steps; i++) {
      double x = low + (high - low) * i / steps;
      points.add(scale.at(x, Functions.of(function, x)));
    }
    marks.add(
        new Line(
            points,
            Line.Shape.STRAIGHT,
            Ink.Role.ACCENT,
            2.5,
            Line.Dash.SOLID,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
  }

  private double least(double low, double high) {
    double least = 0;
    for (int i = 0; i <= 200; i++) {
      least = Math.min(least, Functions.of(function, low + (high - low) * i / 200));
    }
    return least;
  }

  private double most(double low, double high) {
    return Math.max(Functions.of(function, low), Functions.of(function, high));
  }

  private static void drawAxes(Scale scale, List<Mark> marks) {
    Point left = scale.at(scale.low, 0);
    Point right = scale.at(scale.high, 0);
    marks.add(Line.straight(left, right, Ink.Role.MUTED, 1));
    marks.add(
        Line.straight(
            new Point(scale.at(0, 0).x(), scale.area.y()),
            new Point(scale.at(0, 0).x(), scale.area.bottom()),
            Ink.Role.MUTED,
            1));
    for (double x : List.of(scale.low, 0.0, scale.high)) {
      Align align = x == scale.low ? Align.LEFT : x == scale.high ? Align.RIGHT : Align.CENTRE;
      Point at = new Point(scale.at(x, 0).x(), scale.area.bottom() + 10);
      marks.add(Words.plain(number(x), at, 11, align, Ink.Role.MUTED));
    }
    for (double y : List.of(scale.bottom, scale.top)) {
      if (y != 0) {
        Point at = new Point(scale.area.x() - 4, scale.at(0, y).y());
        marks.add(Words.plain(number(y), at, 11, Align.RIGHT, Ink.Role.MUTED));
      }
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? "%.0f".formatted(value) : "%.1f".formatted(value);
  }

  /** Bars stand on the chart's bottom; the highest takes its lower half. */
  private static void drawBars(Histogram histogram, Scale scale, List<Mark> marks) {
    int bins = histogram.counts().size();
    double thick = scale.area.width() / bins;
    double tallest = scale.area.height() / 2;
    for (int bin = 0; bin < bins; bin++) {
      int count = histogram.counts().get(bin);
      if (count > 0) {
        double tall = Math.max(1, (double) count / histogram.most() * tallest);
        marks.add(
            Box.filled(
                new Frame(
                    scale.area.x() + bin * thick,
                    scale.area.bottom() - tall,
                    Math.max(1, thick - 1),
                    tall),
                0,
                Ink.Role.MUTED.faded(0.45)));
      }
    }
  }

  /** From values to places. */
  private record Scale(Frame area, double low, double high, double bottom, double top) {
    Point at(double x, double y) {
      return new Point(
          area.x() + (x - low) / (high - low) * area.width(),
          area.bottom() - (y - bottom) / (top - bottom) * area.height());
    }
  }
}
