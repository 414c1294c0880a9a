package lightnet.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lightnet.drawing.Shade;
import lightnet.drawing.Svg;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.RaceWords;
import lightnet.measure.sweep.RankFlips;
import lightnet.measure.sweep.SweepResult;
import lightnet.measure.sweep.SweepResult.Measured;
import lightnet.report.Reports.Kind;

/** Sweeps as sentences, tables and files. */
public final class SweepReport {
  private static final double MARGIN = 12;

  private SweepReport() {}

  /** What the table's columns are. */
  public static List<String> headings(SweepResult sweep) {
    List<String> headings = new ArrayList<>(List.of("network"));
    headings.addAll(sweep.over());
    headings.addAll(
        List.of("median, ms", "p10, ms", "p90, ms", "ms an image", "by the reference's", "race"));
    return headings;
  }

  /** The points, one row each. */
  public static List<List<String>> rows(SweepResult sweep) {
    List<List<String>> rows = new ArrayList<>();
    for (Measured point : sweep.points()) {
      List<String> cells = new ArrayList<>(List.of(point.model()));
      sweep.over().forEach(over -> cells.add(point.at().getOrDefault(over, "–")));
      OptionalDouble median = sweep.milliseconds(point, 0.5);
      cells.add(figure(median, 1));
      cells.add(figure(sweep.milliseconds(point, 0.1), 1));
      cells.add(figure(sweep.milliseconds(point, 0.9), 1));
      cells.add(figure(median, point.images()));
      cells.add(
          point.name().equals(sweep.reference())
              ? "reference"
              : sweep.timeByReference(point).map(SweepReport::ratio).orElse("–"));
      cells.add(String.valueOf(point.race() + 1));
      rows.add(cells);
    }
    return rows;
  }

  private static String figure(OptionalDouble value, int parts) {
    return value.isPresent()
        ? String.format(Locale.ROOT, "%.2f", value.getAsDouble() / parts)
        : "–";
  }

  private static String ratio(MedianRatio times) {
    return String.format(
        Locale.ROOT, "%.2fx (%.2f to %.2f)", times.ratio(), times.low(), times.high());
  }

  /** How the figures came about, what changes with a setting, and what failed. */
  public static List<String> sentences(SweepResult sweep) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        sweep.races().size() == 1
            ? "all points were measured in turn; the reference is " + sweep.reference()
            : ("the points were measured in %d races, each in turn with the reference %s; times are"
                    + " scaled to its median over all races")
                .formatted(sweep.races().size(), sweep.reference()));
    if (sweep.missing() > 0) {
      sentences.add(
          "it was ended early: %d of %d points were not measured"
              .formatted(sweep.missing(), sweep.asked()));
    }
    for (int race = 0; race < sweep.races().size(); race++) {
      sentences.add(
          "race %d: can this be trusted? %s"
              .formatted(race + 1, RaceWords.trust(sweep.races().get(race).noise().trust())));
    }
    RankFlips.of(sweep).forEach(flip -> sentences.add(flip.sentence()));
    for (Measured point : sweep.points()) {
      point
          .outcome()
          .track()
          .failure()
          .ifPresent(reason -> sentences.add("%s failed: %s".formatted(point.name(), reason)));
    }
    return sentences;
  }

  /** A page that needs no other file. */
  public static String html(SweepResult sweep) {
    var page = new Html();
    page.with(
        "section",
        () -> {
          page.with("ul", () -> sentences(sweep).forEach(words -> page.element("li", words)));
          for (Charts.Chart chart : SweepCharts.of(sweep)) {
            page.with(
                "figure",
                () -> {
                  page.element("h3", chart.title()).element("p", "muted", chart.says());
                  page.raw(Svg.of(chart.drawing().within(MARGIN), Shade.LIGHT));
                });
          }
          page.table(headings(sweep), rows(sweep));
        });
    page.raw(HtmlReport.sections(sweep.races()));
    return HtmlPage.of("Networks over " + String.join(" and ", sweep.over()), page.toString());
  }

  private static String markdown(SweepResult sweep) {
    var text = new StringBuilder();
    MarkdownReport.table(text, headings(sweep), rows(sweep));
    MarkdownReport.list(text, sentences(sweep));
    return text.toString();
  }

  /**
   * Writes a sweep.
   *
   * @return the files that were written
   * @throws IOException if one cannot be written
   */
  public static List<Path> write(Path file, Kind kind, SweepResult sweep, Press press)
      throws IOException {
    return switch (kind) {
      case HTML -> press.write(file, html(sweep));
      case CSV -> press.write(file, CsvReport.of(sweep.races()));
      case MARKDOWN -> press.write(file, markdown(sweep));
      case SVG, PNG -> press.write(file, kind, SweepCharts.of(sweep));
    };
  }
}
