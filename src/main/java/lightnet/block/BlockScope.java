package lightnet.block;

import java.util.Locale;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
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

  String add(String name, Op op, String... inputs) {
    return network.add(path + "/" + name, op, inputs);
  }

  /** Convolution and batch normalisation, padded so that stride 1 keeps the size. */
  String conv(String name, String in, int outChannels, int kernel, int stride, int groups) {
    Extent window = Extent.square(kernel);
    return add(
        name,
        new Op.Conv(
            outChannels,
            window,
            Extent.square(stride),
            Padding.around(window),
            groups,
            Affine.BATCH_NORM),
        in);
  }

  /** The activation of the layer called {@code name}. */
  String activate(String name, Activation function, String in) {
    return add(
        name + "_" + function.name().toLowerCase(Locale.ROOT), new Op.Activate(function), in);
  }
}
