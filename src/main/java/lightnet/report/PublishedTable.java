package lightnet.report;

import java.util.List;
import java.util.Locale;

/** Published ratios beside ours, as the cells of a table. */
final class PublishedTable {
  static final List<String> HEADINGS =
      List.of("faster there", "than", "source", "device", "there", "here", "95 % interval", "");

  private PublishedTable() {}

  static List<List<String>> rows(List<PublishedRatios.Row> ratios) {
    return ratios.stream()
        .map(
            row ->
                List.of(
                    row.one(),
                    row.other(),
                    row.source(),
                    row.device(),
                    String.format(Locale.ROOT, "%.2fx", row.published()),
                    row.here()
                        .map(ours -> String.format(Locale.ROOT, "%.2fx", ours.ratio()))
                        .orElse("–"),
                    row.here()
                        .map(
                            ours ->
                                String.format(Locale.ROOT, "%.2f to %.2f", ours.low(), ours.high()))
                        .orElse("–"),
                    row.agreement().map(PublishedTable::words).orElse("")))
        .toList();
  }

  private static String words(PublishedRatios.Agreement agreement) {
    return switch (agreement) {
      case AGREES -> "agrees";
      case LARGER_HERE -> "larger here";
      case SMALLER_HERE -> "smaller here";
    };
  }
}
