package lightnet.ui.history;

import java.util.Optional;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.ReceptiveField;
import lightnet.cost.Totals;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.ui.workspace.ShownNetwork;

/**
 * What is counted of a network.
 *
 * @param totals params, multiply-adds, memory access
 * @param peak most activations that are held at once
 * @param field receptive field of a value of the last layer before the image is pooled to a vector:
 *     after that everything is seen
 * @param upTo the block that does not fit, if there is one: only what is before it is counted
 */
public record Figures(
    Totals totals, ActivationMemory peak, ReceptiveField field, Optional<String> upTo) {

  /** The figures of a network, which may have no layers. */
  static Figures of(ShownNetwork network) {
    CostTable costs = network.costs();
    return new Figures(
        costs.totals(),
        ActivationMemory.of(costs.network()),
        fieldBeforePool(costs),
        network.misfit().map(ShownNetwork.Misfit::block));
  }

  /** Whether the whole network is counted. */
  public boolean areWhole() {
    return upTo.isEmpty();
  }

  private static ReceptiveField fieldBeforePool(CostTable costs) {
    return costs.network().layers().stream()
        .takeWhile(layer -> layer.isInGate() || !(layer.op() instanceof Op.GlobalAveragePool))
        .filter(layer -> !layer.isInGate())
        .reduce((_, last) -> last)
        .map((Layer layer) -> costs.of(layer).receptiveField())
        .orElse(ReceptiveField.PIXEL);
  }
}
