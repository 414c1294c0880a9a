package lightnet.block;

import java.util.Locale;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.MisfitException;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;

/**
 * The place where a block lays its layers: their paths start with the block's.
 *
 * @param network the network so far
 * @param path the block's path
 * @param input the tensor that the block reads
 */
public record BlockScope(NetworkBuilder network, String path, String input) {

  /** The shape of the block's input. */
  public Shape inShape() {
    return network.shapeOf(input);
  }

  /** The channels of the block's input. */
  int inChannels() {
    return inShape().c();
  }

  String add(String name, Op op, String... inputs) {
    return network.add(path + "/" + name, op, inputs);
  }

  /** Convolution and batch normalisation, padded so that stride 1 keeps the size. */
  String conv(String name, String in, int channels, int kernel, int stride, int groups) {
    return conv(name, in, channels, Extent.square(kernel), Extent.square(stride), groups);
  }

  String conv(String name, String in, int channels, Extent kernel, Extent stride, int groups) {
    return add(
        name,
        new Op.Conv(
            channels,
            kernel,
            stride,
            network.paddingOf(kernel, stride, in),
            groups,
            Affine.BATCH_NORM),
        in);
  }

  String pointwise(String name, String in, int channels) {
    return conv(name, in, channels, 1, 1, 1);
  }

  String depthwise(String name, String in, int kernel, int stride) {
    int channels = network.shapeOf(in).c();
    return conv(name, in, channels, kernel, stride, channels);
  }

  /** Convolution with a bias and without batch normalisation. */
  String biased(String name, String in, int channels, int kernel, Border border) {
    Extent window = Extent.square(kernel);
    Padding padding = border.padding(this, window, Extent.ONE, in);
    return add(name, new Op.Conv(channels, window, Extent.ONE, padding, 1, Affine.BIAS), in);
  }

  /** The activation of the layer called {@code name}; none if it is linear. */
  String activate(String name, Activation function, String in) {
    return function == Activation.LINEAR
        ? in
        : add(name + "_" + function.name().toLowerCase(Locale.ROOT), new Op.Activate(function), in);
  }

  /**
   * Squeeze-and-excitation: the mean of each channel, two small layers, and the gates by which the
   * channels are multiplied.
   */
  String excite(Squeeze squeeze, Activation gate, String in) {
    if (squeeze == Squeeze.NONE) {
      return in;
    }
    int channels = network.shapeOf(in).c();
    String pooled = add(Layer.GATE + "pool", new Op.GlobalAveragePool(), in);
    String reduced =
        biased(Layer.GATE + "reduce", pooled, squeeze.squeezed(channels), 1, Border.VALID);
    String active = activate(Layer.GATE + "reduce", Activation.RELU, reduced);
    String expanded = biased(Layer.GATE + "expand", active, channels, 1, Border.VALID);
    String gates = activate(Layer.GATE + "expand", gate, expanded);
    return add("gated", new Op.Multiply(), in, gates);
  }

  /** A misfit of the whole block. */
  MisfitException misfit(String reason) {
    return new MisfitException(path, reason);
  }
}
