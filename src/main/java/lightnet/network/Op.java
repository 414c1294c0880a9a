package lightnet.network;

/** What a layer computes. */
public sealed interface Op {

  /** An operator with learned weights. */
  sealed interface Weighted extends Op {
    /** What follows the weights for each channel. */
    Affine affine();
  }

  /** An operator without any. */
  sealed interface Weightless extends Op {}

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
      implements Weighted {}

  /**
   * A channel-wise convolution (Gao, Wang, Ji 2018, ChannelNets, Section 3.2): one kernel, shared
   * by all positions, slides along the channels. Weights are (kernel).
   *
   * @param kernel channels that it covers
   * @param stride channels between two of its places
   * @param padding zeros before the first channel and after the last one
   * @param affine what follows for each channel
   */
  record ChannelConv(int kernel, int stride, int padding, Affine affine) implements Weighted {}

  /**
   * The largest value or the mean of a window in each channel.
   *
   * @param kernel rows and columns of the window
   * @param stride step of the window
   * @param padding around the input
   * @param rounding of the output's size
   */
  record Pool(PoolKind kind, Extent kernel, Extent stride, Padding padding, Rounding rounding)
      implements Weightless {}

  /** The mean of each channel: (N, C, H, W) becomes (N, C, 1, 1). */
  record GlobalAveragePool() implements Weightless {}

  /**
   * A fully connected layer on (N, C, 1, 1). Weights are (outFeatures, C).
   *
   * @param outFeatures outputs, such as the classes
   * @param affine {@link Affine#NONE} or {@link Affine#BIAS}
   */
  record Dense(int outFeatures, Affine affine) implements Weighted {}

  /** A function of each value by itself. */
  record Activate(Activation function) implements Weightless {}

  /** Probabilities of (N, C, 1, 1): exp(x) by the sum of all exp(x). */
  record Softmax() implements Weightless {}

  /** The sum of two tensors of equal shape: where a shortcut joins. */
  record Add() implements Weightless {}

  /** A tensor (N, C, H, W) by a gate for each channel, (N, C, 1, 1). */
  record Multiply() implements Weightless {}

  /** Tensors of equal size one behind the other along the channels. */
  record Concat() implements Weightless {}

  /**
   * Some of the channels: one part of a channel split (ShuffleNet V2, Figure 3c).
   *
   * @param from the first channel, counted from 0
   * @param to the channel after the last one
   */
  record ChannelSlice(int from, int to) implements Weightless {}

  /**
   * An operator of an ONNX file of which only the shape of its result is known. It has no costs:
   * totals leave it out and say so.
   *
   * @param type as ONNX calls it, such as {@code LRN}
   * @param out shape of the result
   */
  record Opaque(String type, Shape out) implements Weightless {}

  /**
   * Channel shuffle (ShuffleNet V1, Figure 1): the channels as a matrix of g rows are transposed,
   * so that each group of the next convolution sees a part of every group before. With n = C / g,
   * channel r n + c becomes channel c g + r.
   *
   * @param groups g
   */
  record ChannelShuffle(int groups) implements Weightless {}
}
