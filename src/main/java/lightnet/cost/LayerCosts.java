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
    long trainable = weights + trainableExtras(layer);
    return new LayerCost(
        weights,
        trainable,
        trainable + statistics(layer),
        madds(layer, weights),
        touched(layer) + weights,
        field);
  }

  private static long weights(Layer layer) {
    int in = layer.inShape().c();
    return switch (layer.op()) {
      case Op.Conv conv -> (long) conv.outChannels() * (in / conv.groups()) * conv.kernel().area();
      case Op.Dense dense -> (long) dense.outFeatures() * in;
      case Op.Activate _, Op.Add _, Op.GlobalAveragePool _ -> 0;
    };
  }

  private static long trainableExtras(Layer layer) {
    return (long) layer.outShape().c()
        * switch (affine(layer)) {
          case NONE -> 0;
          case BIAS -> 1;
          case BATCH_NORM -> 2;
        };
  }

  private static long statistics(Layer layer) {
    return affine(layer) == Affine.BATCH_NORM ? 2L * layer.outShape().c() : 0;
  }

  private static Affine affine(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv -> conv.affine();
      case Op.Dense dense -> dense.affine();
      case Op.Activate _, Op.Add _, Op.GlobalAveragePool _ -> Affine.NONE;
    };
  }

  /** Each weight is used once for every output position. */
  private static long madds(Layer layer, long weights) {
    Shape out = layer.outShape();
    return Math.multiplyExact(weights, (long) out.h() * out.w());
  }

  private static long touched(Layer layer) {
    return layer.inShapes().stream().mapToLong(Shape::elements).sum() + layer.outShape().elements();
  }
}
