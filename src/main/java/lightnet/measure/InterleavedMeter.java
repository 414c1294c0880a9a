package lightnet.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;

/**
 * Measures models in turn, each once in every round in a random order, so that what changes on the
 * machine meanwhile changes all alike. Never two at once.
 */
public final class InterleavedMeter {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final long SEED = 1;
  private static final int ROUNDS_BETWEEN_LOOKS = 10;

  private InterleavedMeter() {}

  /**
   * A model that is ready to run.
   *
   * @param session whose threads sleep between runs
   * @param input that it runs on
   */
  public record Candidate(InferenceSession session, ReadyInput input) {}

  /**
   * When to end.
   *
   * @param longestWarmUp of each model
   * @param rounds at least
   * @param budget after which no round is begun, once there are enough
   * @param width of the interval of every ratio to the first model, below which there is no need to
   *     go on
   */
  public record Plan(Duration longestWarmUp, int rounds, Duration budget, double width) {

    /** 30 rounds, until the interval is narrower than 2 %, at most 10 s. */
    public static final Plan STANDARD =
        new Plan(Duration.ofSeconds(3), 30, Duration.ofSeconds(10), 0.02);

    /** 30 rounds, more only within a second. */
    public static final Plan BRIEF =
        new Plan(Duration.ofSeconds(3), 30, Duration.ofSeconds(1), 0.02);
  }

  /**
   * Measures.
   *
   * @param progress is told which part of the most that it may take is done, between 0 and 1
   * @return milliseconds by candidate and round
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static List<List<Double>> measure(
      List<Candidate> candidates, Plan plan, DoubleConsumer progress)
      throws InferenceException, InterruptedException {
    List<List<Double>> samples = new ArrayList<>();
    var warmUp = new SamplingPlan(plan.longestWarmUp(), 0);
    for (Candidate candidate : candidates) {
      LatencyMeter.measure(candidate.session(), candidate.input(), warmUp);
      samples.add(new ArrayList<>());
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, candidates.size()).boxed().toList());
    var random = new Random(SEED);
    long start = System.nanoTime();
    for (int round = 0; goesOn(samples, round, System.nanoTime() - start, plan); round++) {
      Collections.shuffle(order, random);
      for (int index : order) {
        samples.get(index).add(once(candidates.get(index)));
      }
      progress.accept(done(round + 1, System.nanoTime() - start, plan));
    }
    return samples.stream().map(List::copyOf).toList();
  }

  private static double once(Candidate candidate) throws InferenceException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return candidate.session().time(candidate.input()) / NANOS_PER_MILLI;
  }

  private static boolean goesOn(List<List<Double>> samples, int rounds, long nanos, Plan plan) {
    if (rounds < plan.rounds()) {
      return true;
    }
    if (nanos > plan.budget().toNanos()) {
      return false;
    }
    return rounds % ROUNDS_BETWEEN_LOOKS != 0
        || samples.stream()
            .skip(1)
            .anyMatch(
                other -> MedianRatio.ofRounds(samples.getFirst(), other).width() > plan.width());
  }

  private static double done(int rounds, long nanos, Plan plan) {
    return Math.min(
        (double) rounds / plan.rounds(), Math.min(1, (double) nanos / plan.budget().toNanos()));
  }
}
