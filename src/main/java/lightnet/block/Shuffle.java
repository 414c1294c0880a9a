package lightnet.block;

import lightnet.network.Op;

/**
 * Channel shuffle alone (ShuffleNet V1, Figure 1).
 *
 * @param groups of the convolution before it
 */
public record Shuffle(int groups) implements Block {

  @Override
  public String kind() {
    return "channel shuffle";
  }

  @Override
  public String expand(BlockScope scope) {
    return scope.add("shuffle", new Op.ChannelShuffle(groups), scope.input());
  }
}
