package lightnet.ui.operator;

import java.util.List;
import java.util.Optional;
import lightnet.flow.operator.Convolution;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;

/**
 * A depthwise convolution and the pointwise one that mixes its channels.
 *
 * @param depthwise the first
 * @param pointwise the second, perhaps behind an activation
 */
record SeparablePair(Layer depthwise, Layer pointwise) {

  /** The pair that a layer is part of, if it is part of one. */
  static Optional<SeparablePair> around(Layer layer, List<Layer> block) {
    return block.stream()
        .filter(other -> OperatorFamily.of(other) == OperatorFamily.POINTWISE)
        .flatMap(pointwise -> before(pointwise, block).stream())
        .filter(pair -> pair.depthwise().equals(layer) || pair.pointwise().equals(layer))
        .findFirst();
  }

  private static Optional<SeparablePair> before(Layer pointwise, List<Layer> block) {
    String tensor = pointwise.inputs().getFirst();
    for (Layer layer : block.reversed()) {
      if (layer.id().equals(tensor)) {
        switch (layer.op()) {
          case Op.Activate _, Op.Multiply _ -> tensor = layer.inputs().getFirst();
          case Op.Conv _ when layer.isDepthwise() -> {
            return Optional.of(new SeparablePair(layer, pointwise));
          }
          case Op.Conv _,
              Op.ChannelConv _,
              Op.Pool _,
              Op.GlobalAveragePool _,
              Op.Dense _,
              Op.Softmax _,
              Op.Add _,
              Op.Concat _,
              Op.ChannelSlice _,
              Op.ChannelShuffle _,
              Op.Opaque _ -> {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The standard convolution that they replace. */
  Convolution replaced() {
    Op.Conv conv = (Op.Conv) depthwise.op();
    return new Convolution(
        depthwise.inShape(),
        pointwise.outShape().c(),
        conv.kernel(),
        conv.stride(),
        conv.padding());
  }
}
