package lightnet.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * Which layers ran together in one kernel. ONNX Runtime keeps the name of one of the fused layers;
 * the others are found from the graph: a convolution whose only reader is an activation or a sum
 * was fused into that; an activation or a sum without a kernel was fused into that convolution
 * before it which ran last, when all that it sums was there; slices of one tensor were fused into
 * one split.
 */
final class FusedKernels {
  private final Network network;
  private final Map<String, Integer> turns = new HashMap<>();
  private final Map<String, List<Layer>> readers = new HashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();

  private FusedKernels(Network network, Collection<String> kernels) {
    this.network = network;
    kernels.forEach(kernel -> turns.put(kernel, turns.size()));
    for (Layer layer : network.layers()) {
      layer.inputs().forEach(in -> readers.computeIfAbsent(in, _ -> new ArrayList<>()).add(layer));
    }
  }

  /**
   * The layers of each kernel in the order of the network.
   *
   * @param inTurn ids of the layers that a kernel is named after, in the order in which they ran
   */
  static SequencedMap<String, List<Layer>> of(Network network, Collection<String> inTurn) {
    var kernels = new FusedKernels(network, inTurn);
    SequencedMap<String, List<Layer>> groups = new LinkedHashMap<>();
    for (Layer layer : network.layers()) {
      kernels
          .kernelOf(layer)
          .ifPresent(kernel -> groups.computeIfAbsent(kernel, _ -> new ArrayList<>()).add(layer));
    }
    return groups;
  }

  /** Looked for once for each layer: what lies before it is known when its turn comes. */
  private Optional<String> kernelOf(Layer layer) {
    Optional<String> before = known.get(layer.id());
    if (before != null) {
      return before;
    }
    Optional<String> kernel = find(layer);
    known.put(layer.id(), kernel);
    return kernel;
  }

  private Optional<String> find(Layer layer) {
    if (turns.containsKey(layer.id())) {
      return Optional.of(layer.id());
    }
    if (layer.op() instanceof Op.ChannelSlice) {
      return kernelBeside(layer);
    }
    Optional<String> ahead = kernelAhead(layer);
    return ahead.isPresent() || !layer.isElementwise() ? ahead : kernelBehind(layer);
  }

  private Optional<String> kernelAhead(Layer layer) {
    List<Layer> after = readers.getOrDefault(layer.id(), List.of());
    if (after.size() != 1 || !after.getFirst().isElementwise()) {
      return Optional.empty();
    }
    Layer next = after.getFirst();
    return turns.containsKey(next.id()) ? Optional.of(next.id()) : kernelAhead(next);
  }

  private Optional<String> kernelBehind(Layer layer) {
    return layer.inputs().stream()
        .flatMap(id -> network.layer(id).stream())
        .filter(FusedKernels::takesAnother)
        .flatMap(before -> kernelOf(before).stream())
        .max(Comparator.comparing(kernel -> turns.getOrDefault(kernel, -1)));
  }

  private Optional<String> kernelBeside(Layer slice) {
    return readers.getOrDefault(slice.inputs().getFirst(), List.of()).stream()
        .filter(other -> other.op() instanceof Op.ChannelSlice)
        .map(Layer::id)
        .filter(turns::containsKey)
        .findFirst();
  }

  /** Whether an activation or a sum can run at the end of it. */
  private static boolean takesAnother(Layer layer) {
    return layer.isElementwise() || layer.op() instanceof Op.Conv || layer.op() instanceof Op.Dense;
  }
}
