package lightnet.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * Which layers ran together in one kernel. ONNX Runtime keeps the name of one of the fused layers;
 * the others are found from the graph: a convolution whose only reader is an activation or a sum
 * was fused into that, an activation or a sum without a kernel was fused into the latest of its
 * inputs, the parts of a channel split into one of them.
 */
final class FusedKernels {
  private final Network network;
  private final Set<String> withKernel;
  private final Map<String, List<Layer>> readers = new HashMap<>();

  private FusedKernels(Network network, Set<String> withKernel) {
    this.network = network;
    this.withKernel = withKernel;
    for (Layer layer : network.layers()) {
      layer.inputs().forEach(in -> readers.computeIfAbsent(in, _ -> new ArrayList<>()).add(layer));
    }
  }

  /**
   * The layers of each kernel in the order of the network.
   *
   * @param withKernel ids of the layers that a kernel is named after
   */
  static SequencedMap<String, List<Layer>> of(Network network, Set<String> withKernel) {
    var kernels = new FusedKernels(network, withKernel);
    SequencedMap<String, List<Layer>> groups = new LinkedHashMap<>();
    for (Layer layer : network.layers()) {
      kernels
          .kernelOf(layer)
          .ifPresent(kernel -> groups.computeIfAbsent(kernel, _ -> new ArrayList<>()).add(layer));
    }
    return groups;
  }

  private Optional<String> kernelOf(Layer layer) {
    if (withKernel.contains(layer.id())) {
      return Optional.of(layer.id());
    }
    if (layer.op() instanceof Op.ChannelSlice) {
      return kernelBeside(layer);
    }
    Optional<String> ahead = kernelAhead(layer);
    return ahead.isPresent() || !layer.isElementwise() ? ahead : kernelBehind(layer);
  }

  /** The parts of a channel split are made by one kernel. */
  private Optional<String> kernelBeside(Layer slice) {
    return readers.getOrDefault(slice.inputs().getFirst(), List.of()).stream()
        .filter(other -> other.op() instanceof Op.ChannelSlice)
        .map(Layer::id)
        .filter(withKernel::contains)
        .findFirst();
  }

  private Optional<String> kernelAhead(Layer layer) {
    List<Layer> after = readers.getOrDefault(layer.id(), List.of());
    if (after.size() != 1 || !after.getFirst().isElementwise()) {
      return Optional.empty();
    }
    Layer next = after.getFirst();
    return withKernel.contains(next.id()) ? Optional.of(next.id()) : kernelAhead(next);
  }

  private Optional<String> kernelBehind(Layer layer) {
    return layer.inputs().reversed().stream()
        .flatMap(id -> network.layer(id).stream())
        .flatMap(before -> kernelOf(before).stream())
        .findFirst();
  }
}
