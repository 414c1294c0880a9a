package lightnet.measure;

import java.time.Duration;

/**
 * How long to warm up and how often to measure.
 *
 * @param longestWarmUp warming up ends here even if times still move
 * @param rounds timed runs, at least
 * @param budget further runs are begun until the timed ones have taken this long
 */
public record SamplingPlan(Duration longestWarmUp, int rounds, Duration budget) {

  /** At most 3 s of warm-up and 30 rounds. */
  public static final SamplingPlan STANDARD = new SamplingPlan(Duration.ofSeconds(3), 30);

  /** So many rounds, however long they take. */
  public SamplingPlan(Duration longestWarmUp, int rounds) {
    this(longestWarmUp, rounds, Duration.ZERO);
  }

  /** The same with another number of rounds. */
  public SamplingPlan withRounds(int count) {
    return new SamplingPlan(longestWarmUp, count, budget);
  }

  /** Whether another run is begun after so many that took so long. */
  boolean goesOn(int runs, long nanos) {
    return runs < rounds || nanos < budget.toNanos();
  }
}
