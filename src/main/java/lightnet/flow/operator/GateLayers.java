package lightnet.flow.operator;

import java.util.List;
import java.util.Optional;
import lightnet.network.Layer;
import lightnet.network.Op;

/**
 * The layers of a squeeze-and-excitation.
 *
 * @param pool gives the mean of each channel
 * @param reduce the first small layer
 * @param hidden the output of the first small layer, with its activation
 * @param gates the gates, between 0 and 1
 * @param multiply applies them
 */
public record GateLayers(Layer pool, Layer reduce, Layer hidden, Layer gates, Layer multiply) {

  /** Those of a block, if it has any. */
  public static Optional<GateLayers> of(List<Layer> block) {
    Optional<Layer> pool =
        block.stream()
            .filter(layer -> layer.isInGate() && layer.op() instanceof Op.GlobalAveragePool)
            .findFirst();
    Optional<Layer> multiply =
        block.stream().filter(layer -> layer.op() instanceof Op.Multiply).findFirst();
    List<Layer> convolutions =
        block.stream().filter(layer -> layer.isInGate() && layer.op() instanceof Op.Conv).toList();
    if (pool.isEmpty() || multiply.isEmpty() || convolutions.size() != 2) {
      return Optional.empty();
    }
    Layer reduce = convolutions.getFirst();
    String hidden = convolutions.getLast().inputs().getFirst();
    String gates = multiply.get().inputs().getLast();
    return find(block, hidden)
        .flatMap(
            h ->
                find(block, gates)
                    .map(g -> new GateLayers(pool.get(), reduce, h, g, multiply.get())));
  }

  private static Optional<Layer> find(List<Layer> block, String id) {
    return block.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }
}
