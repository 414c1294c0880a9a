package lightnet.weights;

import java.util.List;

/** How a file lays out what a layer takes as (out, in, height, width) or (out, in). */
enum Layout {
  /** In the layer's own order. */
  AS_IT_IS,
  /** A dense layer's (out, in) for a 1x1 convolution. */
  OUT_IN,
  /** Keras' convolutions: (height, width, in, out). */
  HEIGHT_WIDTH_IN_OUT,
  /** Keras' depthwise convolutions: (height, width, channels, 1). */
  HEIGHT_WIDTH_CHANNELS_ONE,
  /** Keras' dense layers: (in, out). */
  IN_OUT,
  /** Keras' 1x1 convolutions for a dense layer: (1, 1, in, out). */
  ONE_ONE_IN_OUT;

  /** The shape in the file of what the layer takes in this one. */
  List<Integer> inFile(List<Integer> needed) {
    return switch (this) {
      case AS_IT_IS -> needed;
      case OUT_IN -> needed.subList(0, 2);
      case HEIGHT_WIDTH_IN_OUT ->
          List.of(at(needed, 2), at(needed, 3), at(needed, 1), at(needed, 0));
      case HEIGHT_WIDTH_CHANNELS_ONE ->
          List.of(at(needed, 2), at(needed, 3), at(needed, 0), at(needed, 1));
      case IN_OUT -> List.of(at(needed, 1), at(needed, 0));
      case ONE_ONE_IN_OUT -> List.of(1, 1, at(needed, 1), at(needed, 0));
    };
  }

  private static int at(List<Integer> shape, int axis) {
    return shape.get(axis);
  }

  /** The elements in the layer's order. */
  float[] arranged(Tensor tensor) {
    return switch (this) {
      case AS_IT_IS, OUT_IN -> tensor.toArray();
      case HEIGHT_WIDTH_IN_OUT, ONE_ONE_IN_OUT -> permuted(tensor, 3, 2, 0, 1);
      case HEIGHT_WIDTH_CHANNELS_ONE -> permuted(tensor, 2, 3, 0, 1);
      case IN_OUT -> permuted(tensor, 1, 0);
    };
  }

  /** The elements with the axes in another order: the first axis is then {@code axes[0]}. */
  private static float[] permuted(Tensor tensor, int... axes) {
    int rank = axes.length;
    int[] strides = new int[rank];
    int stride = 1;
    for (int axis = rank - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= tensor.shape().get(axis);
    }
    float[] from = tensor.toArray();
    float[] to = new float[from.length];
    int[] index = new int[rank];
    for (int i = 0; i < to.length; i++) {
      int at = 0;
      for (int axis = 0; axis < rank; axis++) {
        at += index[axis] * strides[axes[axis]];
      }
      to[i] = from[at];
      for (int axis = rank - 1; axis >= 0; axis--) {
        index[axis]++;
        if (index[axis] < tensor.shape().get(axes[axis])) {
          break;
        }
        index[axis] = 0;
      }
    }
    return to;
  }
}
