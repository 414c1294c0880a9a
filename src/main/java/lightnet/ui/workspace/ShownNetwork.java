package lightnet.ui.workspace;

import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.network.Layer;
import lightnet.network.Network;

/**
 * The network that the window shows.
 *
 * @param design its blocks
 * @param costs its layers with their costs
 */
public record ShownNetwork(Design design, CostTable costs) {

  /**
   * Expands and counts a design.
   *
   * @throws PresetException if a block does not fit, with a sentence on where and why
   */
  public static ShownNetwork of(Design design) throws PresetException {
    return new ShownNetwork(design, CostTable.of(design.network()));
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
