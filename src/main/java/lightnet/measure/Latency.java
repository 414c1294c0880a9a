package lightnet.measure;

import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * Times of repeated runs, all of them kept.
 *
 * @param samplesMs milliseconds of each run, in the order of the runs
 * @param firstRunMs milliseconds of the very first run, which is not among the samples
 * @param warmUpRuns runs before the samples
 */
public record Latency(List<Double> samplesMs, double firstRunMs, int warmUpRuns) {

  public Latency {
    samplesMs = List.copyOf(samplesMs);
  }

  /** The median in milliseconds. */
  public double median() {
    return quantile(0.5);
  }

  /**
   * A quantile in milliseconds.
   *
   * @param p between 0 and 1, such as 0.9
   */
  public double quantile(double p) {
    double[] values = samplesMs.stream().mapToDouble(Double::doubleValue).toArray();
    return Quantile.withDefaults().evaluate(values, p);
  }
}
