package lightnet.onnx.reading;

import java.util.List;
import lightnet.network.Shape;

/** Where the channels of a tensor with four dimensions are. */
enum Layout {
  /** (N, C, H, W). */
  FIRST,
  /** (N, H, W, C). */
  LAST;

  /** How many dimensions images have. */
  static final int RANK = 4;

  /**
   * A tensor of any number of dimensions as (N, C, H, W): one of two is a vector for each image,
   * what is beyond the fourth is counted with it.
   */
  Shape shape(List<Integer> dims) {
    if (this == LAST && dims.size() == RANK) {
      return new Shape(dims.get(0), dims.get(3), dims.get(1), dims.get(2));
    }
    return switch (dims.size()) {
      case 0 -> new Shape(1, 1, 1, 1);
      case 1 -> new Shape(1, dims.get(0), 1, 1);
      default ->
          new Shape(
              dims.get(0),
              dims.get(1),
              dims.size() > 2 ? dims.get(2) : 1,
              dims.stream().skip(3).reduce(1, Math::multiplyExact));
    };
  }

  /** The dimension of the channels. */
  int channels(int rank) {
    return this == LAST && rank == RANK ? RANK - 1 : 1;
  }
}
