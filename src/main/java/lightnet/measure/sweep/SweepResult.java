package lightnet.measure.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import lightnet.measure.Latency;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import org.apache.commons.statistics.descriptive.Median;

/**
 * What a sweep left.
 *
 * @param over names of the settings
 * @param reference name of the point that ran in every race
 * @param points in the order in which they were asked for
 * @param races one for each group; the first model of each is the reference
 * @param asked how many points were asked for
 */
public record SweepResult(
    List<String> over, String reference, List<Measured> points, List<RaceResult> races, int asked) {

  public SweepResult {
    over = List.copyOf(over);
    points = List.copyOf(points);
    races = List.copyOf(races);
  }

  /**
   * A point.
   *
   * @param model what is swept, without the settings
   * @param at values of the settings by their names
   * @param images that one run takes
   * @param race index of the race that it ran in
   * @param outcome what was measured there
   */
  public record Measured(
      String model,
      SequencedMap<String, String> at,
      int images,
      int race,
      RaceResult.Model outcome) {

    /** What it is called. */
    public String name() {
      return outcome.track().name();
    }
  }

  /** Lays the points beside what their races gave. */
  public static SweepResult of(
      List<String> over, SweepPoint reference, List<SweepPoint> points, List<RaceResult> races) {
    List<Measured> measured = new ArrayList<>();
    for (SweepPoint point : points) {
      for (int race = 0; race < races.size(); race++) {
        Optional<RaceResult.Model> found = model(races.get(race), point.name());
        if (found.isPresent()) {
          measured.add(new Measured(point.model(), point.at(), point.images(), race, found.get()));
          break;
        }
      }
    }
    return new SweepResult(over, reference.name(), measured, races, points.size());
  }

  /** How many points have neither a time nor a reason why they have none: it was ended before. */
  public int missing() {
    long known =
        points.stream()
            .map(point -> point.outcome().track())
            .filter(track -> !track.heats().isEmpty() || track.failure().isPresent())
            .count();
    return asked - (int) known;
  }

  private static Optional<RaceResult.Model> model(RaceResult race, String name) {
    return race.models().stream().filter(model -> model.track().name().equals(name)).findFirst();
  }

  /** How many times as long a point takes as the reference in the same race, if that is shown. */
  public Optional<MedianRatio> timeByReference(Measured point) {
    return referenceOf(point).flatMap(track -> Pairs.ratio(point.outcome().track(), track));
  }

  /**
   * A quantile of a point in milliseconds. What the reference took longer in this race than in all
   * of them is taken out, so that points of several races can be laid beside each other.
   */
  public OptionalDouble milliseconds(Measured point, double quantile) {
    Optional<Latency> here = referenceOf(point).flatMap(Track::latency);
    Optional<Latency> own = point.outcome().track().latency();
    double[] all =
        races.stream()
            .flatMap(race -> race.tracks().getFirst().latency().stream())
            .mapToDouble(Latency::median)
            .toArray();
    return here.isEmpty() || own.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            own.get().quantile(quantile)
                * Median.withDefaults().evaluate(all)
                / here.get().median());
  }

  private Optional<Track> referenceOf(Measured point) {
    return model(races.get(point.race()), reference).map(RaceResult.Model::track);
  }
}
