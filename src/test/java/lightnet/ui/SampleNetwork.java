package lightnet.ui;

import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Network;

/**
 * MobileNet V2, as the window opens with.
 *
 * @param design its blocks
 * @param network its layers
 */
public record SampleNetwork(Design design, Network network) {

  /** From the project's own preset. */
  public static SampleNetwork load() {
    try {
      Design design =
          ModelReference.parse("mobilenet-v2").resolve(Presets.in(Home.find().models()));
      if (design.expand() instanceof Expansion.Expanded(Network network)) {
        return new SampleNetwork(design, network);
      }
      throw new IllegalStateException("mobilenet-v2 does not fit");
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The costs of its layers. */
  public CostTable costs() {
    return CostTable.of(network);
  }
}
