package lightnet.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180). */
public final class Csv {
  private static final String FORMULA = "=+-@\t\r\n";
  private static final String QUOTED = "\",\n\r";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

  private Csv() {}

  /**
   * Appends a line; cells that a table program would take for a formula begin with an apostrophe.
   */
  public static void line(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String cell(String words) {
    String safe = isFormula(words) ? "'" + words : words;
    return safe.chars().anyMatch(sign -> QUOTED.indexOf(sign) >= 0)
        ? '"' + safe.replace("\"", "\"\"") + '"'
        : safe;
  }

  private static boolean isFormula(String words) {
    return !words.isEmpty()
        && FORMULA.indexOf(words.charAt(0)) >= 0
        && !NUMBER.matcher(words).matches();
  }
}
