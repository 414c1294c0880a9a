package lightnet.measure.race;

import java.util.List;
import java.util.Optional;
import lightnet.measure.Latency;

/**
 * What one entrant did in a race.
 *
 * @param name what it is called
 * @param heats from the first one on; fewer than those of others if it failed
 * @param failure why it did not go on, if so
 */
public record Track(String name, List<Heat> heats, Optional<String> failure) {

  public Track {
    heats = List.copyOf(heats);
  }

  /** Milliseconds of all runs in all rounds, in turn. */
  public List<Double> samplesMs() {
    return heats.stream().flatMap(heat -> heat.samplesMs().stream()).toList();
  }

  /** The times without the heats, if there are any. */
  public Optional<Latency> latency() {
    List<Double> samples = samplesMs();
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Latency(
                samples,
                heats.getFirst().warmUpMs().getFirst(),
                heats.getFirst().warmUpMs().size()));
  }

  /** The samples of each heat. */
  List<List<Double>> bouts() {
    return heats.stream().map(Heat::samplesMs).toList();
  }
}
