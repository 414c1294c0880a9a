package lightnet.ui;

import java.util.List;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Network;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * A network as the window shows it.
 *
 * @param presets among which it is
 * @param shown the network
 */
public record SampleNetwork(List<Preset> presets, ShownNetwork shown) {

  /** MobileNet V2, as the window opens with. */
  public static SampleNetwork load() {
    return load("mobilenet-v2");
  }

  /** From the project's own presets. */
  public static SampleNetwork load(String reference) {
    try {
      List<Preset> presets = Presets.in(Home.find().models());
      ModelReference model = ModelReference.parse(reference);
      Preset preset =
          presets.stream().filter(p -> p.id().equals(model.id())).findFirst().orElseThrow();
      return new SampleNetwork(presets, ShownNetwork.of(preset, model.parameters()));
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Its blocks. */
  public Design design() {
    return shown.design();
  }

  /** Its layers. */
  public Network network() {
    return shown.network();
  }

  /** The costs of its layers. */
  public CostTable costs() {
    return shown.costs();
  }

  /** A workspace that shows it. */
  public Workspace workspace() {
    return new Workspace(presets, shown);
  }
}
