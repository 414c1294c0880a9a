package lightnet.weights;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;

/** The learned tensors that a layer may have. */
public enum Parameter {
  /** Kernels (out, in / groups, height, width) of a convolution, (out, in) of a dense layer. */
  WEIGHT,
  /** One value added to each output channel. */
  BIAS,
  /** Batch normalisation's factor. */
  GAMMA,
  /** Batch normalisation's offset. */
  BETA,
  /** Batch normalisation's running mean. */
  MEAN,
  /** Batch normalisation's running variance. */
  VARIANCE;

  /** The parameters of a layer with their shapes. */
  public static Map<Parameter, List<Integer>> of(Layer layer) {
    int in = layer.inShape().c();
    return switch (layer.op()) {
      case Op.Conv conv -> {
        Extent kernel = conv.kernel();
        var shape = List.of(conv.outChannels(), in / conv.groups(), kernel.h(), kernel.w());
        yield with(layer, shape, conv.affine());
      }
      case Op.Dense dense -> with(layer, List.of(dense.outFeatures(), in), dense.affine());
      case Op.ChannelConv conv -> with(layer, List.of(conv.kernel()), conv.affine());
      case Op.Weightless _ -> Map.of();
    };
  }

  private static Map<Parameter, List<Integer>> with(
      Layer layer, List<Integer> weight, Affine affine) {
    Map<Parameter, List<Integer>> shapes = new EnumMap<>(Parameter.class);
    shapes.put(WEIGHT, weight);
    List<Integer> vector = List.of(layer.outShape().c());
    switch (affine) {
      case NONE -> {}
      case BIAS -> shapes.put(BIAS, vector);
      case BATCH_NORM -> {
        shapes.put(GAMMA, vector);
        shapes.put(BETA, vector);
        shapes.put(MEAN, vector);
        shapes.put(VARIANCE, vector);
      }
    }
    return shapes;
  }
}
