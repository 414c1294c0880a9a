package lightnet.runtime;

import java.time.Duration;

/**
 * How often a model is run under the profiler.
 *
 * @param warmUp runs whose times are not used
 * @param least runs whose times are used
 * @param most of these; the profiler's file grows with each
 * @param budget no run beyond the least is begun after this time
 */
public record ProfiledRuns(int warmUp, int least, int most, Duration budget) {

  boolean goesOn(int runs, long nanos) {
    int used = runs - warmUp;
    return used < least || (used < most && nanos < budget.toNanos());
  }
}
