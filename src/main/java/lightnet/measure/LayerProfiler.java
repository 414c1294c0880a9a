package lightnet.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import lightnet.cost.CostTable;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;
import lightnet.runtime.KernelProfile;
import lightnet.runtime.KernelProfiler;
import lightnet.runtime.KernelTime;
import lightnet.runtime.OnnxRuntime;
import lightnet.runtime.ProfiledRuns;
import lightnet.runtime.SessionSettings;

/**
 * Measures where the time of a network goes: the latency from runs without the profiler, the shares
 * of the layers from runs with it.
 */
public final class LayerProfiler {
  private static final long BETWEEN_UPDATES = 200_000_000L;
  private static final double NANOS_PER_MILLI = 1e6;

  /** What ONNX Runtime appends to the name of a node that it puts in the place of others. */
  private static final Pattern MARK = Pattern.compile("_nchwc$|_token_[0-9]+$");

  private LayerProfiler() {}

  /**
   * Profiles a network on one input.
   *
   * @param costs the network with its costs
   * @param onnx the network's model
   * @param input elements of the network's input shape
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static LayerProfile profile(
      CostTable costs, OnnxModel onnx, float[] input, SessionSettings settings, ProfilingPlan plan)
      throws InferenceException, InterruptedException {
    Loading loading;
    Latency latency;
    try (var opened = Opened.open(costs, onnx, input, settings)) {
      latency = LatencyMeter.measure(opened.session(), opened.input(), plan.latency());
      loading = opened.loading();
    }
    return combine(
        costs, loading, latency, kernels(costs.network(), onnx, input, settings, plan.profiled()));
  }

  /**
   * What is known of a session of the network that is open already, for a first look.
   *
   * @param loading what it took to open it
   * @param latency its last runs
   */
  public record Warm(Loading loading, Latency latency) {}

  /**
   * Profiles a network on one input, after a first look for which a few runs are made.
   *
   * @param meanwhile is told what is known so far: soon, and from then on at most five times a
   *     second
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static LayerProfile profile(
      CostTable costs,
      OnnxModel onnx,
      float[] input,
      SessionSettings settings,
      ProfilingPlan plan,
      Consumer<LayerProfile> meanwhile)
      throws InferenceException, InterruptedException {
    Warm warm;
    try (var opened = Opened.open(costs, onnx, input, settings)) {
      Latency first =
          LatencyMeter.measure(opened.session(), opened.input(), ProfilingPlan.FIRST_TIMED);
      warm = new Warm(opened.loading(), first);
    }
    return profile(costs, onnx, input, settings, plan, warm, meanwhile);
  }

  /**
   * Profiles a network on one input, after a first look.
   *
   * @param warm whose latency is scaled by a few runs under the profiler for the first look
   * @param meanwhile is told what is known so far: soon, and from then on at most five times a
   *     second
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static LayerProfile profile(
      CostTable costs,
      OnnxModel onnx,
      float[] input,
      SessionSettings settings,
      ProfilingPlan plan,
      Warm warm,
      Consumer<LayerProfile> meanwhile)
      throws InferenceException, InterruptedException {
    Network network = costs.network();
    KernelProfile kernels = kernels(network, onnx, input, settings, ProfilingPlan.FIRST);
    meanwhile.accept(combine(costs, warm.loading(), warm.latency(), kernels));
    Loading loading;
    Latency latency;
    try (var opened = Opened.open(costs, onnx, input, settings)) {
      Loading early = opened.loading();
      var updates = new Updates(known -> meanwhile.accept(combine(costs, early, known, kernels)));
      latency =
          LatencyMeter.measure(opened.session(), opened.input(), plan.latency(), updates::tell);
      loading = opened.loading();
    }
    return combine(
        costs, loading, latency, kernels(network, onnx, input, settings, plan.profiled()));
  }

  /**
   * A session that is ready to be timed, and what it took to get there.
   *
   * @param memoryBefore resident memory before it was opened
   */
  private record Opened(
      InferenceSession session, ReadyInput input, double milliseconds, OptionalLong memoryBefore)
      implements AutoCloseable {

    static Opened open(CostTable costs, OnnxModel onnx, float[] input, SessionSettings settings)
        throws InferenceException {
      OnnxRuntime.load();
      OptionalLong memory = ResidentMemory.now();
      long start = System.nanoTime();
      var session = InferenceSession.open(onnx, settings);
      double milliseconds = (System.nanoTime() - start) / NANOS_PER_MILLI;
      try {
        ReadyInput ready = session.ready(input, costs.network().input().toArray());
        return new Opened(session, ready, milliseconds, memory);
      } catch (InferenceException e) {
        session.close();
        throw e;
      }
    }

    Loading loading() {
      return new Loading(milliseconds, ResidentMemory.grownSince(memoryBefore));
    }

    @Override
    public void close() {
      input.close();
      session.close();
    }
  }

  private static KernelProfile kernels(
      Network network, OnnxModel onnx, float[] input, SessionSettings settings, ProfiledRuns runs)
      throws InferenceException, InterruptedException {
    return KernelProfiler.profile(onnx, settings, input, network.input().toArray(), runs);
  }

  /** Passes on what comes, but not too often. For one thread. */
  private static final class Updates {
    private final Consumer<Latency> next;
    private long last = System.nanoTime();

    Updates(Consumer<Latency> next) {
      this.next = next;
    }

    void tell(Latency known) {
      if (System.nanoTime() - last > BETWEEN_UPDATES) {
        last = System.nanoTime();
        next.accept(known);
      }
    }
  }

  /** Scales the kernels' shares to the clean median. */
  static LayerProfile combine(
      CostTable costs, Loading loading, Latency latency, KernelProfile profile) {
    Network network = costs.network();
    SequencedMap<String, Double> micros = microsByLayer(network, profile.kernels());
    double whole = profile.wholeMicros();
    double median = latency.median();
    Map<String, LayerTime> times = new HashMap<>();
    FusedKernels.of(network, micros.sequencedKeySet())
        .forEach(
            (kernel, fused) ->
                share(costs, fused, micros.getOrDefault(kernel, 0.0) / whole, median)
                    .forEach(time -> times.put(time.layer().id(), time)));
    List<LayerTime> layers =
        network.layers().stream()
            .map(layer -> times.getOrDefault(layer.id(), untimed(layer)))
            .toList();
    double assigned = layers.stream().mapToDouble(LayerTime::milliseconds).sum();
    return new LayerProfile(
        loading,
        latency,
        profile.medianRunMicros() / 1000 / median,
        profile.runs(),
        layers,
        median - assigned);
  }

  private static SequencedMap<String, Double> microsByLayer(
      Network network, List<KernelTime> kernels) {
    SequencedMap<String, Double> micros = new LinkedHashMap<>();
    for (KernelTime kernel : kernels) {
      layerOf(network, kernel.name())
          .ifPresent(layer -> micros.merge(layer.id(), kernel.medianMicros(), Double::sum));
    }
    return micros;
  }

  /**
   * The layer that a kernel is named after: without the mark of a blocked layout or of a quantised
   * operator, without what names a part of a layer, and without the name of a fusion, which ONNX
   * Runtime appends behind a slash.
   */
  static Optional<Layer> layerOf(Network network, String kernel) {
    String name = MARK.matcher(kernel).replaceFirst("");
    int part = name.indexOf('#');
    String rest = part < 0 ? name : name.substring(0, part);
    while (network.layer(rest).isEmpty() && rest.contains("/")) {
      rest = rest.substring(0, rest.lastIndexOf('/'));
    }
    return network.layer(rest);
  }

  /** The time goes to the layer with most multiply-adds, the others say where theirs went. */
  private static List<LayerTime> share(
      CostTable costs, List<Layer> fused, double share, double median) {
    Layer carrier =
        fused.stream()
            .max(Comparator.comparingLong(layer -> costs.of(layer).madds()))
            .orElseThrow();
    List<LayerTime> times = new ArrayList<>();
    List<String> others =
        fused.stream().filter(layer -> !layer.equals(carrier)).map(Layer::id).toList();
    for (Layer layer : fused) {
      times.add(
          layer.equals(carrier)
              ? new LayerTime(layer, share * median, share, Optional.empty(), others)
              : new LayerTime(layer, 0, 0, Optional.of(carrier.id()), List.of()));
    }
    return times;
  }

  private static LayerTime untimed(Layer layer) {
    return new LayerTime(layer, 0, 0, Optional.empty(), List.of());
  }
}
