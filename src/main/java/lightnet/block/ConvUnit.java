package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Op;

/**
 * Convolution, batch normalisation and activation: the first and last convolutions of every network
 * here; with groups, the convolution that AlexNet spread over two graphics cards (Krizhevsky,
 * Sutskever, Hinton 2012, Section 3.2).
 *
 * @param channels of the output
 * @param kernel rows and columns of the square kernel
 * @param stride step of the kernel
 * @param groups parts into which the channels are split
 * @param affine batch normalisation, a bias or nothing
 * @param border zeros around the image or not
 * @param activation what follows
 */
public record ConvUnit(
    @Channels int channels,
    int kernel,
    @Usually("1") int stride,
    @Usually("1") int groups,
    @Usually("batch-norm") Affine affine,
    @Usually("same") Border border,
    Activation activation)
    implements Block {

  /** Without groups, with batch normalisation and padding. */
  public ConvUnit(int channels, int kernel, int stride, Activation activation) {
    this(channels, kernel, stride, 1, Affine.BATCH_NORM, Border.SAME, activation);
  }

  @Override
  public String kind() {
    return (groups == 1 ? "conv %1$d×%1$d" : "grouped conv %1$d×%1$d").formatted(kernel);
  }

  @Override
  public String expand(BlockScope scope) {
    Extent window = Extent.square(kernel);
    Extent step = Extent.square(stride);
    var padding = border.padding(scope, window, step, scope.input());
    Op conv = new Op.Conv(channels, window, step, padding, groups, affine);
    return scope.activate("conv", activation, scope.add("conv", conv, scope.input()));
  }
}
