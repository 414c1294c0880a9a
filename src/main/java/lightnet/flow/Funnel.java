package lightnet.flow;

import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Op;

/** Which neighbouring channels a split, a concatenation or a shuffle moves to where. */
final class Funnel {

  private Funnel() {}

  /** The channels of an input that a layer reads. */
  static ChannelRange read(Layer layer, int input) {
    return layer.op() instanceof Op.ChannelSlice(int from, int to)
        ? new ChannelRange(from, to)
        : new ChannelRange(0, layer.inShapes().get(input).c());
  }

  /** The channels of the output that they become. */
  static ChannelRange given(Layer layer, int input) {
    if (layer.op() instanceof Op.Concat) {
      int before = layer.inShapes().subList(0, input).stream().mapToInt(shape -> shape.c()).sum();
      return new ChannelRange(before, before + layer.inShapes().get(input).c());
    }
    return new ChannelRange(0, layer.outShape().c());
  }
}
