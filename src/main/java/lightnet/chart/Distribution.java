package lightnet.chart;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/**
 * The share of the runs that took at most so long, for each model (the empirical distribution
 * function). The scale ends as that of {@link EveryRun}; what is beyond is above the line's end.
 */
public final class Distribution {

  private Distribution() {}

  /** The chart of models that have at least one run each. */
  public static Drawing draw(List<Runs> models, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    if (models.isEmpty() || models.stream().anyMatch(model -> model.samplesMs().isEmpty())) {
      return new Drawing(width, height, marks);
    }
    var plot = new Plot(Plot.inside(width, height), EveryRun.axis(models), Axis.fromZero(100));
    plot.grid("ms", "% of the runs", marks);
    for (Runs model : models) {
      draw(model, plot, marks);
    }
    legend(models, plot, marks);
    return new Drawing(width, height, marks);
  }

  private static void draw(Runs model, Plot plot, List<Mark> marks) {
    double[] sorted = model.sorted();
    List<Point> points = new ArrayList<>();
    points.add(plot.at(sorted[0], 0));
    for (int i = 0; i < sorted.length && sorted[i] <= plot.across().high(); i++) {
      points.add(plot.at(sorted[i], 100.0 * i / sorted.length));
      points.add(plot.at(sorted[i], 100.0 * (i + 1) / sorted.length));
    }
    marks.add(
        new Line(
            points,
            Line.Shape.STRAIGHT,
            new Ink.Group(model.colour()),
            2,
            Line.Dash.SOLID,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
  }

  private static void legend(List<Runs> models, Plot plot, List<Mark> marks) {
    double y = plot.frame().bottom() - 14.0 * models.size();
    for (Runs model : models) {
      marks.add(
          Words.bold(
              model.name(),
              new Point(plot.frame().right() - 6, y),
              Plot.LETTERS,
              Align.RIGHT,
              new Ink.Group(model.colour())));
      y += 14;
    }
  }
}
