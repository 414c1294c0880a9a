package lightnet.block;

import lightnet.network.Activation;

/**
 * Convolution, batch normalisation and activation: the first and last convolutions of every network
 * here.
 *
 * @param outChannels channels of the output
 * @param kernel rows and columns of the square kernel
 * @param stride step of the kernel
 * @param activation what follows
 */
public record ConvUnit(int outChannels, int kernel, int stride, Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "conv %1$d×%1$d".formatted(kernel);
  }

  @Override
  public String expand(BlockScope scope) {
    String conv = scope.conv("conv", scope.input(), outChannels, kernel, stride, 1);
    return scope.activate("conv", activation, conv);
  }
}
