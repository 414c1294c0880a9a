package lightnet.cost;

import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;

/** Counts a single layer. */
final class LayerCosts {

  private LayerCosts() {}

  static LayerCost of(Layer layer, ReceptiveField field) {
    long weights = weights(layer);
    long channels = layer.outShape().c();
    Affine affine = affine(layer);
    long trainable = weights + perChannel(affine) * channels;
    return new LayerCost(
        weights,
        trainable,
        trainable + (affine == Affine.BATCH_NORM ? 2 * channels : 0),
        weights + perChannelFolded(layer, affine) * channels,
        madds(layer, weights),
        touched(layer) + weights,
        field);
  }

  private static long weights(Layer layer) {
    int in = layer.inShape().c();
    return switch (layer.op()) {
      case Op.Conv conv -> (long) conv.outChannels() * (in / conv.groups()) * conv.kernel().area();
      case Op.ChannelConv conv -> conv.kernel();
      case Op.Dense dense -> (long) dense.outFeatures() * in;
      case Op.Weightless _ -> 0;
    };
  }

  /** Learned values for each output channel. */
  private static int perChannel(Affine affine) {
    return switch (affine) {
      case NONE -> 0;
      case BIAS -> 1;
      case BATCH_NORM -> 2;
    };
  }

  /** A bias remains, or factor and offset where one kernel serves all channels. */
  private static int perChannelFolded(Layer layer, Affine affine) {
    return switch (affine) {
      case NONE -> 0;
      case BIAS -> 1;
      case BATCH_NORM -> layer.op() instanceof Op.ChannelConv ? 2 : 1;
    };
  }

  private static Affine affine(Layer layer) {
    return switch (layer.op()) {
      case Op.Weighted weighted -> weighted.affine();
      case Op.Weightless _ -> Affine.NONE;
    };
  }

  /** Each weight is used once for every place of its kernel. */
  private static long madds(Layer layer, long weights) {
    Shape out = layer.outShape();
    long places = (long) out.h() * out.w();
    return layer.op() instanceof Op.ChannelConv
        ? Math.multiplyExact(weights, places * out.c())
        : Math.multiplyExact(weights, places);
  }

  /** A slice reads only what it passes on. */
  private static long touched(Layer layer) {
    long written = layer.outShape().elements();
    return layer.op() instanceof Op.ChannelSlice
        ? 2 * written
        : layer.inShapes().stream().mapToLong(Shape::elements).sum() + written;
  }

  /** Whether an operator computes, other than one that only passes values on or joins them. */
  static boolean computes(Op op) {
    return switch (op) {
      case Op.Conv _, Op.ChannelConv _, Op.Pool _, Op.GlobalAveragePool _, Op.Dense _ -> true;
      case Op.Activate _,
          Op.Softmax _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Opaque _ ->
          false;
    };
  }
}
