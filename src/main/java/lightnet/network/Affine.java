package lightnet.network;

/** What is added to, or multiplied with, each output channel of a convolution or dense layer. */
public enum Affine {
  /** Nothing: the weights alone. */
  NONE,
  /** One learned bias for each output channel. */
  BIAS,
  /** Batch normalisation: gamma, beta and the running mean and variance of each output channel. */
  BATCH_NORM
}
