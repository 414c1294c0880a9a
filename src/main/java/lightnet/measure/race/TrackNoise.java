package lightnet.measure.race;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;

/**
 * How steady the times of one network were.
 *
 * @param name which
 * @param samples how many there are
 * @param drift median of the last third by that of the first
 * @param firstRun the very first run by the median
 * @param spread distance between the quartiles by the median
 * @param outliers indexes of the samples that lie more than three such distances beyond a quartile
 * @param cutOff share of the heats before which warming up was cut off
 */
public record TrackNoise(
    String name,
    int samples,
    double drift,
    double firstRun,
    double spread,
    List<Integer> outliers,
    double cutOff) {
  private static final double FAR = 3;
  private static final int THIRDS = 3;

  public TrackNoise {
    outliers = List.copyOf(outliers);
  }

  /** The noise of a network, if it was measured. */
  public static Optional<TrackNoise> of(Track track) {
    double[] times = track.samplesMs().stream().mapToDouble(Double::doubleValue).toArray();
    if (times.length < THIRDS) {
      return Optional.empty();
    }
    double[] quartiles = Quantile.withDefaults().withCopy(true).evaluate(times, 0.25, 0.5, 0.75);
    double between = quartiles[2] - quartiles[0];
    List<Integer> outliers = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      if (times[i] < quartiles[0] - FAR * between || times[i] > quartiles[2] + FAR * between) {
        outliers.add(i);
      }
    }
    int third = times.length / THIRDS;
    double first = median(times, 0, third);
    double last = median(times, times.length - third, times.length);
    long cutOff =
        track.heats().stream().filter(heat -> heat.warmUp() == Heat.WarmUp.CUT_OFF).count();
    return Optional.of(
        new TrackNoise(
            track.name(),
            times.length,
            last / first,
            track.heats().getFirst().warmUpMs().getFirst() / quartiles[1],
            between / quartiles[1],
            outliers,
            (double) cutOff / track.heats().size()));
  }

  private static double median(double[] times, int from, int to) {
    return Quantile.withDefaults().evaluate(Arrays.copyOfRange(times, from, to), 0.5);
  }

  /** Share of the samples that are outliers. */
  public double outlierShare() {
    return (double) outliers.size() / samples;
  }
}
