package lightnet.measure;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How many times as long one thing takes as another: the ratio of the medians with its 95 %
 * interval by the bootstrap (Efron 1979, percentiles of seeded resamples).
 *
 * @param ratio of the medians of the samples
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record MedianRatio(double ratio, double low, double high) {
  private static final int RESAMPLES = 2000;
  private static final int BEYOND = RESAMPLES / 40;
  private static final long SEED = 1;

  /** What an interval says. */
  public enum Difference {
    /** The first takes longer. */
    LONGER,
    /** The first takes less long. */
    SHORTER,
    /** The interval has 1 in it. */
    NOT_SHOWN
  }

  /** Of two that were measured by themselves. */
  public static MedianRatio of(Latency first, Latency second) {
    return of(first.samplesMs(), second.samplesMs(), Resampling.EACH);
  }

  /**
   * Of two that were measured in turn.
   *
   * @param first milliseconds in each round
   * @param second milliseconds in the same rounds
   */
  public static MedianRatio ofRounds(List<Double> first, List<Double> second) {
    if (first.size() != second.size()) {
      throw new IllegalArgumentException(
          "%d and %d samples are not of the same rounds".formatted(first.size(), second.size()));
    }
    return of(first, second, Resampling.ROUNDS);
  }

  /** What is drawn again. */
  private enum Resampling {
    EACH,
    ROUNDS
  }

  private static MedianRatio of(List<Double> first, List<Double> second, Resampling resampling) {
    double[] one = toArray(first);
    double[] other = toArray(second);
    RandomGenerator random = new SplittableRandom(SEED);
    double[] ratios = new double[RESAMPLES];
    for (int i = 0; i < RESAMPLES; i++) {
      int[] drawn = draw(random, one.length);
      int[] alsoDrawn =
          switch (resampling) {
            case EACH -> draw(random, other.length);
            case ROUNDS -> drawn;
          };
      ratios[i] = median(pick(one, drawn)) / median(pick(other, alsoDrawn));
    }
    Arrays.sort(ratios);
    return new MedianRatio(
        median(one.clone()) / median(other.clone()),
        ratios[BEYOND],
        ratios[RESAMPLES - 1 - BEYOND]);
  }

  /** The other way round. */
  public MedianRatio inverse() {
    return new MedianRatio(1 / ratio, 1 / high, 1 / low);
  }

  /** What the interval says. */
  public Difference difference() {
    if (low > 1) {
      return Difference.LONGER;
    }
    return high < 1 ? Difference.SHORTER : Difference.NOT_SHOWN;
  }

  /** How wide the interval is, in parts of the ratio. */
  double width() {
    return (high - low) / ratio;
  }

  private static double[] toArray(List<Double> samples) {
    return samples.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static int[] draw(RandomGenerator random, int count) {
    int[] drawn = new int[count];
    for (int i = 0; i < count; i++) {
      drawn[i] = random.nextInt(count);
    }
    return drawn;
  }

  private static double[] pick(double[] values, int[] drawn) {
    double[] picked = new double[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      picked[i] = values[drawn[i]];
    }
    return picked;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
