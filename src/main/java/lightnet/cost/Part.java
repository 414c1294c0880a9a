package lightnet.cost;

/** The parts that published totals are sums of, each counted from the layers. */
public enum Part {
  /** Weights of convolutions and dense layers. */
  WEIGHTS,
  /** Biases of convolutions and dense layers; batch normalisation has none. */
  BIASES,
  /** Channels with batch normalisation: the size of each of its four vectors. */
  NORMALISED_CHANNELS,
  /** Weights of the dense layers. */
  CLASSIFIER_WEIGHTS,
  /** Biases of the dense layers. */
  CLASSIFIER_BIASES,
  /** Multiply-adds of all layers. */
  MADDS,
  /** Multiply-adds of the dense layers. */
  CLASSIFIER_MADDS,
  /** Multiply-adds of the first convolution. */
  FIRST_MADDS,
  /** Values that a bias is added to. */
  BIASED_VALUES,
  /** Values that batch normalisation works on. */
  NORMALISED_VALUES,
  /** Values that convolutions and dense layers give. */
  OUTPUT_VALUES,
  /** Values that activations work on. */
  ACTIVATED_VALUES,
  /** Values that pools read. */
  POOLED_VALUES
}
