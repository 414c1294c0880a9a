package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Op;

/**
 * The channel-wise convolution of ChannelNets (Gao, Wang, Ji 2018, Section 3.2): one kernel, the
 * same everywhere, slides along the channels, so that the weights do not grow with them.
 *
 * @param channelKernel channels that the kernel covers; odd, so that their number is kept
 * @param stride channels between two of its places
 * @param activation what follows
 */
public record ChannelWiseConv(
    int channelKernel, @Usually("1") int stride, @Usually("relu") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "channel-wise conv";
  }

  @Override
  public String expand(BlockScope scope) {
    String tensor = lay(scope, scope.input(), channelKernel, stride);
    return scope.activate("channelwise", activation, tensor);
  }

  static String lay(BlockScope scope, String in, int kernel, int stride) {
    if (kernel % 2 == 0) {
      throw scope.misfit(
          "a kernel over %,d channels has no middle: take an odd number".formatted(kernel));
    }
    return scope.add(
        "channelwise", new Op.ChannelConv(kernel, stride, (kernel - 1) / 2, Affine.BATCH_NORM), in);
  }
}
