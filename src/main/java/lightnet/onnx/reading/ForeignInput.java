package lightnet.onnx.reading;

import java.util.List;

/**
 * What a model is fed with.
 *
 * @param name of its input in the file
 * @param dims of its input; what the file leaves open is chosen
 * @param layout where the channels are
 * @param elements type of the values
 * @param range what they are, as far as the first operators tell it
 */
public record ForeignInput(
    String name, List<Integer> dims, Order layout, Elements elements, Range range) {

  /** The order of the dimensions. */
  public enum Order {
    /** Channels before rows and columns, (N, C, H, W). */
    NCHW,
    /** Channels last, (N, H, W, C). */
    NHWC;

    Layout layout() {
      return switch (this) {
        case NCHW -> Layout.FIRST;
        case NHWC -> Layout.LAST;
      };
    }
  }

  /** Between which values they lie. */
  public enum Range {
    /** Nothing tells it. */
    NOT_TOLD,
    /** From 0 to 1. */
    UNIT,
    /** From 0 to 255. */
    LEVELS
  }

  /** The type of the values. */
  public enum Elements {
    /** 32-bit numbers. */
    FLOAT32,
    /** 16-bit numbers. */
    FLOAT16,
    /** Whole numbers from 0 to 255. */
    UINT8,
    /** Another type. */
    OTHER
  }

  public ForeignInput {
    dims = List.copyOf(dims);
  }

  /** The same, whose values are known better. */
  ForeignInput in(Range other) {
    return new ForeignInput(name, dims, layout, elements, other);
  }
}
