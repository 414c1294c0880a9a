package lightnet.cost;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * The cost of each layer of a network.
 *
 * @param network what was counted
 * @param byId cost by the layer's id
 */
public record CostTable(Network network, Map<String, LayerCost> byId) {

  public CostTable {
    byId = Map.copyOf(byId);
  }

  /** Counts every layer. */
  public static CostTable of(Network network) {
    Map<String, LayerCost> costs = new LinkedHashMap<>();
    for (Layer layer : network.layers()) {
      costs.put(layer.id(), LayerCosts.of(layer, fieldOf(layer, costs)));
    }
    return new CostTable(network, costs);
  }

  /** The cost of a layer of this network. */
  public LayerCost of(Layer layer) {
    LayerCost cost = byId.get(layer.id());
    if (cost == null) {
      throw new IllegalArgumentException(network.name() + " has no layer " + layer.id());
    }
    return cost;
  }

  /** The costs of the whole network. */
  public Totals totals() {
    return totals(network.layers());
  }

  /** The costs of some of its layers, such as those of a block. */
  public Totals totals(Collection<Layer> layers) {
    return layers.stream().map(this::asTotals).reduce(Totals.NONE, Totals::plus);
  }

  private Totals asTotals(Layer layer) {
    LayerCost cost = of(layer);
    boolean classifier = layer.op() instanceof Op.Dense;
    boolean elementwise = layer.isElementwise();
    return new Totals(
        cost.paramsWeights(),
        cost.paramsTrainable(),
        cost.paramsWithBnStats(),
        cost.madds(),
        classifier ? 0 : cost.madds(),
        elementwise ? 0 : cost.memoryAccess(),
        elementwise ? cost.memoryAccess() : 0);
  }

  private static ReceptiveField fieldOf(Layer layer, Map<String, LayerCost> before) {
    ReceptiveField seen =
        layer.inputs().stream()
            .map(
                id ->
                    before.containsKey(id) ? before.get(id).receptiveField() : ReceptiveField.PIXEL)
            .reduce(ReceptiveField::union)
            .orElse(ReceptiveField.PIXEL);
    return switch (layer.op()) {
      case Op.Conv conv -> seen.through(conv.kernel(), conv.stride());
      case Op.GlobalAveragePool _ -> {
        Extent whole = new Extent(layer.inShape().h(), layer.inShape().w());
        yield seen.through(whole, Extent.ONE);
      }
      case Op.Activate _, Op.Add _, Op.Dense _ -> seen;
    };
  }
}
