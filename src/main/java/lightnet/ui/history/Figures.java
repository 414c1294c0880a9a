package lightnet.ui.history;

import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.ReceptiveField;
import lightnet.cost.Totals;
import lightnet.network.Layer;
import lightnet.network.Op;

/**
 * What is counted of a network.
 *
 * @param totals params, multiply-adds, memory access
 * @param peak most activations that are held at once
 * @param field receptive field of a value of the last layer before the image is pooled to a vector:
 *     after that everything is seen
 */
public record Figures(Totals totals, ActivationMemory peak, ReceptiveField field) {

  /** The figures of counted layers, which may be none. */
  public static Figures of(CostTable costs) {
    return new Figures(
        costs.totals(), ActivationMemory.of(costs.network()), fieldBeforePool(costs));
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
