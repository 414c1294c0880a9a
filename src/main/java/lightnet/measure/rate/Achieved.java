package lightnet.measure.rate;

import java.util.OptionalDouble;

/**
 * What was done, and how long it took.
 *
 * @param work multiply-adds and memory access
 * @param milliseconds of the clean median
 * @param timeShare of the whole run, between 0 and 1
 * @param maddsShare of the multiply-adds of the network, between 0 and 1
 */
public record Achieved(Work work, double milliseconds, double timeShare, double maddsShare) {
  private static final double PER_GIGA_AND_MILLI = 1e6;

  /** Billions of multiply-adds a second; empty where no time was measured. */
  public OptionalDouble gmaddPerSecond() {
    return rate(work.madds());
  }

  /** Billions of bytes a second, read and written; empty where no time was measured. */
  public OptionalDouble gigabytesPerSecond() {
    return rate(work.bytes());
  }

  private OptionalDouble rate(long amount) {
    return milliseconds > 0
        ? OptionalDouble.of(amount / milliseconds / PER_GIGA_AND_MILLI)
        : OptionalDouble.empty();
  }
}
