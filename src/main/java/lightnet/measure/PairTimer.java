package lightnet.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import lightnet.network.Network;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;
import lightnet.runtime.SessionSettings;

/** Measures two small networks in turns; never do both run at once. */
public final class PairTimer {

  /** A second or two for blocks of these networks. */
  public static final SamplingPlan SHORT = new SamplingPlan(Duration.ofMillis(300), 40);

  private PairTimer() {}

  /**
   * Measures two networks with random weights on random inputs. Which of them is first changes from
   * round to round.
   *
   * @param progress is told the part that is done, between 0 and 1
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static Paired measure(
      Network one,
      Network other,
      SessionSettings settings,
      SamplingPlan plan,
      DoubleConsumer progress)
      throws InferenceException, InterruptedException {
    try (var a = OperatorTimer.open(one, settings);
        var b = OperatorTimer.open(other, settings);
        var inputOfA = OperatorTimer.ready(a, one);
        var inputOfB = OperatorTimer.ready(b, other)) {
      return measure(new Side(a, inputOfA), new Side(b, inputOfB), plan, progress);
    }
  }

  private static Paired measure(Side a, Side b, SamplingPlan plan, DoubleConsumer progress)
      throws InferenceException, InterruptedException {
    List<Double> warmUpOfA = a.warmUp(plan);
    List<Double> warmUpOfB = b.warmUp(plan);
    List<Double> samplesOfA = new ArrayList<>();
    List<Double> samplesOfB = new ArrayList<>();
    for (int round = 0; round < plan.rounds(); round++) {
      if (round % 2 == 0) {
        samplesOfA.add(a.once());
        samplesOfB.add(b.once());
      } else {
        samplesOfB.add(b.once());
        samplesOfA.add(a.once());
      }
      progress.accept((round + 1.0) / plan.rounds());
    }
    return new Paired(
        new Latency(samplesOfA, warmUpOfA.getFirst(), warmUpOfA.size()),
        new Latency(samplesOfB, warmUpOfB.getFirst(), warmUpOfB.size()));
  }

  private record Side(InferenceSession session, ReadyInput input) {
    List<Double> warmUp(SamplingPlan plan) throws InferenceException, InterruptedException {
      return LatencyMeter.warmUp(session, input, plan);
    }

    double once() throws InferenceException, InterruptedException {
      return LatencyMeter.once(session, input);
    }
  }
}
