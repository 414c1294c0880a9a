package lightnet.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightnet.measure.race.RaceResult;

/** Writes results as files that other programs read. */
public final class Reports {
  private Reports() {}

  /** What can be written; which it is, the ending of the name says. */
  public enum Kind {
    /** A page that needs no other file. */
    HTML(".html"),
    /** All samples, one line each. */
    CSV(".csv"),
    /** The sentences and the table. */
    MARKDOWN(".md"),
    /** A picture of each chart, in files of their own. */
    SVG(".svg"),
    /** The same in pixels. */
    PNG(".png");

    private final String ending;

    Kind(String ending) {
      this.ending = ending;
    }

    /** How the names of the files end. */
    public String ending() {
      return ending;
    }

    /** What a file is to be, if its name ends in one of the endings. */
    public static Optional<Kind> of(Path file) {
      String name = file.toString().toLowerCase(Locale.ROOT);
      for (Kind kind : values()) {
        if (name.endsWith(kind.ending)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** The whole text of a report that is one file. */
  public static String html(List<RaceResult> results) {
    return HtmlReport.of(results);
  }

  /** One line for each sample. */
  public static String csv(List<RaceResult> results) {
    return CsvReport.of(results);
  }

  /** The sentences and the table. */
  public static String markdown(List<RaceResult> results) {
    return MarkdownReport.of(results);
  }

  /**
   * Writes a report.
   *
   * @param file of charts, what the names of the files begin with: {@code race.svg} becomes {@code
   *     race-ratios.svg} and others
   * @return the files that were written
   * @throws IOException if one cannot be written
   */
  public static List<Path> write(Path file, Kind kind, List<RaceResult> results, Press press)
      throws IOException {
    return switch (kind) {
      case HTML -> press.write(file, html(results));
      case CSV -> press.write(file, csv(results));
      case MARKDOWN -> press.write(file, markdown(results));
      case SVG, PNG -> charts(file, kind, results, press);
    };
  }

  private static List<Path> charts(Path file, Kind kind, List<RaceResult> results, Press press)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Path each = results.size() == 1 ? file : Press.named(file, kind, "-" + (i + 1));
      files.addAll(press.write(each, kind, Charts.of(results.get(i))));
    }
    return files;
  }
}
