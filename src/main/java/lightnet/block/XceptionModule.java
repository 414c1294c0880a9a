package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Extent;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;

/**
 * A residual module of Xception (Chollet 2016, Figure 5): separable convolutions, each behind a
 * ReLU. With stride 2 they are followed by a max pool and the shortcut is a strided 1x1
 * convolution.
 *
 * @param first channels of the first convolution
 * @param channels of the others and of the output
 * @param convolutions how many separable convolutions
 * @param stride 1, or that of the max pool
 * @param lead what precedes the first convolution; its ReLU is missing where the input has one
 */
public record XceptionModule(
    @Channels int first,
    @Channels int channels,
    @Usually("2") int convolutions,
    @Usually("1") int stride,
    @Usually("relu") Activation lead)
    implements Block {

  private static final int MOST = 100;

  @Override
  public String kind() {
    return "Xception module";
  }

  @Override
  public String expand(BlockScope scope) {
    if (convolutions < 1 || convolutions > MOST) {
      throw scope.misfit(
          "there can be 1 to %,d separable convolutions, not %,d".formatted(MOST, convolutions));
    }
    String tensor = scope.activate("lead", lead, scope.input());
    for (int i = 1; i <= convolutions; i++) {
      if (i > 1) {
        tensor = scope.activate("pointwise" + (i - 1), Activation.RELU, tensor);
      }
      tensor = SeparableConv.lay(scope, "" + i, tensor, i == 1 ? first : channels, 3, 1);
    }
    if (stride == 1) {
      return scope.add("add", new Op.Add(), scope.input(), tensor);
    }
    Extent window = Extent.square(3);
    Extent step = Extent.square(stride);
    var padding = scope.network().paddingOf(window, step, tensor);
    Op pool = new Op.Pool(PoolKind.MAX, window, step, padding, Rounding.DOWN);
    String pooled = scope.add("maxpool", pool, tensor);
    String shortcut = scope.conv("shortcut", scope.input(), channels, 1, stride, 1);
    return scope.add("add", new Op.Add(), shortcut, pooled);
  }
}
