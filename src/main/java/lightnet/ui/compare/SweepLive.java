package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import lightnet.chart.Runs;
import lightnet.measure.race.Snapshot;
import lightnet.measure.race.Track;
import lightnet.measure.sweep.SweepPoint;
import lightnet.measure.sweep.SweepProgress;
import lightnet.measure.sweep.SweepResult;

/**
 * What is shown while a sweep is measured.
 *
 * @param race that goes on, counted from 0
 * @param races that there will be
 * @param part of all of it that is done
 * @param phase what is being done
 * @param runs of each point of this race that has some
 * @param failures of this race
 * @param soFar what the races before left
 */
record SweepLive(
    int race,
    int races,
    double part,
    Snapshot.Phase phase,
    List<Runs> runs,
    List<Track> failures,
    Optional<SweepResult> soFar) {
  /** The most runs of each that are shown: more would take time from what is measured. */
  private static final int MOST_RUNS = 300;

  SweepLive {
    runs = List.copyOf(runs);
    failures = List.copyOf(failures);
  }

  static SweepLive of(SweepProgress progress, int networks) {
    Snapshot snapshot = progress.snapshot();
    return new SweepLive(
        progress.race(),
        progress.races(),
        progress.part(),
        snapshot.phase(),
        Runs.of(snapshot.tracks(), MOST_RUNS).stream()
            .map(runs -> named(runs, progress.group(), networks))
            .toList(),
        snapshot.tracks().stream().filter(track -> track.failure().isPresent()).toList(),
        progress.soFar());
  }

  private static Runs named(Runs runs, List<SweepPoint> group, int networks) {
    return group.stream()
        .filter(point -> point.name().equals(runs.name()))
        .findFirst()
        .map(point -> new Runs(SweepWords.brief(point, networks), runs.colour(), runs.samplesMs()))
        .orElse(runs);
  }
}
