package lightnet.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lightnet.cost.DataType;

/**
 * Where the time of a network goes. The layers and the unassigned rest add up to the clean median.
 *
 * @param loading what came before the first run
 * @param latency runs without the profiler
 * @param profilerInflation median run under the profiler over the clean median, such as 1.09
 * @param profiledRuns runs that the shares come from
 * @param layers in the order of the network
 * @param unassignedMs what no layer accounts for: changes of layout and ONNX Runtime's own work
 * @param runAs what most values were while it ran
 */
public record LayerProfile(
    Loading loading,
    Latency latency,
    double profilerInflation,
    int profiledRuns,
    List<LayerTime> layers,
    double unassignedMs,
    DataType runAs) {

  public LayerProfile {
    layers = List.copyOf(layers);
  }

  /** That of a network of 32-bit numbers. */
  public LayerProfile(
      Loading loading,
      Latency latency,
      double profilerInflation,
      int profiledRuns,
      List<LayerTime> layers,
      double unassignedMs) {
    this(loading, latency, profilerInflation, profiledRuns, layers, unassignedMs, DataType.FLOAT32);
  }

  /** The same of a network most of whose values are of another type. */
  public LayerProfile runAs(DataType type) {
    return new LayerProfile(
        loading, latency, profilerInflation, profiledRuns, layers, unassignedMs, type);
  }

  /** The time of the layer with this id. */
  public Optional<LayerTime> of(String id) {
    return layers.stream().filter(time -> time.layer().id().equals(id)).findFirst();
  }

  /** The times of all layers by their ids. */
  public Map<String, LayerTime> byLayer() {
    return layers.stream().collect(Collectors.toMap(time -> time.layer().id(), time -> time));
  }

  /** The shares of blocks by their paths. */
  public Map<String, Double> shareByBlock() {
    Map<String, Double> shares = new HashMap<>();
    layers.forEach(time -> shares.merge(time.layer().blockPath(), time.share(), Double::sum));
    return shares;
  }
}
