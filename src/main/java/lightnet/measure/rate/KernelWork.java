package lightnet.measure.rate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;

/** What layers have to do that run as one kernel. */
final class KernelWork {
  private final CostTable costs;
  private final DataType runAs;
  private final Map<String, Set<String>> readers = new HashMap<>();

  KernelWork(CostTable costs, DataType runAs) {
    this.costs = costs;
    this.runAs = runAs;
    for (Layer layer : costs.network().layers()) {
      layer
          .inputs()
          .forEach(in -> readers.computeIfAbsent(in, _ -> new HashSet<>()).add(layer.id()));
    }
  }

  /** The work of these layers, of all images of the batch. */
  Work of(List<Layer> fused) {
    Set<String> inside = new HashSet<>(fused.stream().map(Layer::id).toList());
    long madds = 0;
    long weights = 0;
    long written = 0;
    for (Layer layer : fused) {
      madds += Math.multiplyExact(costs.of(layer).madds(), (long) layer.outShape().n());
      weights += costs.of(layer).paramsWeights();
      written += isReadElsewhere(layer, inside) ? layer.outShape().elements() : 0;
    }
    return new Work(madds, read(fused, inside) + written + weights, runAs);
  }

  private boolean isReadElsewhere(Layer layer, Collection<String> inside) {
    Network network = costs.network();
    return layer.equals(network.output())
        || !inside.containsAll(readers.getOrDefault(layer.id(), Set.of()));
  }

  /** Each tensor from outside once; a slice reads only what it passes on. */
  private static long read(List<Layer> fused, Collection<String> inside) {
    Map<String, Long> read = new HashMap<>();
    for (Layer layer : fused) {
      for (int i = 0; i < layer.inputs().size(); i++) {
        String tensor = layer.inputs().get(i);
        Shape whole = layer.inShapes().get(i);
        long part =
            layer.op() instanceof Op.ChannelSlice ? layer.outShape().elements() : whole.elements();
        if (!inside.contains(tensor)) {
          read.merge(tensor, part, (one, other) -> Math.min(one + other, whole.elements()));
        }
      }
    }
    return read.values().stream().mapToLong(Long::longValue).sum();
  }
}
