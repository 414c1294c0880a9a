package lightnet.ui.workspace;

import java.io.IOException;
import java.util.List;
import java.util.function.DoubleConsumer;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.measure.InterleavedMeter;
import lightnet.measure.InterleavedMeter.Candidate;
import lightnet.measure.InterleavedMeter.Plan;
import lightnet.measure.MedianRatio;
import lightnet.measure.Noise;
import lightnet.network.Shape;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/** Opens two versions and measures them in turn on random inputs. For the background thread. */
final class DuelRun {
  private final Home home;
  private final SessionSettings settings;
  private final DoubleConsumer progress;

  DuelRun(Home home, SessionSettings settings, DoubleConsumer progress) {
    this.home = home;
    this.settings = settings;
    this.progress = progress;
  }

  Duel.Outcome run(Version one, Version other, Duel.Effort effort)
      throws InferenceException, IOException, InterruptedException {
    try (var first = open(one);
        var firstInput = ready(first, one);
        var second = open(other);
        var secondInput = ready(second, other)) {
      List<List<Double>> samples =
          InterleavedMeter.measure(
              List.of(new Candidate(first, firstInput), new Candidate(second, secondInput)),
              switch (effort) {
                case BRIEF -> Plan.BRIEF;
                case THOROUGH -> Plan.STANDARD;
              },
              progress);
      return new Duel.Outcome.Measured(
          MedianRatio.ofRounds(samples.getFirst(), samples.getLast()), samples.getFirst().size());
    } catch (PresetException e) {
      return new Duel.Outcome.Impossible(String.valueOf(e.getMessage()));
    }
  }

  private InferenceSession open(Version version)
      throws PresetException, IOException, InferenceException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return InferenceSession.open(RunnableModel.load(home, version.design()).onnx(), settings);
  }

  private static InferenceSession.ReadyInput ready(InferenceSession session, Version version)
      throws InferenceException {
    Shape shape = version.design().input();
    return session.ready(Noise.of(shape), shape.toArray());
  }
}
