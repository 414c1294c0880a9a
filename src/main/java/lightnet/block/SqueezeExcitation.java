package lightnet.block;

import lightnet.network.Activation;

/**
 * Squeeze-and-excitation alone (Hu, Shen, Sun 2018, Figure 1): each channel is multiplied by a gate
 * that is computed from the means of all channels.
 *
 * @param squeeze how far the vector of means is narrowed
 * @param gate sigmoid in its paper, hard sigmoid in MobileNet V3
 */
public record SqueezeExcitation(
    @Usually("sixteenth") Squeeze squeeze, @Usually("sigmoid") Activation gate) implements Block {

  @Override
  public String kind() {
    return "squeeze-and-excitation";
  }

  @Override
  public String expand(BlockScope scope) {
    if (squeeze == Squeeze.NONE) {
      throw scope.misfit("a squeeze-and-excitation needs a squeeze");
    }
    return scope.excite(squeeze, gate, scope.input());
  }
}
