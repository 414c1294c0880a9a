package lightnet.measure;

import java.time.Duration;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.weights.RandomWeights;

/**
 * Measures a network of one or a few operators by itself, with random weights on a random input:
 * what an operator of this shape takes, with the runtime's own work for a run.
 */
public final class OperatorTimer {

  /** A short sample: what is measured should be there in a moment. */
  public static final SamplingPlan SHORT = new SamplingPlan(Duration.ofMillis(300), 15);

  private OperatorTimer() {}

  /**
   * Measures a network.
   *
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static Latency measure(Network network, SessionSettings settings, SamplingPlan plan)
      throws InferenceException, InterruptedException {
    try (var session = open(network, settings);
        var ready = ready(session, network)) {
      return LatencyMeter.measure(session, ready, plan);
    }
  }

  /** A session of a network with random weights, to be closed. */
  public static InferenceSession open(Network network, SessionSettings settings)
      throws InferenceException {
    var weights = new RandomWeights(RunnableModel.DEFAULT_SEED);
    OnnxModel onnx = OnnxWriter.write(network, weights, BatchNorm.FOLDED);
    return InferenceSession.open(onnx, settings);
  }

  /** A random input of a network, to be closed. */
  public static ReadyInput ready(InferenceSession session, Network network)
      throws InferenceException {
    return session.ready(Noise.of(network.input()), network.input().toArray());
  }
}
