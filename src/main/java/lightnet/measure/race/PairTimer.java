package lightnet.measure.race;

import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;
import lightnet.measure.Noise;
import lightnet.measure.Paired;
import lightnet.measure.race.Finish.Ending;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.weights.RandomWeights;

/** Measures two small networks in turn, with random weights on random inputs. */
public final class PairTimer {

  /** A second or two for blocks of these networks. */
  public static final RacePlan SHORT =
      new RacePlan(
          Duration.ofMillis(300), 6, 42, Duration.ofMillis(600), Duration.ofMinutes(2), 0.02);

  private PairTimer() {}

  /**
   * Measures two networks.
   *
   * @param progress is told the part that is done, between 0 and 1
   * @throws InferenceException if one of them cannot be opened or run
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static Paired measure(
      Network one, Network other, SessionSettings settings, RacePlan plan, DoubleConsumer progress)
      throws InferenceException, InterruptedException {
    Finish finish =
        Race.run(
            List.of(entrant("one", one, settings), entrant("other", other, settings)),
            plan,
            new RaceControl(),
            snapshot -> progress.accept(snapshot.part()));
    for (Track track : finish.tracks()) {
      if (track.failure().isPresent()) {
        throw new InferenceException(track.failure().get());
      }
    }
    if (finish.ending() == Ending.CUT_SHORT && Thread.interrupted()) {
      throw new InterruptedException();
    }
    return new Paired(
        finish.tracks().getFirst().latency().orElseThrow(),
        finish.tracks().getLast().latency().orElseThrow());
  }

  private static Entrant entrant(String name, Network network, SessionSettings settings) {
    var weights = new RandomWeights(RunnableModel.DEFAULT_SEED);
    return new NetworkEntrant(
        name,
        OnnxWriter.write(network, weights, BatchNorm.FOLDED),
        settings,
        network.input(),
        Noise.of(network.input()));
  }
}
