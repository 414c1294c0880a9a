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

/**
 * Published accuracy against measured latency; a line joins the models that no other one beats in
 * both (the Pareto front).
 */
public final class ParetoChart {
  private static final double DOT = 10;

  private ParetoChart() {}

  /**
   * A model.
   *
   * @param name on screen
   * @param milliseconds measured median
   * @param accuracy published, in percent
   */
  public record Model(String name, double milliseconds, double accuracy) {}

  /** Those that no other one beats in both, by rising latency. */
  public static List<Model> front(List<Model> models) {
    List<Model> front = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (Model model :
        models.stream()
            .sorted(
                Comparator.comparingDouble(Model::milliseconds)
                    .thenComparing(Comparator.comparingDouble(Model::accuracy).reversed()))
            .toList()) {
      if (model.accuracy() > best) {
        front.add(model);
        best = model.accuracy();
      }
    }
    return front;
  }

  /** The chart. */
  public static Drawing draw(List<Model> models, String nameUp, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    if (models.isEmpty()) {
      return new Drawing(width, height, marks);
    }
    var plot =
        new Plot(
            Plot.inside(width, height),
            Axis.fromZero(models.stream().mapToDouble(Model::milliseconds).max().orElse(1)),
            Axis.around(
                models.stream().mapToDouble(Model::accuracy).min().orElse(0) - 1,
                models.stream().mapToDouble(Model::accuracy).max().orElse(100) + 1));
    plot.grid("measured median, ms", nameUp, marks);
    List<Model> front = front(models);
    if (front.size() > 1) {
      marks.add(
          new Line(
              front.stream().map(m -> plot.at(m.milliseconds(), m.accuracy())).toList(),
              Line.Shape.STRAIGHT,
              Ink.Role.ACCENT,
              1.5,
              Line.Dash.DASHED,
              Line.Ending.PLAIN,
              new Spot.Nothing()));
    }
    List<Frame> taken = new ArrayList<>(alongLine(front, plot));
    for (Model model : models) {
      Point at = plot.at(model.milliseconds(), model.accuracy());
      taken.add(new Frame(at.x() - DOT / 2, at.y() - DOT / 2, DOT, DOT));
    }
    for (Model model : models) {
      draw(model, front.contains(model), plot, taken, marks);
    }
    return new Drawing(width, height, marks);
  }

  private static void draw(
      Model model, boolean onFront, Plot plot, List<Frame> taken, List<Mark> marks) {
    Point at = plot.at(model.milliseconds(), model.accuracy());
    Frame dot = new Frame(at.x() - DOT / 2, at.y() - DOT / 2, DOT, DOT);
    Box drawn =
        Box.filled(dot, DOT / 2, onFront ? Ink.Role.ACCENT : Ink.Role.SURFACE)
            .stroked(onFront ? Ink.Role.ACCENT : Ink.Role.MUTED, 1.5);
    String words =
        String.format(
            Locale.ROOT,
            "%s: %.2f ms, %.1f %% published%s",
            model.name(),
            model.milliseconds(),
            model.accuracy(),
            onFront ? ", on the front" : "");
    marks.add(drawn.of(new Spot.OfFigure(model.name(), words)));
    name(model, at, plot, taken, marks);
  }

  /** Places on the front's line, so that no name is crossed by it. */
  private static List<Frame> alongLine(List<Model> front, Plot plot) {
    List<Frame> places = new ArrayList<>();
    for (int i = 1; i < front.size(); i++) {
      Point from = plot.at(front.get(i - 1).milliseconds(), front.get(i - 1).accuracy());
      Point to = plot.at(front.get(i).milliseconds(), front.get(i).accuracy());
      double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
      for (double part = 0; part <= 1; part += 4 / Math.max(4, length)) {
        Point at = from.towards(to, part);
        places.add(new Frame(at.x() - 1, at.y() - 1, 2, 2));
      }
    }
    return places;
  }

  /** Right of the dot, or left, above or below it, where there is room. */
  private static void name(Model model, Point at, Plot plot, List<Frame> taken, List<Mark> marks) {
    double width = TextFit.width(model.name(), Plot.LETTERS);
    List<Frame> places =
        List.of(
            new Frame(at.x() + DOT, at.y() - 7, width, 14),
            new Frame(at.x() - DOT - width, at.y() - 7, width, 14),
            new Frame(at.x() - width / 2, at.y() - DOT - 14, width, 14),
            new Frame(at.x() - width / 2, at.y() + DOT, width, 14),
            new Frame(at.x() + DOT, at.y() + 6, width, 14),
            new Frame(at.x() + DOT, at.y() - 20, width, 14));
    places.stream()
        .filter(
            place -> place.x() >= plot.frame().x() && place.right() <= plot.frame().right() + 14)
        .filter(place -> taken.stream().noneMatch(other -> overlap(place, other)))
        .findFirst()
        .ifPresent(
            place -> {
              taken.add(place);
              marks.add(
                  Words.plain(
                      model.name(),
                      new Point(place.x(), place.middle().y()),
                      Plot.LETTERS,
                      Align.LEFT,
                      Ink.Role.TEXT));
            });
  }

  private static boolean overlap(Frame one, Frame other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }
}
