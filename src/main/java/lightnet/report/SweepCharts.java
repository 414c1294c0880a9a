package lightnet.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import lightnet.chart.Curves;
import lightnet.chart.HeatMap;
import lightnet.chart.ParetoChart;
import lightnet.drawing.Drawing;
import lightnet.measure.sweep.SweepResult;
import lightnet.measure.sweep.SweepResult.Measured;
import lightnet.report.Charts.Chart;
import org.jspecify.annotations.Nullable;

/** The charts of a sweep: curves over its first setting, heat maps over its first two. */
public final class SweepCharts {
  private static final double WIDTH = 760;
  private static final double PLOT = 320;
  private static final double ROW = 44;
  private static final double HEAD = 40;

  private SweepCharts() {}

  /** The charts for which there are figures. */
  public static List<Chart> of(SweepResult sweep) {
    List<Chart> charts = new ArrayList<>();
    List<Curves.Series> curves = curves(sweep);
    String first = sweep.over().getFirst();
    if (curves.stream().anyMatch(series -> series.points().size() > 1)) {
      charts.add(
          new Chart(
              "curves",
              "Time over " + first,
              "medians, lines from the 10th to the 90th percentile",
              Curves.draw(curves, first, "ms", WIDTH, PLOT)));
    }
    List<Heat> heats = heats(sweep);
    for (int i = 0; i < heats.size(); i++) {
      charts.add(chart(heats.get(i), heats.size() == 1 ? "" : "-" + (i + 1)));
    }
    List<ParetoChart.Model> accuracies = labelled(sweep);
    if (accuracies.size() > 1) {
      charts.add(
          new Chart(
              "accuracy",
              "Published accuracy over measured time",
              "the line joins those that no other one beats in both; by "
                  + String.join(", ", sweep.over()),
              ParetoChart.draw(accuracies, "top-1 published, %", WIDTH, PLOT)));
    }
    return charts;
  }

  private static Chart chart(Heat heat, String number) {
    return new Chart(
        "heat-map" + number,
        "Time of %s over %s and %s"
            .formatted(heat.model(), heat.across().name(), heat.down().name()),
        "medians in ms, the brighter the slower",
        heat.draw(WIDTH, ROW * heat.down().values().size() + HEAD));
  }

  /**
   * The accuracies under short names: of a single network the settings are name enough.
   *
   * @return as {@link #accuracies}
   */
  public static List<ParetoChart.Model> labelled(SweepResult sweep) {
    List<ParetoChart.Model> accuracies = accuracies(sweep);
    if (sweep.points().stream().map(Measured::model).distinct().count() > 1) {
      return accuracies;
    }
    Map<String, String> labels = new HashMap<>();
    sweep
        .points()
        .forEach(point -> labels.put(point.name(), String.join(", ", point.at().values())));
    return accuracies.stream()
        .map(
            model ->
                new ParetoChart.Model(
                    labels.getOrDefault(model.name(), model.name()),
                    model.milliseconds(),
                    model.accuracy()))
        .toList();
  }

  /** A line for each network and each value of the second setting. */
  public static List<Curves.Series> curves(SweepResult sweep) {
    boolean hasSeveral = sweep.points().stream().map(Measured::model).distinct().count() > 1;
    SequencedMap<String, List<Curves.Value>> lines = new LinkedHashMap<>();
    for (Measured point : sweep.points()) {
      String name =
          String.join(
              ", ",
              Stream.concat(
                      hasSeveral || sweep.over().size() == 1
                          ? Stream.of(point.model())
                          : Stream.empty(),
                      sweep.over().stream().skip(1).map(over -> over + " " + point.at().get(over)))
                  .toList());
      value(sweep, point)
          .ifPresent(value -> lines.computeIfAbsent(name, _ -> new ArrayList<>()).add(value));
    }
    List<Curves.Series> series = new ArrayList<>();
    lines.forEach(
        (name, values) ->
            series.add(
                new Curves.Series(
                    name,
                    series.size(),
                    values.stream()
                        .sorted(Comparator.comparingDouble(Curves.Value::at))
                        .toList())));
    return series;
  }

  private static Optional<Curves.Value> value(SweepResult sweep, Measured point) {
    Optional<Double> at = number(point.at().get(sweep.over().getFirst()));
    return at.isEmpty() || sweep.milliseconds(point, 0.5).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Curves.Value(
                at.get(),
                sweep.milliseconds(point, 0.5).getAsDouble(),
                sweep.milliseconds(point, 0.1).getAsDouble(),
                sweep.milliseconds(point, 0.9).getAsDouble()));
  }

  private static Optional<Double> number(@Nullable String value) {
    try {
      return value == null ? Optional.empty() : Optional.of(Double.valueOf(value));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * The times of a network over two settings.
   *
   * @param model what it is called
   * @param across the first setting
   * @param down the second one
   * @param cells by row and column; none where nothing was measured
   */
  public record Heat(
      String model,
      HeatMap.Setting across,
      HeatMap.Setting down,
      List<List<Optional<HeatMap.Cell>>> cells) {

    public Heat {
      cells = cells.stream().map(List::copyOf).toList();
    }

    /** As a chart. */
    public Drawing draw(double width, double height) {
      return HeatMap.draw(across, down, cells, width, height);
    }
  }

  /** One for each network, if two settings were swept. */
  public static List<Heat> heats(SweepResult sweep) {
    return sweep.over().size() < 2
        ? List.of()
        : sweep.points().stream()
            .map(Measured::model)
            .distinct()
            .map(model -> heat(sweep, model))
            .toList();
  }

  private static Heat heat(SweepResult sweep, String model) {
    String across = sweep.over().get(0);
    String down = sweep.over().get(1);
    List<Measured> points =
        sweep.points().stream().filter(point -> point.model().equals(model)).toList();
    List<String> columns = points.stream().map(point -> value(point, across)).distinct().toList();
    List<String> rows = points.stream().map(point -> value(point, down)).distinct().toList();
    double slowest =
        points.stream()
            .flatMapToDouble(point -> sweep.milliseconds(point, 0.5).stream())
            .max()
            .orElse(1);
    Map<List<String>, HeatMap.Cell> cells = new LinkedHashMap<>();
    for (Measured point : points) {
      sweep
          .milliseconds(point, 0.5)
          .ifPresent(
              median ->
                  cells.put(
                      List.of(value(point, across), value(point, down)),
                      new HeatMap.Cell(
                          String.format(Locale.ROOT, "%.2f", median),
                          median / slowest,
                          String.format(Locale.ROOT, "%s: %.3f ms", point.name(), median))));
    }
    List<List<Optional<HeatMap.Cell>>> table =
        rows.stream()
            .map(
                row ->
                    columns.stream()
                        .map(column -> Optional.ofNullable(cells.get(List.of(column, row))))
                        .toList())
            .toList();
    return new Heat(
        model, new HeatMap.Setting(across, columns), new HeatMap.Setting(down, rows), table);
  }

  private static String value(Measured point, String setting) {
    return point.at().getOrDefault(setting, "");
  }

  /** Published accuracy of the points for which there is one, against their measured time. */
  public static List<ParetoChart.Model> accuracies(SweepResult sweep) {
    List<ParetoChart.Model> known = new ArrayList<>();
    for (Measured point : sweep.points()) {
      if (point.images() == 1 && sweep.milliseconds(point, 0.5).isPresent()) {
        RaceCharts.accuracies(List.of(point.outcome())).stream()
            .map(
                model ->
                    new ParetoChart.Model(
                        model.name(),
                        sweep.milliseconds(point, 0.5).getAsDouble(),
                        model.accuracy()))
            .forEach(known::add);
      }
    }
    return known;
  }
}
