package lightnet.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lightnet.measure.sweep.RankFlips.Flip;
import lightnet.measure.sweep.SweepResult;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What a sweep says first: where the order turns, or how far the times lie apart. */
final class SweepHeadline {
  /** Costs that differ by less are as good as equal. */
  private static final double SAME = 1.05;

  private SweepHeadline() {}

  /** The sentence, and what it rests on. */
  static Headline of(SweepResult sweep, List<SweepRow> rows, List<Flip> flips) {
    List<SweepRow> byTime =
        rows.stream()
            .filter(row -> row.median().isPresent())
            .sorted(Comparator.comparingDouble(row -> row.median().getAsDouble()))
            .toList();
    if (byTime.size() < 2) {
      return new Headline(Texts.text("sweep.nothing"), Texts.text("sweep.nothing.why"));
    }
    String rests = rests(sweep);
    long networks = byTime.stream().map(row -> row.point().model()).distinct().count();
    if (networks > 1) {
      String over = String.join(", ", sweep.over());
      return flips.isEmpty()
          ? new Headline(Texts.text("sweep.no-flip", over), rests)
          : new Headline(SweepWords.of(flips.getFirst()), rests);
    }
    SweepRow least = byTime.getFirst();
    SweepRow most = byTime.getLast();
    double times = most.median().getAsDouble() / least.median().getAsDouble();
    return new Headline(
        Texts.text(
            "sweep.range",
            least.point().model(),
            Numbers.millis(least.median().getAsDouble()),
            least.settings(),
            Numbers.significant(times),
            most.settings()),
        costs(least, most, times).map(costs -> costs + " " + rests).orElse(rests));
  }

  /** Whether the time follows the multiply-adds. */
  private static Optional<String> costs(SweepRow least, SweepRow most, double times) {
    return least
        .madds()
        .flatMap(
            before ->
                most.madds()
                    .map(
                        after -> {
                          double more = after / before;
                          return more < SAME && more > 1 / SAME
                              ? Texts.text("sweep.costs.same")
                              : Texts.text(
                                  "sweep.costs",
                                  Numbers.significant(more),
                                  Numbers.significant(times));
                        }));
  }

  private static String rests(SweepResult sweep) {
    int measured = sweep.asked() - sweep.missing();
    return sweep.races().size() == 1
        ? Texts.text("sweep.rests.one", measured, sweep.asked(), sweep.reference())
        : Texts.text(
            "sweep.rests", measured, sweep.asked(), sweep.races().size(), sweep.reference());
  }
}
