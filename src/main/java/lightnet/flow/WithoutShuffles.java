package lightnet.flow;

import java.util.List;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Trace;

/** The same layers with the channels left in their order, to see what their shuffles are for. */
final class WithoutShuffles {

  private WithoutShuffles() {}

  static List<Layer> of(List<Layer> layers) {
    return layers.stream().map(WithoutShuffles::of).toList();
  }

  /** Whether a shuffle moves channels that are reached. */
  static boolean matter(List<Layer> layers, Trace reached) {
    return layers.stream()
        .anyMatch(
            layer ->
                layer.op() instanceof Op.ChannelShuffle
                    && reached.count(layer.inputs().getFirst()) > 0);
  }

  private static Layer of(Layer layer) {
    return layer.op() instanceof Op.ChannelShuffle
        ? new Layer(
            layer.id(),
            layer.path(),
            new Op.Activate(Activation.LINEAR),
            layer.inputs(),
            layer.inShapes(),
            layer.outShape())
        : layer;
  }
}
