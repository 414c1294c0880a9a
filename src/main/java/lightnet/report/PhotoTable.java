package lightnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lightnet.measure.race.Agreement;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceResult.Model;
import lightnet.measure.race.Seen;
import lightnet.runtime.Prediction;

/** What the networks of a result say of the photo, a column for each. */
final class PhotoTable {
  private static final double PERCENT = 100;

  private PhotoTable() {}

  /** Whether one of them has said something. */
  static boolean isThere(RaceResult result) {
    return result.models().stream().map(Model::seen).anyMatch(Seen.Classes.class::isInstance);
  }

  static List<String> headings(RaceResult result) {
    List<String> headings = new ArrayList<>(List.of("rank"));
    result.tracks().forEach(track -> headings.add(track.name()));
    return headings;
  }

  /** From the most probable class on; what several say first is marked. */
  static List<List<String>> rows(RaceResult result) {
    List<Seen> all = result.models().stream().map(Model::seen).toList();
    Optional<Integer> agreed = Agreement.of(all);
    List<List<String>> rows = new ArrayList<>();
    for (int rank = 0; rank < Seen.CLASSES; rank++) {
      List<String> cells = new ArrayList<>(List.of(String.valueOf(rank + 1)));
      for (Seen seen : all) {
        cells.add(cell(seen, rank, agreed));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static String cell(Seen seen, int rank, Optional<Integer> agreed) {
    return switch (seen) {
      case Seen.Classes(List<Prediction> top) ->
          rank < top.size() ? words(top.get(rank), agreed) : "–";
      case Seen.Untrained _ -> rank == 0 ? "untrained" : "–";
      case Seen.Unknown _ -> "–";
    };
  }

  private static String words(Prediction prediction, Optional<Integer> agreed) {
    String mark = agreed.equals(Optional.of(prediction.index())) ? "✓ " : "";
    return mark
        + String.format(
            Locale.ROOT, "%s %.1f %%", prediction.label(), PERCENT * prediction.probability());
  }
}
