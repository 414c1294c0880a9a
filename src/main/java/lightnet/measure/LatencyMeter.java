package lightnet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Measures the wall time of a run on a ready input, after warming up until the median of the last
 * five runs moves by less than 2 %.
 */
public final class LatencyMeter {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int WINDOW = 5;
  private static final double STEADY = 0.02;

  private LatencyMeter() {}

  /**
   * Measures a session.
   *
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static Latency measure(InferenceSession session, ReadyInput input, SamplingPlan plan)
      throws InferenceException, InterruptedException {
    return measure(session, input, plan, _ -> {});
  }

  /**
   * Measures a session.
   *
   * @param meanwhile is told after each run what is known so far
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  static Latency measure(
      InferenceSession session, ReadyInput input, SamplingPlan plan, Consumer<Latency> meanwhile)
      throws InferenceException, InterruptedException {
    List<Double> warmUp = warmUp(session, input, plan);
    List<Double> samples = new ArrayList<>();
    var latency = new Latency(samples, warmUp.getFirst(), warmUp.size());
    long start = System.nanoTime();
    while (plan.goesOn(samples.size(), System.nanoTime() - start)) {
      samples.add(once(session, input));
      latency = new Latency(samples, warmUp.getFirst(), warmUp.size());
      meanwhile.accept(latency);
    }
    return latency;
  }

  static List<Double> warmUp(InferenceSession session, ReadyInput input, SamplingPlan plan)
      throws InferenceException, InterruptedException {
    long end = System.nanoTime() + plan.longestWarmUp().toNanos();
    List<Double> runs = new ArrayList<>();
    double before = Double.NaN;
    while (true) {
      runs.add(once(session, input));
      double now =
          runs.size() < WINDOW
              ? Double.NaN
              : medianOf(runs.subList(runs.size() - WINDOW, runs.size()));
      if (Math.abs(now - before) < STEADY * before || System.nanoTime() > end) {
        return runs;
      }
      before = now;
    }
  }

  static double once(InferenceSession session, ReadyInput input)
      throws InferenceException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return session.time(input) / NANOS_PER_MILLI;
  }

  private static double medianOf(List<Double> values) {
    return Median.withDefaults()
        .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
