package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The inverted residual with linear bottleneck of MobileNet V2 (Sandler et al. 2018, Table 1 and
 * Figure 3): a pointwise convolution widens the channels t times, a depthwise 3x3 convolution
 * filters them, a second pointwise convolution without activation narrows them. With t = 1 there is
 * no expansion layer; the shortcut stands where stride is 1 and the channels are equal.
 *
 * @param expansion the expansion factor t
 * @param outChannels channels of the narrow output
 * @param stride step of the depthwise convolution
 */
public record InvertedResidual(int expansion, int outChannels, int stride) implements Block {

  private static final int KERNEL = 3;
  private static final Activation ACTIVATION = Activation.RELU6;

  @Override
  public String kind() {
    return "inverted residual";
  }

  @Override
  public String expand(BlockScope scope) {
    int inChannels = scope.inShape().c();
    int wide = Math.multiplyExact(inChannels, expansion);
    String tensor = scope.input();
    if (expansion != 1) {
      tensor = scope.activate("expand", ACTIVATION, scope.conv("expand", tensor, wide, 1, 1, 1));
    }
    String depthwise = scope.conv("depthwise", tensor, wide, KERNEL, stride, wide);
    tensor = scope.activate("depthwise", ACTIVATION, depthwise);
    String narrow = scope.conv("project", tensor, outChannels, 1, 1, 1);
    boolean shortcut = stride == 1 && inChannels == outChannels;
    return shortcut ? scope.add("add", new Op.Add(), scope.input(), narrow) : narrow;
  }
}
