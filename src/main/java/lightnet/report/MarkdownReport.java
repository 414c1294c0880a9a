package lightnet.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import lightnet.measure.race.LayerGaps;
import lightnet.measure.race.LayerWords;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceWords;

/** Results as Markdown: the sentences and the table. */
final class MarkdownReport {
  private static final String SPECIAL = "\\`*_[]|~#!";

  private MarkdownReport() {}

  /** All results, one below the other. */
  static String of(List<RaceResult> results) {
    return results.stream().map(MarkdownReport::of).collect(Collectors.joining("\n"));
  }

  private static String of(RaceResult result) {
    var text = new StringBuilder();
    text.append(
        escaped(
            "%s, %d cores, %d threads, ONNX Runtime %s, on %s, %s"
                .formatted(
                    result.machine().cpu(),
                    result.machine().cores(),
                    result.settings().session().threads(),
                    result.machine().onnxRuntime(),
                    result.settings().input(),
                    result.measuredAt())));
    text.append("\n\n");
    table(text, SideBySide.headings(), SideBySide.table(result));
    List<String> sentences = new ArrayList<>(Sentences.of(result));
    for (SideBySide.Row row : SideBySide.of(result)) {
      row.failure().ifPresent(reason -> sentences.add(row.name() + " failed: " + reason));
    }
    LayerGaps.explained(result.models())
        .forEach(explained -> sentences.addAll(LayerWords.sentences(explained)));
    sentences.add("Can this be trusted? " + RaceWords.trust(result.noise().trust()));
    result.noise().concerns().forEach(concern -> sentences.add(RaceWords.concern(concern)));
    list(text, sentences);
    if (PhotoTable.isThere(result)) {
      table(text, PhotoTable.headings(result), PhotoTable.rows(result));
    }
    List<PublishedRatios.Row> ratios = PublishedRatios.of(result);
    if (!ratios.isEmpty()) {
      table(text, PublishedTable.HEADINGS, PublishedTable.rows(ratios));
    }
    return text.toString();
  }

  static void list(StringBuilder text, List<String> sentences) {
    sentences.forEach(words -> text.append("- ").append(escaped(words)).append('\n'));
    text.append('\n');
  }

  /** A table whose first column are names. */
  static void table(StringBuilder text, List<String> headings, List<List<String>> rows) {
    line(text, headings);
    text.append("| --- |")
        .append(String.join("", Collections.nCopies(headings.size() - 1, " ---: |")))
        .append('\n');
    rows.forEach(row -> line(text, row));
    text.append('\n');
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
    text.append('\n');
  }

  /** Words on one line, with nothing in them that means something in Markdown or HTML. */
  static String escaped(String words) {
    var safe = new StringBuilder();
    words
        .codePoints()
        .map(sign -> Character.isISOControl(sign) ? ' ' : sign)
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> {
                  if (SPECIAL.indexOf(sign) >= 0) {
                    safe.append('\\');
                  }
                  safe.appendCodePoint(sign);
                }
              }
            });
    return safe.toString();
  }
}
