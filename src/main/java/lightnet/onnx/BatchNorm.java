package lightnet.onnx;

/** What becomes of batch normalisation in an ONNX file. */
public enum BatchNorm {
  /**
   * Multiplied into the convolution's weights and bias: the same function with fewer nodes, and
   * what a runtime would do by itself.
   */
  FOLDED,
  /** A node of its own after each convolution. */
  SEPARATE
}
