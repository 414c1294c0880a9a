package lightnet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
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
 * The rates that layers reach over their arithmetic intensity, below what memory and arithmetic of
 * the machine allow (Williams, Waterman, Patterson 2009). Both axes are logarithmic.
 */
public final class RooflineChart {
  private static final double SMALLEST_DOT = 5;
  private static final double LARGEST_DOT = 26;

  private RooflineChart() {}

  /**
   * What the machine allows.
   *
   * @param name such as {@code 2 threads}
   * @param gigabytesPerSecond of memory
   * @param gigamaddsPerSecond of arithmetic
   */
  public record Roof(String name, double gigabytesPerSecond, double gigamaddsPerSecond) {

    /** Giga multiply-adds a second that are allowed at an intensity in multiply-adds per byte. */
    double at(double intensity) {
      return Math.min(gigabytesPerSecond * intensity, gigamaddsPerSecond);
    }

    double ridge() {
      return gigamaddsPerSecond / gigabytesPerSecond;
    }
  }

  /**
   * A layer, with those that are fused into it.
   *
   * @param id of the layer
   * @param ink of its family
   * @param intensity multiply-adds per byte, above 0
   * @param rate giga multiply-adds a second, above 0
   * @param milliseconds how long it takes
   * @param words the exact figures
   */
  public record Dot(
      String id, Ink ink, double intensity, double rate, double milliseconds, String words) {}

  /** The chart; the last roof is the one that the dots lie under. */
  public static Drawing draw(List<Roof> roofs, List<Dot> dots, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    if (roofs.isEmpty()) {
      return new Drawing(width, height, marks);
    }
    double[] intensities =
        DoubleStream.concat(
                dots.stream().mapToDouble(Dot::intensity),
                roofs.stream().mapToDouble(roof -> roof.ridge() * 2))
            .toArray();
    double[] rates =
        DoubleStream.concat(
                dots.stream().mapToDouble(Dot::rate),
                roofs.stream().mapToDouble(Roof::gigamaddsPerSecond))
            .toArray();
    var plot = new Plot(Plot.inside(width, height), axis(intensities), axis(rates));
    plot.grid("multiply-adds per byte", "giga multiply-adds per second", marks);
    roofs.forEach(roof -> draw(roof, plot, roof.equals(roofs.getLast()), marks));
    double longest = dots.stream().mapToDouble(Dot::milliseconds).max().orElse(1);
    dots.stream()
        .sorted((a, b) -> Double.compare(b.milliseconds(), a.milliseconds()))
        .forEach(dot -> draw(dot, plot, longest, marks));
    return new Drawing(width, height, marks);
  }

  private static Axis axis(double... values) {
    return Axis.logarithmic(
        DoubleStream.of(values).min().orElse(1), DoubleStream.of(values).max().orElse(10));
  }

  private static void draw(Roof roof, Plot plot, boolean applies, List<Mark> marks) {
    Ink ink = applies ? Ink.Role.ACCENT : Ink.Role.MUTED;
    double start = Math.max(plot.across().low(), plot.up().low() / roof.gigabytesPerSecond());
    List<Point> points = new ArrayList<>();
    points.add(plot.at(start, roof.at(start)));
    if (roof.ridge() > start && roof.ridge() < plot.across().high()) {
      points.add(plot.at(roof.ridge(), roof.gigamaddsPerSecond()));
    }
    points.add(plot.at(plot.across().high(), roof.at(plot.across().high())));
    marks.add(
        new Line(
            points,
            Line.Shape.STRAIGHT,
            ink,
            applies ? 2 : 1.2,
            applies ? Line.Dash.SOLID : Line.Dash.DASHED,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
    marks.add(
        Words.plain(
            String.format(
                Locale.ROOT,
                "%s: %.3g G/s, %.3g GB/s",
                roof.name(),
                roof.gigamaddsPerSecond(),
                roof.gigabytesPerSecond()),
            belowTheSlope(points.getFirst(), plot),
            10,
            Align.LEFT,
            ink));
  }

  /** Where roofs of one height still lie apart. */
  private static Point belowTheSlope(Point start, Plot plot) {
    return new Point(start.x() + 12, Math.min(start.y() + 10, plot.frame().bottom() - 8));
  }

  private static void draw(Dot dot, Plot plot, double longest, List<Mark> marks) {
    // area by time
    double size = Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(dot.milliseconds() / longest));
    Point middle = plot.at(dot.intensity(), dot.rate());
    Frame frame = new Frame(middle.x() - size / 2, middle.y() - size / 2, size, size);
    marks.add(
        Box.filled(frame, size / 2, dot.ink().faded(0.75))
            .stroked(Ink.Role.SURFACE, 1)
            .of(new Spot.OfFigure(dot.id(), dot.words())));
  }
}
