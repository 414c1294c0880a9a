package lightnet.block;

import lightnet.network.Activation;

/**
 * The depthwise separable convolution of MobileNet V1 (Howard et al. 2017, Figure 3): a depthwise
 * convolution filters each channel, a pointwise one combines them, each with batch normalisation
 * and activation.
 *
 * @param channels of the output
 * @param kernel rows and columns of the depthwise kernel
 * @param stride step of the depthwise convolution
 * @param activation after both convolutions
 */
public record DepthwiseSeparable(
    @Channels int channels,
    @Usually("3") int kernel,
    @Usually("1") int stride,
    @Usually("relu") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "depthwise separable";
  }

  @Override
  public String expand(BlockScope scope) {
    String depthwise = scope.depthwise("depthwise", scope.input(), kernel, stride);
    String tensor = scope.activate("depthwise", activation, depthwise);
    return scope.activate("pointwise", activation, scope.pointwise("pointwise", tensor, channels));
  }
}
