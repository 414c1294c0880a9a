package lightnet.measure;

import java.time.Duration;

/**
 * How often a network is run to find out where its time goes.
 *
 * @param latency runs without the profiler
 * @param profilerWarmUp runs under the profiler that are not used
 * @param profiledRuns runs under the profiler that the shares come from
 */
public record ProfilingPlan(SamplingPlan latency, int profilerWarmUp, int profiledRuns) {

  /** What figures are made of that stay. */
  public static final ProfilingPlan STANDARD = new ProfilingPlan(SamplingPlan.STANDARD, 3, 20);

  /** A first look, which a measurement by the standard plan replaces. */
  public static final ProfilingPlan FIRST =
      new ProfilingPlan(new SamplingPlan(Duration.ofMillis(40), 3), 1, 3);
}
