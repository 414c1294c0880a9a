package lightnet.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.Variance;

/**
 * How many times as long one thing takes as another, with its 95 % interval. In each heat the
 * median of the ratios of its rounds is taken; the ratio is the geometric mean of these medians,
 * and the interval is Student's for that mean. So the heats, each with sessions of its own, are
 * what is repeated: runs of the same session resemble each other and would promise too much. See
 * decision 14.
 *
 * @param ratio of the times
 * @param low lower end of the interval
 * @param high upper end of the interval
 */
public record MedianRatio(double ratio, double low, double high) {

  /** With fewer there is no interval. */
  public static final int FEWEST_HEATS = 5;

  /** With fewer, in all heats together, there is no interval. */
  public static final int FEWEST_ROUNDS = 30;

  /** Ratios that are nearer to 1 are no difference that is worth a claim: 1 %. */
  public static final double WORTH_A_CLAIM = 0.01;

  /** A heat with fewer rounds is no heat. */
  private static final int FEWEST_ROUNDS_OF_A_HEAT = 3;

  /** The 97.5th percentile of the normal distribution. */
  private static final double NORMAL = 1.959964;

  /** What an interval says. */
  public enum Difference {
    /** The first takes longer by more than 1 %. */
    LONGER,
    /** The first takes less long by more than 1 %. */
    SHORTER,
    /** The interval holds a ratio that is not worth a claim. */
    NOT_SHOWN
  }

  /**
   * Of two that were measured in turn.
   *
   * @param first milliseconds by heat and round
   * @param second milliseconds in the same heats and rounds; of rounds that one lacks, none is used
   * @return empty if there are too few
   */
  public static Optional<MedianRatio> ofHeats(List<List<Double>> first, List<List<Double>> second) {
    double[] medians =
        logRatios(first, second).stream()
            .mapToDouble(heat -> Median.withDefaults().evaluate(heat))
            .toArray();
    if (medians.length < FEWEST_HEATS || rounds(first, second) < FEWEST_ROUNDS) {
      return Optional.empty();
    }
    double mean = Mean.of(medians).getAsDouble();
    double error = Math.sqrt(Variance.of(medians).getAsDouble() / medians.length);
    double reach = student(medians.length - 1) * error;
    return Optional.of(
        new MedianRatio(Math.exp(mean), Math.exp(mean - reach), Math.exp(mean + reach)));
  }

  /** How many heats {@link #ofHeats} uses of these. */
  public static int heats(List<List<Double>> first, List<List<Double>> second) {
    return logRatios(first, second).size();
  }

  /** How many rounds {@link #ofHeats} uses of these. */
  public static int rounds(List<List<Double>> first, List<List<Double>> second) {
    return logRatios(first, second).stream().mapToInt(heat -> heat.length).sum();
  }

  private static List<double[]> logRatios(List<List<Double>> first, List<List<Double>> second) {
    List<double[]> heats = new ArrayList<>();
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      List<Double> one = first.get(i);
      List<Double> other = second.get(i);
      double[] ratios = new double[Math.min(one.size(), other.size())];
      for (int round = 0; round < ratios.length; round++) {
        ratios[round] = Math.log(one.get(round) / other.get(round));
      }
      if (ratios.length >= FEWEST_ROUNDS_OF_A_HEAT) {
        heats.add(ratios);
      }
    }
    return heats;
  }

  /**
   * The 97.5th percentile of Student's distribution (Cornish and Fisher's series; from 4 degrees of
   * freedom on right to 0.3 %).
   */
  static double student(int freedom) {
    double z = NORMAL;
    double n = freedom;
    return z
        + (Math.pow(z, 3) + z) / (4 * n)
        + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * n * n)
        + (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z)
            / (384 * n * n * n);
  }

  /** The other way round. */
  public MedianRatio inverse() {
    return new MedianRatio(1 / ratio, 1 / high, 1 / low);
  }

  /** What the interval says. */
  public Difference difference() {
    if (low > 1 + WORTH_A_CLAIM) {
      return Difference.LONGER;
    }
    return high < 1 / (1 + WORTH_A_CLAIM) ? Difference.SHORTER : Difference.NOT_SHOWN;
  }

  /** How wide the interval is, in parts of the ratio. */
  public double width() {
    return (high - low) / ratio;
  }
}
