package lightnet.weights;

import lightnet.network.Layer;

/**
 * Weights of which something else is to be said than where they come from.
 *
 * @param weights themselves
 * @param provenance what is said of them
 */
public record RelabelledWeights(Weights weights, Provenance provenance) implements Weights {
  @Override
  public Tensor get(Layer layer, Parameter parameter) {
    return weights.get(layer, parameter);
  }
}
