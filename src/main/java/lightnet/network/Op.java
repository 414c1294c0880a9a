package lightnet.network;

/** What a layer computes. */
public sealed interface Op {

  /**
   * A convolution with its bias or batch normalisation. Weights are (outChannels, C / groups,
   * kernel height, kernel width).
   *
   * @param outChannels channels of the output
   * @param kernel rows and columns of the window
   * @param stride step of the window
   * @param padding zeros around the input
   * @param groups parts into which the channels are split; equal to the input's channels for a
   *     depthwise convolution
   * @param affine what follows for each channel
   */
  record Conv(
      int outChannels, Extent kernel, Extent stride, Padding padding, int groups, Affine affine)
      implements Op {}

  /** A function of each value by itself. */
  record Activate(Activation function) implements Op {}

  /** The sum of two tensors of equal shape: where a shortcut joins. */
  record Add() implements Op {}

  /** The mean of each channel: (N, C, H, W) becomes (N, C, 1, 1). */
  record GlobalAveragePool() implements Op {}

  /**
   * A fully connected layer on (N, C, 1, 1). Weights are (outFeatures, C).
   *
   * @param outFeatures outputs, such as the classes
   * @param affine {@link Affine#NONE} or {@link Affine#BIAS}
   */
  record Dense(int outFeatures, Affine affine) implements Op {}
}
