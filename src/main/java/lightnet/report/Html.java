package lightnet.report;

import java.util.List;

/** Text that becomes HTML; whatever is put in is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** An element with words in it. */
  Html element(String tag, String words) {
    text.append('<').append(tag).append('>').append(escaped(words));
    text.append("</").append(tag).append(">\n");
    return this;
  }

  /** An element of a class, with words in it. */
  Html element(String tag, String styles, String words) {
    text.append('<').append(tag).append(" class=\"").append(escaped(styles)).append("\">");
    text.append(escaped(words)).append("</").append(tag).append(">\n");
    return this;
  }

  /** An element with others in it. */
  Html with(String tag, Runnable inside) {
    text.append('<').append(tag).append(">\n");
    inside.run();
    text.append("</").append(tag).append(">\n");
    return this;
  }

  /** A table whose first column are names. */
  Html table(List<String> headings, List<List<String>> rows) {
    return with(
        "table",
        () -> {
          with(
              "thead", () -> with("tr", () -> headings.forEach(heading -> element("th", heading))));
          with(
              "tbody",
              () ->
                  rows.forEach(row -> with("tr", () -> row.forEach(cell -> element("td", cell)))));
        });
  }

  /** What is HTML already. */
  Html raw(String html) {
    text.append(html);
    return this;
  }

  /** Words with nothing in them that means something in HTML, and no sign that is forbidden. */
  static String escaped(String words) {
    var safe = new StringBuilder();
    words
        .codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isForbidden(sign) ? 0xFFFD : sign);
              }
            });
    return safe.toString();
  }

  private static boolean isForbidden(int sign) {
    return (sign < ' ' && sign != '\n' && sign != '\t')
        || (sign >= 0x7F && sign < 0xA0)
        || (sign >= 0xD800 && sign < 0xE000)
        || sign == 0xFFFE
        || sign == 0xFFFF;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
