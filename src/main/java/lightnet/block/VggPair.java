package lightnet.block;

import lightnet.network.Activation;

/**
 * Two plain 3x3 convolutions with biases, as in VGG (Simonyan, Zisserman 2014, Table 1).
 *
 * @param channels of both
 */
public record VggPair(@Channels int channels) implements Block {

  @Override
  public String kind() {
    return "VGG pair";
  }

  @Override
  public String expand(BlockScope scope) {
    String tensor = scope.biased("conv1", scope.input(), channels, 3, Border.SAME);
    tensor = scope.activate("conv1", Activation.RELU, tensor);
    tensor = scope.biased("conv2", tensor, channels, 3, Border.SAME);
    return scope.activate("conv2", Activation.RELU, tensor);
  }
}
