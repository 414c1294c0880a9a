package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The bneck of MobileNet V3 (Howard et al. 2019, Figure 4): an inverted residual whose wide middle
 * may be gated by squeeze-and-excitation. Without widening there is no expansion layer; the
 * shortcut stands where stride is 1 and the channels are equal.
 *
 * @param kernel rows and columns of the depthwise kernel, 3 or 5 in the paper
 * @param expanded channels of the wide middle
 * @param channels of the narrow output
 * @param squeeze of the squeeze-and-excitation behind the depthwise convolution, if there is one
 * @param activation after the expansion and the depthwise convolution, ReLU or h-swish in the paper
 * @param stride step of the depthwise convolution
 */
public record Bneck(
    int kernel,
    @Channels int expanded,
    @Channels int channels,
    @Usually("none") Squeeze squeeze,
    Activation activation,
    @Usually("1") int stride)
    implements Block {

  @Override
  public String kind() {
    return "bneck";
  }

  @Override
  public String expand(BlockScope scope) {
    String tensor = scope.input();
    if (expanded != scope.inChannels()) {
      tensor = scope.activate("expand", activation, scope.pointwise("expand", tensor, expanded));
    }
    String depthwise = scope.depthwise("depthwise", tensor, kernel, stride);
    tensor = scope.activate("depthwise", activation, depthwise);
    tensor = scope.excite(squeeze, Activation.HARD_SIGMOID, tensor);
    String narrow = scope.pointwise("project", tensor, channels);
    boolean shortcut = stride == 1 && scope.inChannels() == channels;
    return shortcut ? scope.add("add", new Op.Add(), scope.input(), narrow) : narrow;
  }
}
