package lightnet.ui.workspace;

import java.util.Map;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.network.Layer;
import lightnet.network.Network;

/**
 * The network that the window shows.
 *
 * @param preset what it was made from
 * @param parameters the preset's, all of them
 * @param design its blocks
 * @param costs its layers with their costs
 */
public record ShownNetwork(
    Preset preset, Map<String, String> parameters, Design design, CostTable costs) {

  public ShownNetwork {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Expands and counts a preset.
   *
   * @param given parameters that are not left at their defaults
   * @throws PresetException if they do not work, with a sentence on where and why
   */
  public static ShownNetwork of(Preset preset, Map<String, String> given) throws PresetException {
    Design design = preset.design(given);
    return new ShownNetwork(preset, preset.values(given), design, CostTable.of(design.network()));
  }

  /** The layers. */
  public Network network() {
    return costs.network();
  }

  /** Whether there is something by this name in it. */
  boolean has(Selection selection) {
    return switch (selection) {
      case Selection.None _ -> true;
      case Selection.OfBlock(String path) -> design.block(path).isPresent();
      case Selection.OfLayer(String id) -> network().layer(id).isPresent();
    };
  }

  /** The selection that comes closest to one in another network: the same, its block, or none. */
  Selection closestTo(Selection selection, ShownNetwork other) {
    if (has(selection)) {
      return selection;
    }
    return switch (selection) {
      case Selection.None _, Selection.OfBlock _ -> new Selection.None();
      case Selection.OfLayer(String id) ->
          other
              .network()
              .layer(id)
              .map(Layer::blockPath)
              .<Selection>map(Selection.OfBlock::new)
              .filter(this::has)
              .orElse(new Selection.None());
    };
  }
}
