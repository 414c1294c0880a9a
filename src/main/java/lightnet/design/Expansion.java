package lightnet.design;

import lightnet.network.Network;

/** What a design expands to. */
public sealed interface Expansion {

  /** Every block fits. */
  record Expanded(Network network) implements Expansion {}

  /**
   * A block does not fit.
   *
   * @param before the layers up to there
   * @param path the layer at which the network breaks
   * @param reason why, in words
   */
  record Broken(Network before, String path, String reason) implements Expansion {}
}
