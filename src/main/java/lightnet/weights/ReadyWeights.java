package lightnet.weights;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lightnet.network.Layer;

/**
 * The parameters of some layers, at hand: random ones are otherwise made anew whenever they are
 * asked for, which takes half a second for twenty million of them.
 */
public final class ReadyWeights implements Weights {
  private final Provenance provenance;
  private final Map<Key, Tensor> tensors;

  private record Key(String layer, Parameter parameter) {}

  private ReadyWeights(Provenance provenance, Map<Key, Tensor> tensors) {
    this.provenance = provenance;
    this.tensors = tensors;
  }

  /** The parameters of these layers. */
  public static ReadyWeights of(Weights weights, Collection<Layer> layers) {
    Map<Key, Tensor> tensors = new HashMap<>();
    for (Layer layer : layers) {
      for (Parameter parameter : Parameter.of(layer).keySet()) {
        tensors.put(new Key(layer.id(), parameter), weights.get(layer, parameter));
      }
    }
    return new ReadyWeights(weights.provenance(), Map.copyOf(tensors));
  }

  @Override
  public Tensor get(Layer layer, Parameter parameter) {
    return Optional.ofNullable(tensors.get(new Key(layer.id(), parameter)))
        .orElseThrow(() -> new IllegalArgumentException(layer.id() + " has no " + parameter));
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }
}
