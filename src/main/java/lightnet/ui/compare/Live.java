package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.chart.Runs;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Snapshot;
import lightnet.measure.race.Track;

/**
 * What is shown while networks are measured.
 *
 * @param snapshot how far it is
 * @param runs of each network that has some
 * @param soFar what can be said already, once it can
 */
record Live(Snapshot snapshot, List<Runs> runs, Optional<Headline> soFar) {
  /** The most runs of each that are shown: more would take time from what is measured. */
  private static final int MOST_RUNS = 600;

  Live {
    runs = List.copyOf(runs);
  }

  static Live of(Snapshot snapshot) {
    List<Track> tracks = snapshot.tracks();
    return new Live(
        snapshot,
        Runs.of(tracks, MOST_RUNS),
        Headline.of(
            tracks.stream().map(track -> new RaceResult.Model(track, Optional.empty())).toList()));
  }

  /** Rounds in which the first one that goes on has run. */
  int rounds() {
    return IntStream.range(0, snapshot.tracks().size())
        .map(i -> snapshot.tracks().get(i).samplesMs().size())
        .max()
        .orElse(0);
  }
}
