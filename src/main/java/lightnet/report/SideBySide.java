package lightnet.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lightnet.measure.Latency;
import lightnet.measure.race.Facts;
import lightnet.measure.race.Heat;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import org.apache.commons.statistics.descriptive.Median;

/** The networks of a result with their figures, one row each. */
public final class SideBySide {
  private static final double MILLION = 1e6;

  private SideBySide() {}

  /** What stands in a column. */
  public enum Column {
    /** Trainable params. */
    PARAMS("params"),
    /** Multiply-adds. */
    MADDS("multiply-adds"),
    /** Elements read and written. */
    MEMORY_ACCESS("memory access"),
    /** Median of all runs, in milliseconds. */
    MEDIAN("median, ms"),
    /** The 10th percentile, in milliseconds. */
    P10("p10, ms"),
    /** The 90th percentile, in milliseconds. */
    P90("p90, ms"),
    /** The 99th percentile, in milliseconds. */
    P99("p99, ms"),
    /** The very first run, in milliseconds. */
    FIRST_RUN("first run, ms"),
    /** Opening a session, median of the heats, in milliseconds. */
    OPENING("opening, ms"),
    /** How many runs there are. */
    RUNS("runs"),
    /** Published top-1 accuracy in percent, the first that is known. */
    TOP1("top-1 published, %");

    private final String heading;

    Column(String heading) {
      this.heading = heading;
    }

    /** What stands above it in reports. */
    public String heading() {
      return heading;
    }
  }

  /**
   * A network.
   *
   * @param name what it is called
   * @param colour index of its colour in the charts
   * @param cells its figures as they are written; none where nothing is known
   * @param failure why it was not measured to the end, if so
   */
  public record Row(String name, int colour, Map<Column, String> cells, Optional<String> failure) {

    /** A figure, or a dash. */
    public String cell(Column column) {
      return cells.getOrDefault(column, "–");
    }
  }

  /** The rows in the order of the networks. */
  public static List<Row> of(RaceResult result) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < result.models().size(); i++) {
      RaceResult.Model model = result.models().get(i);
      Map<Column, String> cells = new EnumMap<>(Column.class);
      model.facts().ifPresent(facts -> put(facts, cells));
      model.track().latency().ifPresent(latency -> put(latency, model.track(), cells));
      rows.add(new Row(model.track().name(), i, cells, model.track().failure()));
    }
    return rows;
  }

  /** All headings, that of the names first. */
  static List<String> headings() {
    List<String> headings = new ArrayList<>(List.of("network"));
    for (Column column : Column.values()) {
      headings.add(column.heading());
    }
    return headings;
  }

  /** The rows as they are written. */
  static List<List<String>> table(RaceResult result) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : of(result)) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      for (Column column : Column.values()) {
        cells.add(row.cell(column));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static void put(Facts facts, Map<Column, String> cells) {
    cells.put(Column.PARAMS, String.format(Locale.ROOT, "%.2f M", facts.params() / MILLION));
    cells.put(Column.MADDS, String.format(Locale.ROOT, "%.1f M", facts.madds() / MILLION));
    cells.put(
        Column.MEMORY_ACCESS, String.format(Locale.ROOT, "%.1f M", facts.memoryAccess() / MILLION));
    facts.published().stream()
        .flatMap(said -> said.top1().stream())
        .findFirst()
        .map(BigDecimal::toPlainString)
        .ifPresent(top1 -> cells.put(Column.TOP1, top1));
  }

  private static void put(Latency latency, Track track, Map<Column, String> cells) {
    cells.put(Column.MEDIAN, milliseconds(latency.median()));
    cells.put(Column.P10, milliseconds(latency.quantile(0.1)));
    cells.put(Column.P90, milliseconds(latency.quantile(0.9)));
    cells.put(Column.P99, milliseconds(latency.quantile(0.99)));
    cells.put(Column.FIRST_RUN, milliseconds(latency.firstRunMs()));
    double[] openings = track.heats().stream().mapToDouble(Heat::openMs).toArray();
    cells.put(Column.OPENING, milliseconds(Median.withDefaults().evaluate(openings)));
    cells.put(Column.RUNS, String.valueOf(latency.samplesMs().size()));
  }

  private static String milliseconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
