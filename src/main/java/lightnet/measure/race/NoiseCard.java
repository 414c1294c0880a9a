package lightnet.measure.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import lightnet.measure.race.Concern.Kind;
import lightnet.measure.race.Finish.Ending;

/**
 * What disturbed a result, and how far it can be relied on.
 *
 * @param surroundings what the machine did beside it
 * @param tracks how steady each network was that was measured
 * @param concerns what speaks against it, the weightiest first
 */
public record NoiseCard(
    Surroundings surroundings, List<TrackNoise> tracks, List<Concern> concerns) {
  private static final double SOME_LOAD = 0.15;
  private static final double MUCH_LOAD = 0.5;
  private static final double OTHER_FREQUENCY = 1.1;
  private static final double SOME_DRIFT = 1.05;
  private static final double MUCH_DRIFT = 1.25;
  private static final double MANY_OUTLIERS = 0.05;
  private static final double MOST_HEATS = 0.5;

  public NoiseCard {
    tracks = List.copyOf(tracks);
    concerns = List.copyOf(concerns);
  }

  /**
   * Judges.
   *
   * @param threads inside an operator
   * @param cores that the program may use
   */
  public static NoiseCard of(Surroundings around, Finish finish, int threads, int cores) {
    List<TrackNoise> tracks =
        finish.tracks().stream().flatMap(track -> TrackNoise.of(track).stream()).toList();
    List<Concern> concerns = new ArrayList<>();
    load(Kind.LOAD_BEFORE, around.loadBefore(), cores, concerns);
    load(Kind.LOAD_DURING, around.loadDuring(), cores, concerns);
    load(Kind.STOLEN, around.stolen(), cores, concerns);
    frequency(around, concerns);
    if (threads > cores) {
      concerns.add(new Concern(Kind.THREADS, "", threads, Trust.WITH_CARE));
    }
    count(Kind.OTHER_PROGRAMS, around.otherPrograms(), concerns);
    count(Kind.OTHER_SESSIONS, around.otherSessions(), concerns);
    count(Kind.SLEPT, finish.gaps().size(), concerns);
    if (finish.ending() == Ending.CUT_SHORT) {
      concerns.add(new Concern(Kind.CUT_SHORT, "", 1, Trust.WITH_CARE));
    }
    tracks.forEach(track -> steadiness(track, concerns));
    concerns.sort(Comparator.comparing(Concern::trust).reversed());
    return new NoiseCard(around, tracks, concerns);
  }

  /** How far the result can be relied on. */
  public Trust trust() {
    return concerns.stream()
        .map(Concern::trust)
        .max(Comparator.naturalOrder())
        .orElse(Trust.TRUSTED);
  }

  private static void load(Kind kind, OptionalDouble load, int cores, List<Concern> concerns) {
    load.ifPresent(
        busy -> {
          double share = busy / cores;
          if (share >= SOME_LOAD) {
            Trust trust =
                share >= MUCH_LOAD && kind != Kind.LOAD_BEFORE ? Trust.NOT : Trust.WITH_CARE;
            concerns.add(new Concern(kind, "", busy, trust));
          }
        });
  }

  private static void frequency(Surroundings around, List<Concern> concerns) {
    if (around.megahertzBefore().isPresent() && around.megahertzAfter().isPresent()) {
      double change =
          around.megahertzAfter().getAsDouble() / around.megahertzBefore().getAsDouble();
      if (factor(change) >= OTHER_FREQUENCY) {
        concerns.add(new Concern(Kind.FREQUENCY, "", change, Trust.WITH_CARE));
      }
    }
  }

  private static void count(Kind kind, int count, List<Concern> concerns) {
    if (count > 0) {
      concerns.add(new Concern(kind, "", count, Trust.WITH_CARE));
    }
  }

  private static void steadiness(TrackNoise track, List<Concern> concerns) {
    if (factor(track.drift()) >= SOME_DRIFT) {
      Trust trust = factor(track.drift()) >= MUCH_DRIFT ? Trust.NOT : Trust.WITH_CARE;
      concerns.add(new Concern(Kind.DRIFT, track.name(), track.drift(), trust));
    }
    if (track.outlierShare() >= MANY_OUTLIERS) {
      concerns.add(new Concern(Kind.OUTLIERS, track.name(), track.outlierShare(), Trust.WITH_CARE));
    }
    if (track.cutOff() >= MOST_HEATS) {
      concerns.add(new Concern(Kind.NOT_WARM, track.name(), track.cutOff(), Trust.WITH_CARE));
    }
  }

  private static double factor(double change) {
    return Math.max(change, 1 / change);
  }
}
