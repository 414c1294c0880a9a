package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightnet.measure.MedianRatio;
import lightnet.measure.sweep.SweepResult;
import lightnet.measure.sweep.SweepResult.Measured;

/**
 * A point of a sweep with its figures.
 *
 * @param point which one
 * @param colour of its network
 * @param median in milliseconds, scaled to the reference
 * @param low 10th percentile
 * @param high 90th percentile
 * @param byReference how many times as long as the reference it takes; none of the reference
 */
record SweepRow(
    Measured point,
    int colour,
    OptionalDouble median,
    OptionalDouble low,
    OptionalDouble high,
    Optional<MedianRatio> byReference) {
  private static final double LOW = 0.1;
  private static final double HIGH = 0.9;

  /** The points in the order in which they were asked for. */
  static List<SweepRow> of(SweepResult sweep) {
    List<String> models = sweep.points().stream().map(Measured::model).distinct().toList();
    return sweep.points().stream()
        .map(
            point ->
                new SweepRow(
                    point,
                    models.indexOf(point.model()),
                    sweep.milliseconds(point, 0.5),
                    sweep.milliseconds(point, LOW),
                    sweep.milliseconds(point, HIGH),
                    point.name().equals(sweep.reference())
                        ? Optional.empty()
                        : sweep.timeByReference(point)))
        .toList();
  }

  /** Its settings in words, such as {@code width 0.5, resolution 128}. */
  String settings() {
    return SweepWords.at(point.at());
  }

  /** Multiply-adds of one run, if the network could be read. */
  Optional<Double> madds() {
    return point.outcome().facts().map(facts -> (double) facts.madds() * point.images());
  }
}
