package lightnet.ui;

import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Network;
import lightnet.ui.workspace.ShownNetwork;

/**
 * A network as the window shows it.
 *
 * @param design its blocks
 * @param network its layers
 */
public record SampleNetwork(Design design, Network network) {

  /** MobileNet V2, as the window opens with. */
  public static SampleNetwork load() {
    return load("mobilenet-v2");
  }

  /** From the project's own presets. */
  public static SampleNetwork load(String reference) {
    try {
      Design design = ModelReference.parse(reference).resolve(Presets.in(Home.find().models()));
      if (design.expand() instanceof Expansion.Expanded(Network network)) {
        return new SampleNetwork(design, network);
      }
      throw new IllegalStateException(reference + " does not fit");
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The costs of its layers. */
  public CostTable costs() {
    return CostTable.of(network);
  }

  /** As the window shows it. */
  ShownNetwork shown() {
    return new ShownNetwork(design, costs());
  }
}
