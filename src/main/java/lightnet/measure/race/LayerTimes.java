package lightnet.measure.race;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lightnet.measure.Latency;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;

/**
 * Milliseconds of a network by resolution and family: its shares, scaled to its median in the race,
 * so that all parts and the rest add up to that.
 *
 * @param name of the network
 * @param parts from the largest resolution down
 * @param restMs what belongs to no layer
 */
public record LayerTimes(String name, List<Part> parts, double restMs) {

  public LayerTimes {
    parts = List.copyOf(parts);
  }

  /** The layers of a kind at a resolution. */
  public record Part(Extent at, OperatorFamily family, double milliseconds) {}

  /** The times of a network that was measured and whose layers were timed. */
  public static Optional<LayerTimes> of(RaceResult.Model model) {
    return model
        .shares()
        .flatMap(
            shares -> model.track().latency().map(latency -> of(model.track(), shares, latency)));
  }

  private static LayerTimes of(Track track, TimeShares shares, Latency latency) {
    double median = latency.median();
    double all = shares.shares().stream().mapToDouble(TimeShares.Share::share).sum();
    return new LayerTimes(
        track.name(),
        shares.shares().stream()
            .map(share -> new Part(share.at(), share.family(), share.share() * median))
            .toList(),
        (1 - all) * median);
  }

  /** Of all networks whose layers were timed. */
  public static List<LayerTimes> of(List<RaceResult.Model> models) {
    return models.stream().flatMap(model -> of(model).stream()).toList();
  }

  /** The resolutions at which one of them works, the largest first. */
  public static List<Extent> resolutions(List<LayerTimes> all) {
    return all.stream()
        .flatMap(times -> times.parts().stream())
        .map(Part::at)
        .distinct()
        .sorted(TimeShares.LARGEST_FIRST)
        .toList();
  }

  /** Milliseconds at all resolutions by family. */
  public Map<OperatorFamily, Double> byFamily() {
    return sums(_ -> true);
  }

  /** Milliseconds at one resolution by family. */
  public Map<OperatorFamily, Double> byFamily(Extent at) {
    return sums(part -> part.at().equals(at));
  }

  /** Milliseconds at one resolution. */
  public double at(Extent at) {
    return byFamily(at).values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Milliseconds of all layers and of the rest. */
  public double wholeMs() {
    return restMs + parts.stream().mapToDouble(Part::milliseconds).sum();
  }

  private Map<OperatorFamily, Double> sums(Predicate<Part> which) {
    Map<OperatorFamily, Double> sums = new EnumMap<>(OperatorFamily.class);
    parts.stream()
        .filter(which)
        .forEach(part -> sums.merge(part.family(), part.milliseconds(), Double::sum));
    return sums;
  }
}
