package lightnet.cost;

/** What is counted as a parameter; published figures differ in it. */
public enum ParamsConvention {
  /** Weights of convolutions and dense layers alone. */
  WEIGHTS,
  /** These with bias, and gamma and beta of batch normalisation. */
  TRAINABLE,
  /** These with the running means and variances, as Keras counts. */
  WITH_BN_STATS,
  /**
   * What runs when batch normalisation is folded: weights and biases, as in an exported ONNX file.
   */
  FOLDED
}
