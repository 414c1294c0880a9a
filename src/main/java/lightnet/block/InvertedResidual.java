package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The inverted residual with linear bottleneck of MobileNet V2 (Sandler et al. 2018, Table 1 and
 * Figure 3): a pointwise convolution widens the channels t times, a depthwise convolution filters
 * them, a second pointwise convolution without activation narrows them. With t = 1 there is no
 * expansion layer; the shortcut stands where stride is 1 and the channels are equal.
 *
 * @param expansion the expansion factor t
 * @param channels of the narrow output
 * @param kernel rows and columns of the depthwise kernel
 * @param stride step of the depthwise convolution
 * @param activation after the expansion and the depthwise convolution
 */
public record InvertedResidual(
    int expansion,
    @Channels int channels,
    @Usually("3") int kernel,
    @Usually("1") int stride,
    @Usually("relu6") Activation activation)
    implements Block {

  /** With 3x3 kernels and ReLU6, as published. */
  public InvertedResidual(int expansion, int channels, int stride) {
    this(expansion, channels, 3, stride, Activation.RELU6);
  }

  @Override
  public String kind() {
    return "inverted residual";
  }

  @Override
  public String expand(BlockScope scope) {
    if (expansion < 1) {
      throw scope.misfit("the expansion factor must be at least 1, not %,d".formatted(expansion));
    }
    int wide = Math.multiplyExact(scope.inChannels(), expansion);
    String tensor = scope.input();
    if (expansion != 1) {
      tensor = scope.activate("expand", activation, scope.pointwise("expand", tensor, wide));
    }
    String depthwise = scope.depthwise("depthwise", tensor, kernel, stride);
    tensor = scope.activate("depthwise", activation, depthwise);
    String narrow = scope.pointwise("project", tensor, channels);
    boolean shortcut = stride == 1 && scope.inChannels() == channels;
    return shortcut ? scope.add("add", new Op.Add(), scope.input(), narrow) : narrow;
  }
}
