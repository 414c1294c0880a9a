package lightnet.cost;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.network.Padding;

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
    Totals sum = Totals.NONE;
    for (Layer layer : layers) {
      sum = sum.plus(asTotals(layer));
    }
    return sum;
  }

  /** The costs by operator family, in the order of the families. */
  public SequencedMap<OperatorFamily, Totals> byFamily() {
    Map<OperatorFamily, Totals> totals = new EnumMap<>(OperatorFamily.class);
    for (Layer layer : network.layers()) {
      totals.merge(OperatorFamily.of(layer), asTotals(layer), Totals::plus);
    }
    return new LinkedHashMap<>(totals);
  }

  private Totals asTotals(Layer layer) {
    LayerCost cost = of(layer);
    boolean classifier = layer.op() instanceof Op.Dense;
    // the papers count what computes; what only passes values on is fused, or comes on top
    boolean counted = LayerCosts.computes(layer.op());
    return new Totals(
        cost.paramsWeights(),
        cost.paramsTrainable(),
        cost.paramsWithBnStats(),
        cost.paramsFolded(),
        cost.madds(),
        classifier ? 0 : cost.madds(),
        counted ? cost.memoryAccess() : 0,
        counted ? 0 : cost.memoryAccess());
  }

  private static ReceptiveField fieldOf(Layer layer, Map<String, LayerCost> before) {
    List<ReceptiveField> seen =
        layer.inputs().stream()
            .map(id -> Optional.ofNullable(before.get(id)))
            .map(cost -> cost.map(LayerCost::receptiveField).orElse(ReceptiveField.PIXEL))
            .toList();
    ReceptiveField first = seen.getFirst();
    return switch (layer.op()) {
      case Op.Conv conv -> first.through(conv.kernel(), conv.stride(), conv.padding());
      case Op.Pool pool -> first.through(pool.kernel(), pool.stride(), pool.padding());
      case Op.GlobalAveragePool _ -> {
        Extent whole = new Extent(layer.inShape().h(), layer.inShape().w());
        yield first.through(whole, Extent.ONE, Padding.NONE);
      }
      case Op.Add _, Op.Concat _ -> seen.stream().reduce(ReceptiveField::union).orElseThrow();
      // a gate has seen the whole image; what the values themselves see is the first input's
      case Op.Multiply _ -> first;
      case Op.ChannelConv _,
          Op.Activate _,
          Op.Softmax _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Dense _,
          Op.Opaque _ ->
          first;
    };
  }
}
