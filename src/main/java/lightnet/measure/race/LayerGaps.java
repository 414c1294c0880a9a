package lightnet.measure.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.measure.race.PairVerdict.Slower;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;

/** Where the difference between two networks comes from. */
public final class LayerGaps {

  /** What is less than this part of the longer time is not told. */
  public static final double WORTH_TELLING = 0.05;

  private static final double MOST = 0.5;

  private LayerGaps() {}

  /**
   * How much longer one network works at a resolution than another.
   *
   * @param at the resolution; empty for what belongs to no layer
   * @param milliseconds negative if it is less
   * @param otherWorksThere whether the other network has layers at this resolution at all
   * @param mostly the family that makes at least half of it, if one does
   */
  public record LayerGap(
      Optional<Extent> at, double milliseconds, Presence otherWorksThere, Optional<Cause> mostly) {}

  /** Which of two networks have layers at a resolution. */
  public enum Presence {
    /** Both. */
    BOTH,
    /** Only the one that is asked about. */
    ONE,
    /** Only the one that it is compared with. */
    OTHER
  }

  /**
   * A family of operators.
   *
   * @param milliseconds how much longer it takes, negative if less; may be more than the whole
   */
  public record Cause(OperatorFamily family, double milliseconds) {}

  /**
   * A network that is slower than the fastest.
   *
   * @param fastest its name
   * @param slower its name
   * @param gaps where the time goes that it takes longer
   */
  public record Explained(String fastest, String slower, List<LayerGap> gaps) {
    public Explained {
      gaps = List.copyOf(gaps);
    }
  }

  /** Every resolution where two differ by enough to be told, the largest difference first. */
  public static List<LayerGap> between(LayerTimes one, LayerTimes other) {
    double least = WORTH_TELLING * Math.max(one.wholeMs(), other.wholeMs());
    List<LayerGap> gaps = new ArrayList<>();
    for (Extent at : LayerTimes.resolutions(List.of(one, other))) {
      gaps.add(gap(at, one.at(at) - other.at(at), one.byFamily(at), other.byFamily(at)));
    }
    gaps.add(
        new LayerGap(
            Optional.empty(), one.restMs() - other.restMs(), Presence.BOTH, Optional.empty()));
    return gaps.stream()
        .filter(gap -> Math.abs(gap.milliseconds()) >= least)
        .sorted(Comparator.comparingDouble((LayerGap gap) -> -Math.abs(gap.milliseconds())))
        .toList();
  }

  private static LayerGap gap(
      Extent at,
      double milliseconds,
      Map<OperatorFamily, Double> one,
      Map<OperatorFamily, Double> other) {
    Map<OperatorFamily, Double> longer = new EnumMap<>(OperatorFamily.class);
    one.forEach((family, time) -> longer.merge(family, time, Double::sum));
    other.forEach((family, time) -> longer.merge(family, -time, Double::sum));
    Presence presence =
        other.isEmpty() ? Presence.ONE : one.isEmpty() ? Presence.OTHER : Presence.BOTH;
    Optional<Cause> mostly =
        longer.entrySet().stream()
            .map(entry -> new Cause(entry.getKey(), entry.getValue()))
            .max(Comparator.comparingDouble(cause -> cause.milliseconds() / milliseconds))
            .filter(cause -> cause.milliseconds() / milliseconds >= MOST);
    return new LayerGap(Optional.of(at), milliseconds, presence, mostly);
  }

  /**
   * Every network that was shown to be slower than the fastest of those whose layers were timed.
   */
  public static List<Explained> explained(List<RaceResult.Model> models) {
    List<RaceResult.Model> timed =
        models.stream().filter(model -> LayerTimes.of(model).isPresent()).toList();
    Optional<RaceResult.Model> fastest =
        timed.stream()
            .min(Comparator.comparingDouble(model -> LayerTimes.of(model).orElseThrow().wholeMs()));
    List<Explained> explained = new ArrayList<>();
    for (RaceResult.Model model : timed) {
      if (fastest.isPresent()
          && Pairs.verdict(model.track(), fastest.get().track()) instanceof Slower) {
        explained.add(
            new Explained(
                fastest.get().track().name(),
                model.track().name(),
                between(
                    LayerTimes.of(model).orElseThrow(),
                    LayerTimes.of(fastest.get()).orElseThrow())));
      }
    }
    return explained;
  }
}
