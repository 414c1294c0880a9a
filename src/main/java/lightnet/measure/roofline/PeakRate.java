package lightnet.measure.roofline;

import java.util.Arrays;

/**
 * A rate that was measured several times.
 *
 * @param best the highest, which stands for what the machine can do
 * @param median of all
 * @param runs how many
 */
public record PeakRate(double best, double median, int runs) {

  static PeakRate of(double[] rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return new PeakRate(sorted[sorted.length - 1], sorted[sorted.length / 2], sorted.length);
  }

  boolean isPlausible() {
    return Double.isFinite(best) && best > 0 && median > 0 && median <= best && runs > 0;
  }
}
