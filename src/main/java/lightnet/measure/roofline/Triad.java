package lightnet.measure.roofline;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * The rate of a[i] = b[i] + s c[i], counted as McCalpin's STREAM does: two reads and a write, not
 * the read of a line before it is written.
 */
final class Triad {
  private static final float FACTOR = 3;
  private static final int ARRAYS = 3;

  /** Floats of each array that are worked on in one round: 4 MB, one to three milliseconds. */
  private static final int CHUNK = 1 << 20;

  /** The longest array that Java has. */
  private static final int MOST_CHUNKS = Integer.MAX_VALUE / CHUNK;

  /** Floats of each small array: 64 kB, so that all three stay in a second-level cache. */
  private static final int SMALL = 1 << 14;

  private static final int SMALL_PASSES = 400;

  private Triad() {}

  /**
   * From and to memory: goes through large arrays piece by piece, so that when a piece comes again
   * no cache holds it any more.
   *
   * @param bytes of all arrays of all threads; less where Java may not have four times as much
   */
  static PeakRate memory(int threads, Duration time, long bytes) throws InterruptedException {
    long room = Math.min(bytes, Runtime.getRuntime().maxMemory() / 4);
    int chunks = Math.clamp(room / threads / ARRAYS / Float.BYTES / CHUNK, 1, MOST_CHUNKS);
    List<Long> nanos = Together.time(threads, time, () -> new Large(chunks));
    return rate(nanos, (long) threads * ARRAYS * Float.BYTES * CHUNK);
  }

  /** From and to the caches near the cores. */
  static PeakRate cache(int threads, Duration time) throws InterruptedException {
    List<Long> nanos = Together.time(threads, time, Small::new);
    return rate(nanos, (long) threads * ARRAYS * Float.BYTES * SMALL * SMALL_PASSES);
  }

  /** Bytes a nanosecond are billions of bytes a second. */
  private static PeakRate rate(List<Long> nanos, long bytes) {
    return PeakRate.of(nanos.stream().mapToDouble(time -> (double) bytes / time).toArray());
  }

  /** Java works on arrays of its heap with the widest registers, elsewhere one value at a time. */
  private static void triad(float[] a, float[] b, float[] c, int from, int to) {
    for (int i = from; i < to; i++) {
      a[i] = b[i] + FACTOR * c[i];
    }
  }

  private static final class Large implements Together.Worker {
    private final int chunks;
    private final float[] a;
    private final float[] b;
    private final float[] c;
    private int next;

    Large(int chunks) {
      this.chunks = chunks;
      a = filled(chunks * CHUNK, 0);
      b = filled(chunks * CHUNK, 1);
      c = filled(chunks * CHUNK, 2);
    }

    @Override
    public void step() {
      triad(a, b, c, next * CHUNK, (next + 1) * CHUNK);
      next = (next + 1) % chunks;
    }

    @Override
    public void close() {}
  }

  private static final class Small implements Together.Worker {
    private final float[] a = filled(SMALL, 0);
    private final float[] b = filled(SMALL, 1);
    private final float[] c = filled(SMALL, 2);

    @Override
    public void step() {
      for (int pass = 0; pass < SMALL_PASSES; pass++) {
        triad(a, b, c, 0, SMALL);
      }
    }

    @Override
    public void close() {}
  }

  private static float[] filled(int size, float value) {
    float[] array = new float[size];
    Arrays.fill(array, value);
    return array;
  }
}
