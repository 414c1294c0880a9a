package lightnet.measure;

import java.time.Duration;
import lightnet.runtime.ProfiledRuns;

/**
 * How often a network is run to find out where its time goes.
 *
 * @param latency runs without the profiler
 * @param profiled runs under the profiler, which the shares come from
 */
public record ProfilingPlan(SamplingPlan latency, ProfiledRuns profiled) {
  private static final int LEAST_RUNS = 3;
  private static final int MOST_PROFILED = 20;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** What figures are made of that stay. */
  public static final ProfilingPlan STANDARD =
      new ProfilingPlan(
          SamplingPlan.STANDARD, new ProfiledRuns(3, MOST_PROFILED, MOST_PROFILED, LONGEST));

  /** Runs under the profiler for a first look, which a whole measurement replaces. */
  static final ProfiledRuns FIRST = new ProfiledRuns(1, 3, 3, LONGEST);

  /** As many runs as the standard plan makes, but fewer of a slow network: an edit may follow. */
  public static final ProfilingPlan LIVE =
      new ProfilingPlan(
          new SamplingPlan(Duration.ofSeconds(1), 5, 30, Duration.ofSeconds(2)),
          new ProfiledRuns(3, 5, MOST_PROFILED, Duration.ofSeconds(2)));

  /** The same with another number of timed runs. */
  public ProfilingPlan withRounds(int count) {
    return new ProfilingPlan(latency.withRounds(count), profiled);
  }

  /**
   * What can be found out in some time: a fifth of it to warm up, half of it for timed runs, the
   * rest for profiled ones. Three runs of each are made even if they take longer.
   */
  public static ProfilingPlan within(Duration budget) {
    return new ProfilingPlan(
        new SamplingPlan(budget.dividedBy(5), LEAST_RUNS, Integer.MAX_VALUE, budget.dividedBy(2)),
        new ProfiledRuns(1, LEAST_RUNS, MOST_PROFILED, budget.multipliedBy(3).dividedBy(10)));
  }
}
