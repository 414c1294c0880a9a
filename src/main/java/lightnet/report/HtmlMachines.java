package lightnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.measure.race.MachineTable;
import lightnet.measure.race.RaceResult;
import lightnet.measure.sweep.RankFlips;

/** Several results in one table for each machine, and what flips between them. */
final class HtmlMachines {

  private HtmlMachines() {}

  static void write(Html page, List<RaceResult> results) {
    page.element("h2", "All results");
    List<RankFlips.Flip> flips = RankFlips.of(RankFlips.rankings(results));
    if (!flips.isEmpty()) {
      page.with("ul", () -> flips.forEach(flip -> page.element("li", flip.sentence())));
    }
    for (MachineTable.Group group : MachineTable.of(results)) {
      page.element(
          "h3",
          "%s, %d cores, %s"
              .formatted(group.place().cpu(), group.place().cores(), group.place().os()));
      List<List<String>> rows = new ArrayList<>();
      for (MachineTable.Row row : group.rows()) {
        rows.add(
            List.of(
                row.model().track().name(),
                String.valueOf(row.threads()),
                row.model()
                    .track()
                    .latency()
                    .map(latency -> String.format(Locale.ROOT, "%.2f", latency.median()))
                    .orElse("not measured"),
                row.times().isPresent()
                    ? String.format(Locale.ROOT, "%.2fx", row.times().getAsDouble())
                    : "–",
                HtmlReport.WHEN.format(row.measuredAt())));
      }
      page.table(
          List.of("network", "threads", "median, ms", "by the fastest here", "measured"), rows);
    }
  }
}
