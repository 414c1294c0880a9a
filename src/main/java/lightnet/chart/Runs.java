package lightnet.chart;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * All timed runs of one model.
 *
 * @param name of the model
 * @param colour index of its colour
 * @param samplesMs milliseconds of each run, in their order
 */
public record Runs(String name, int colour, List<Double> samplesMs) {

  public Runs {
    samplesMs = List.copyOf(samplesMs);
  }

  /** A quantile in milliseconds; there must be samples. */
  double quantile(double p) {
    return Quantile.withDefaults().evaluate(sorted(), p);
  }

  double[] sorted() {
    double[] values = samplesMs.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(values);
    return values;
  }

  /** Whether a run is an outlier: further than three interquartile ranges from the quartiles. */
  boolean isOutlier(double milliseconds) {
    double first = quantile(0.25);
    double third = quantile(0.75);
    double far = 3 * (third - first);
    return milliseconds < first - far || milliseconds > third + far;
  }
}
