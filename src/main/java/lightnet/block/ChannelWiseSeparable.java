package lightnet.block;

import lightnet.network.Activation;

/**
 * The depthwise separable channel-wise convolution of ChannelNets (Gao, Wang, Ji 2018, Section
 * 3.4): a channel-wise convolution takes the place of the pointwise one. The channels stay as many
 * as they are.
 *
 * @param channelKernel channels that the channel-wise kernel covers
 * @param kernel rows and columns of the depthwise kernel
 * @param stride step of the depthwise convolution
 * @param activation after both convolutions
 */
public record ChannelWiseSeparable(
    int channelKernel,
    @Usually("3") int kernel,
    @Usually("1") int stride,
    @Usually("relu") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "channel-wise separable";
  }

  @Override
  public String expand(BlockScope scope) {
    String depthwise = scope.depthwise("depthwise", scope.input(), kernel, stride);
    String tensor = scope.activate("depthwise", activation, depthwise);
    String mixed = ChannelWiseConv.lay(scope, tensor, channelKernel, 1);
    return scope.activate("channelwise", activation, mixed);
  }
}
