package lightnet.report;

import java.util.ArrayList;
import java.util.List;
import lightnet.chart.Distribution;
import lightnet.chart.EveryRun;
import lightnet.chart.ParetoChart;
import lightnet.chart.RatioMatrix;
import lightnet.chart.Runs;
import lightnet.chart.StackedBars;
import lightnet.drawing.Drawing;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;

/** The charts of a result as they stand in reports and files. */
public final class Charts {
  private static final double WIDTH = 760;
  private static final double ROW = 56;
  private static final double AXES = 56;
  private static final double BAR = 26;
  private static final double LEGEND = 60;
  private static final double PLOT = 300;

  private Charts() {}

  /**
   * A chart.
   *
   * @param id part of the name of its file
   * @param title what it shows
   * @param says how it is read
   * @param drawing the chart itself
   */
  public record Chart(String id, String title, String says, Drawing drawing) {}

  /** The charts for which a result has figures. */
  public static List<Chart> of(RaceResult result) {
    List<Chart> charts = new ArrayList<>();
    List<Runs> runs = RaceCharts.runs(result.tracks());
    if (!runs.isEmpty()) {
      charts.add(
          new Chart(
              "every-run",
              "Every run",
              "each dot one run, the box from the 10th to the 90th percentile, the line the median",
              EveryRun.draw(runs, WIDTH, ROW * runs.size() + AXES)));
      charts.add(
          new Chart(
              "distribution",
              "Distribution",
              "the share of the runs that took at most so long",
              Distribution.draw(runs, WIDTH, PLOT)));
    }
    if (runs.size() > 1) {
      List<String> names = RaceCharts.measured(result.tracks()).stream().map(Track::name).toList();
      charts.add(
          new Chart(
              "ratios",
              "How many times as fast",
              "row over column, with the 95 % interval",
              RatioMatrix.draw(
                  names, RaceCharts.ratios(result.tracks()), WIDTH, ROW * runs.size() + AXES)));
    }
    layers(result, charts);
    List<ParetoChart.Model> accuracies = RaceCharts.accuracies(result.models());
    if (accuracies.size() > 1) {
      charts.add(
          new Chart(
              "accuracy",
              "Published accuracy over measured time",
              "the line joins those that no other one beats in both",
              ParetoChart.draw(accuracies, "top-1 published, %", WIDTH, PLOT)));
    }
    return charts;
  }

  private static void layers(RaceResult result, List<Chart> charts) {
    List<StackedBars.Group> families = RaceCharts.byFamily(result.models());
    if (families.isEmpty()) {
      return;
    }
    charts.add(
        new Chart(
            "families", "Where the time goes", "milliseconds by operator family", bars(families)));
    charts.add(
        new Chart(
            "resolutions",
            "Where the time goes, by resolution",
            "milliseconds of the layers whose outputs have these rows and columns",
            bars(RaceCharts.byResolution(result.models()))));
  }

  private static Drawing bars(List<StackedBars.Group> groups) {
    long bars = groups.stream().mapToLong(group -> group.bars().size() + 1).sum();
    return StackedBars.draw(groups, WIDTH, BAR * bars + LEGEND);
  }
}
