package lightnet.measure.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.measure.race.PairVerdict;
import lightnet.measure.race.PairVerdict.Faster;
import lightnet.measure.race.PairVerdict.NoDifference;
import lightnet.measure.race.PairVerdict.Slower;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;

/** Networks of which one is the faster by one setting but not by another. */
public final class RankFlips {

  private RankFlips() {}

  /**
   * Networks that raced with each other by one setting.
   *
   * @param setting in words that stand behind "with", such as {@code 1 thread}
   * @param tracks by network
   */
  public record Ranking(String setting, Map<String, Track> tracks) {
    public Ranking {
      tracks = new LinkedHashMap<>(tracks);
    }
  }

  /**
   * A flip.
   *
   * @param winner faster by the one setting
   * @param loser slower by it
   * @param where the one setting
   * @param elsewhere the other one
   * @param there what holds by the other one
   */
  public record Flip(String winner, String loser, String where, String elsewhere, There there) {

    /** In one sentence. */
    public String sentence() {
      return switch (there) {
        case REVERSED ->
            "with %s %s beats %s; with %s %s beats %s"
                .formatted(where, winner, loser, elsewhere, loser, winner);
        case NOT_SHOWN ->
            "with %s %s beats %s; with %s no difference is shown"
                .formatted(where, winner, loser, elsewhere);
      };
    }
  }

  /** What holds by another setting. */
  public enum There {
    /** The loser is the faster one. */
    REVERSED,
    /** No difference is shown. */
    NOT_SHOWN
  }

  /** At most one flip for every two networks; a reversal rather than a difference that is lost. */
  public static List<Flip> of(List<Ranking> rankings) {
    Set<String> names = new LinkedHashSet<>();
    rankings.forEach(ranking -> names.addAll(ranking.tracks().keySet()));
    List<String> all = List.copyOf(names);
    List<Flip> flips = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        flip(all.get(i), all.get(j), rankings).ifPresent(flips::add);
      }
    }
    return flips;
  }

  private static Optional<Flip> flip(String one, String other, List<Ranking> rankings) {
    Optional<Ranking> faster = first(Faster.class, one, other, rankings);
    Optional<Ranking> slower = first(Slower.class, one, other, rankings);
    Optional<Ranking> equal = first(NoDifference.class, one, other, rankings);
    if (faster.isPresent() && slower.isPresent()) {
      boolean oneFirst = rankings.indexOf(faster.get()) < rankings.indexOf(slower.get());
      return oneFirst
          ? flip(one, other, faster.get(), slower.get(), There.REVERSED)
          : flip(other, one, slower.get(), faster.get(), There.REVERSED);
    }
    if (equal.isEmpty()) {
      return Optional.empty();
    }
    return faster
        .flatMap(where -> flip(one, other, where, equal.get(), There.NOT_SHOWN))
        .or(() -> slower.flatMap(where -> flip(other, one, where, equal.get(), There.NOT_SHOWN)));
  }

  /** None if the setting is the same: then it is not the setting that makes the difference. */
  private static Optional<Flip> flip(
      String winner, String loser, Ranking where, Ranking elsewhere, There there) {
    return where.setting().equals(elsewhere.setting())
        ? Optional.empty()
        : Optional.of(new Flip(winner, loser, where.setting(), elsewhere.setting(), there));
  }

  private static Optional<Ranking> first(
      Class<? extends PairVerdict> verdict, String one, String other, List<Ranking> rankings) {
    return rankings.stream()
        .filter(
            ranking ->
                ranking.tracks().containsKey(one)
                    && ranking.tracks().containsKey(other)
                    && verdict.isInstance(
                        Pairs.verdict(ranking.tracks().get(one), ranking.tracks().get(other))))
        .findFirst();
  }

  /** Flips over the first setting of a sweep, for each value of the second by itself. */
  public static List<Flip> of(SweepResult sweep) {
    Map<Map<String, String>, List<Ranking>> apart = new LinkedHashMap<>();
    Map<Map<String, String>, Map<String, Track>> bySettings = new LinkedHashMap<>();
    for (SweepResult.Measured point : sweep.points()) {
      bySettings
          .computeIfAbsent(point.at(), _ -> new LinkedHashMap<>())
          .put(point.model(), point.outcome().track());
    }
    bySettings.forEach(
        (at, tracks) -> {
          Map<String, String> others = new LinkedHashMap<>(at);
          others.remove(sweep.over().getFirst());
          apart.computeIfAbsent(others, _ -> new ArrayList<>()).add(new Ranking(words(at), tracks));
        });
    return apart.values().stream().flatMap(rankings -> of(rankings).stream()).toList();
  }

  /** Results of one machine by their number of threads, the smallest first. */
  public static List<Ranking> rankings(List<RaceResult> results) {
    return results.stream()
        .filter(result -> result.machine().cpu().equals(results.getFirst().machine().cpu()))
        .sorted(Comparator.comparingInt(result -> result.settings().session().threads()))
        .map(
            result -> {
              Map<String, Track> tracks = new LinkedHashMap<>();
              result.tracks().forEach(track -> tracks.put(track.name(), track));
              int threads = result.settings().session().threads();
              return new Ranking(words(Map.of("threads", String.valueOf(threads))), tracks);
            })
        .toList();
  }

  private static String words(Map<String, String> at) {
    return String.join(
        ", ",
        at.entrySet().stream()
            .map(
                entry ->
                    entry.getKey().equals("threads")
                        ? entry.getValue() + (entry.getValue().equals("1") ? " thread" : " threads")
                        : entry.getKey() + " " + entry.getValue())
            .toList());
  }
}
