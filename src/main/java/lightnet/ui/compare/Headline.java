package lightnet.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lightnet.measure.Latency;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Facts;
import lightnet.measure.race.PairVerdict;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.RaceResult.Model;
import lightnet.ui.style.Texts;

/**
 * What a result says first: the fastest network against the next one that it beats.
 *
 * @param title the sentence
 * @param details what it rests on, and what the costs say
 */
record Headline(String title, String details) {
  /** Costs that differ by less are as good as equal. */
  private static final double SAME = 0.05;

  /** The sentence on networks, if two of them were measured long enough. */
  static Optional<Headline> of(List<Model> models) {
    List<Model> byTime =
        models.stream()
            .filter(model -> model.track().latency().isPresent())
            .sorted(Comparator.comparingDouble(Headline::median))
            .toList();
    if (byTime.size() < 2) {
      return Optional.empty();
    }
    Model fastest = byTime.getFirst();
    for (Model other : byTime.subList(1, byTime.size())) {
      if (Pairs.verdict(fastest.track(), other.track())
          instanceof PairVerdict.Faster(MedianRatio times)) {
        return Optional.of(faster(fastest, other, times.inverse()));
      }
    }
    return Pairs.verdict(fastest.track(), byTime.get(1).track())
            instanceof PairVerdict.NoDifference(MedianRatio times)
        ? Optional.of(noDifference(byTime, times.inverse()))
        : Optional.empty();
  }

  private static double median(Model model) {
    return model.track().latency().map(Latency::median).orElse(Double.MAX_VALUE);
  }

  private static Headline faster(Model one, Model other, MedianRatio speed) {
    String title =
        Texts.text(
            "compare.faster",
            one.track().name(),
            VerdictWords.number(speed.ratio()),
            other.track().name());
    String rests = rests(one, speed);
    return new Headline(
        title, costs(one, other, speed.ratio()).map(costs -> rests + " " + costs).orElse(rests));
  }

  private static Headline noDifference(List<Model> models, MedianRatio speed) {
    Model one = models.getFirst();
    String title =
        models.size() == 2
            ? Texts.text("compare.same", one.track().name(), models.get(1).track().name())
            : Texts.text("compare.same-all", models.size());
    return new Headline(title, rests(one, speed));
  }

  private static String rests(Model model, MedianRatio speed) {
    return Texts.text(
        "compare.rests",
        VerdictWords.number(speed.low()),
        VerdictWords.number(speed.high()),
        model.track().samplesMs().size(),
        model.track().heats().size());
  }

  /** Whether the time follows the multiply-adds. */
  private static Optional<String> costs(Model one, Model other, double speed) {
    if (one.facts().isEmpty() || other.facts().isEmpty()) {
      return Optional.empty();
    }
    Facts mine = one.facts().get();
    Facts others = other.facts().get();
    double fewer = (double) others.madds() / Math.max(1, mine.madds());
    if (Math.abs(fewer - 1) < SAME) {
      return Optional.of(Texts.text("compare.costs.same"));
    }
    if (fewer < 1) {
      return Optional.of(Texts.text("compare.costs.more", VerdictWords.number(1 / fewer)));
    }
    String key =
        Math.abs(fewer / speed - 1) < SAME
            ? "compare.costs.as-many"
            : fewer > speed ? "compare.costs.dearer" : "compare.costs.cheaper";
    return Optional.of(Texts.text(key, VerdictWords.number(fewer)));
  }
}
