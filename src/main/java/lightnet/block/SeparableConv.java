package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Op;

/**
 * The separable convolution of Xception (Chollet 2016, Section 3): depthwise and pointwise with
 * nothing between them, batch normalisation and activation after both.
 *
 * @param channels of the output
 * @param kernel rows and columns of the depthwise kernel
 * @param stride step of the depthwise convolution
 * @param activation after the pointwise convolution
 */
public record SeparableConv(
    @Channels int channels,
    @Usually("3") int kernel,
    @Usually("1") int stride,
    @Usually("relu") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "separable conv";
  }

  @Override
  public String expand(BlockScope scope) {
    String tensor = lay(scope, "", scope.input(), channels, kernel, stride);
    return scope.activate("pointwise", activation, tensor);
  }

  /** The two convolutions, their names followed by a number. */
  static String lay(
      BlockScope scope, String number, String in, int channels, int kernel, int stride) {
    int inChannels = scope.network().shapeOf(in).c();
    Extent window = Extent.square(kernel);
    Extent step = Extent.square(stride);
    var padding = scope.network().paddingOf(window, step, in);
    Op depthwise = new Op.Conv(inChannels, window, step, padding, inChannels, Affine.NONE);
    String filtered = scope.add("depthwise" + number, depthwise, in);
    return scope.pointwise("pointwise" + number, filtered, channels);
  }
}
