package lightnet.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import lightnet.measure.race.Track;
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

  /**
   * The runs of all that ran, each in the colour of its place.
   *
   * @param most of each; of more, the last ones
   */
  public static List<Runs> of(List<Track> tracks, int most) {
    List<Runs> all = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      List<Double> samples = tracks.get(i).samplesMs();
      if (!samples.isEmpty()) {
        all.add(
            new Runs(
                tracks.get(i).name(),
                i,
                samples.subList(Math.max(0, samples.size() - most), samples.size())));
      }
    }
    return all;
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

  /** Tells outliers: further than three interquartile ranges from the quartiles. */
  DoublePredicate outliers() {
    double first = quantile(0.25);
    double third = quantile(0.75);
    double far = 3 * (third - first);
    return milliseconds -> milliseconds < first - far || milliseconds > third + far;
  }
}
