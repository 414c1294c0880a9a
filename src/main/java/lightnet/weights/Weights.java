package lightnet.weights;

import lightnet.network.Layer;

/** The parameters of a network's layers. */
public interface Weights {

  /** Added to batch normalisation's variance before the square root, as PyTorch does. */
  float BATCH_NORM_EPSILON = 1e-5f;

  /** A parameter of a layer, in the shape that {@link Parameter#of} says. */
  Tensor get(Layer layer, Parameter parameter);

  /** Where they come from. */
  Provenance provenance();
}
