package lightnet.flow.operator;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import lightnet.arithmetic.FeatureMaps;

/**
 * How often values fall between two numbers.
 *
 * @param low left end of the first bin
 * @param high right end of the last bin
 * @param counts of the bins, all equally wide
 * @param finite values that are counted
 * @param strange values that are no numbers or infinite
 * @param below0 share of the counted values below 0
 * @param above6 share of the counted values above 6, which ReLU6 cuts
 */
public record Histogram(
    double low,
    double high,
    List<Integer> counts,
    long finite,
    long strange,
    double below0,
    double above6) {
  private static final int BINS = 60;
  private static final double LEAST_LOW = -4;
  private static final double LEAST_HIGH = 7;

  public Histogram {
    counts = List.copyOf(counts);
  }

  /** Of all values of a tensor, from -4 or its least to 7 or its largest value. */
  public static Histogram of(FeatureMaps maps) {
    FloatBuffer values = maps.values();
    double low = LEAST_LOW;
    double high = LEAST_HIGH;
    for (int i = 0; i < values.remaining(); i++) {
      float value = values.get(i);
      if (Float.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    int[] counts = new int[BINS];
    long finite = 0;
    long below0 = 0;
    long above6 = 0;
    for (int i = 0; i < values.remaining(); i++) {
      float value = values.get(i);
      if (Float.isFinite(value)) {
        finite++;
        below0 += value < 0 ? 1 : 0;
        above6 += value > 6 ? 1 : 0;
        counts[Math.min(BINS - 1, (int) ((value - low) / (high - low) * BINS))]++;
      }
    }
    List<Integer> list = new ArrayList<>();
    for (int count : counts) {
      list.add(count);
    }
    double all = Math.max(1, finite);
    return new Histogram(
        low, high, list, finite, values.remaining() - finite, below0 / all, above6 / all);
  }

  /** The largest bin. */
  int most() {
    return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
