package lightnet.measure;

import java.time.Duration;

/**
 * How long to warm up and how often to measure.
 *
 * @param longestWarmUp warming up ends here even if times still move
 * @param rounds timed runs
 */
public record SamplingPlan(Duration longestWarmUp, int rounds) {

  /** At most 3 s of warm-up and 30 rounds. */
  public static final SamplingPlan STANDARD = new SamplingPlan(Duration.ofSeconds(3), 30);

  /** The same with another number of rounds. */
  public SamplingPlan withRounds(int count) {
    return new SamplingPlan(longestWarmUp, count);
  }
}
