package lightnet.measure;

import java.time.Duration;

/**
 * How long to warm up and how often to measure.
 *
 * @param longestWarmUp warming up ends here even if times still move
 * @param least timed runs that are made however long they take
 * @param most timed runs
 * @param budget beyond the least no run is begun once the timed ones have taken this long
 */
public record SamplingPlan(Duration longestWarmUp, int least, int most, Duration budget) {
  private static final Duration LONGEST = Duration.ofDays(1);

  /** At most 3 s of warm-up and 30 rounds. */
  public static final SamplingPlan STANDARD = new SamplingPlan(Duration.ofSeconds(3), 30);

  /** So many rounds, however long they take. */
  public SamplingPlan(Duration longestWarmUp, int rounds) {
    this(longestWarmUp, rounds, rounds, LONGEST);
  }

  /** The same with another number of rounds, however long they take. */
  public SamplingPlan withRounds(int count) {
    return new SamplingPlan(longestWarmUp, count);
  }

  /** Whether another run is begun after so many that took so long. */
  boolean goesOn(int runs, long nanos) {
    return runs < least || (runs < most && nanos < budget.toNanos());
  }

  /** Which part of the timed runs is made, between 0 and 1. */
  public double done(Latency known) {
    double runs = known.samplesMs().size();
    double millis = known.samplesMs().stream().mapToDouble(Double::doubleValue).sum();
    double inTime = Math.min(runs / least, millis / budget.toMillis());
    return Math.min(1, Math.max(runs / most, inTime));
  }
}
