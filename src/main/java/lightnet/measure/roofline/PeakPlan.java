package lightnet.measure.roofline;

import java.time.Duration;

/**
 * How long peaks are looked for, for each number of threads. Runs are short, so that some of them
 * are not held up by other work; the best of many counts.
 *
 * @param computing time for matrix products
 * @param memory time for triads over large arrays
 * @param cache time for triads over small arrays
 * @param memoryBytes of the large arrays of all threads together
 */
public record PeakPlan(Duration computing, Duration memory, Duration cache, long memoryBytes) {

  /** About four seconds on a quiet machine; three arrays of 256 MB together. */
  public static final PeakPlan STANDARD =
      new PeakPlan(
          Duration.ofMillis(1500), Duration.ofMillis(1500), Duration.ofMillis(500), 768L << 20);

  /** The same with more time, for a machine that does other work too. */
  PeakPlan longer(int times) {
    return new PeakPlan(
        computing.multipliedBy(times),
        memory.multipliedBy(times),
        cache.multipliedBy(times),
        memoryBytes);
  }
}
