package lightnet.measure.roofline;

/**
 * What a machine can do at most with a number of threads, in float32.
 *
 * @param threads that worked at once
 * @param gmaddPerSecond billions of multiply-adds a second, of ONNX Runtime's matrix product
 * @param memoryGigabytesPerSecond billions of bytes a second of a triad over arrays that no cache
 *     holds, counted as STREAM does: two reads and a write
 * @param cacheGigabytesPerSecond the same over arrays that the caches near the cores hold
 * @param load mean number of running processes over the minute before, negative if unknown
 * @param measuredAt when, as an instant of ISO 8601
 */
public record Peaks(
    int threads,
    PeakRate gmaddPerSecond,
    PeakRate memoryGigabytesPerSecond,
    PeakRate cacheGigabytesPerSecond,
    double load,
    String measuredAt) {
  private static final double TOLERATED = 0.5;

  /** Whether other work wanted the cores at the same time, so that the machine may do more. */
  public boolean wereDisturbed(int cores) {
    return disturb(load, threads, cores);
  }

  static boolean disturb(double load, int threads, int cores) {
    return load + threads > cores + TOLERATED;
  }

  boolean isPlausible() {
    return threads > 0
        && gmaddPerSecond.isPlausible()
        && memoryGigabytesPerSecond.isPlausible()
        && cacheGigabytesPerSecond.isPlausible();
  }
}
