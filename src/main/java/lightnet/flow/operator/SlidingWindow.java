package lightnet.flow.operator;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A square window that slides over a square input.
 *
 * @param input rows and columns of the input
 * @param kernel rows and columns of the window's weights
 * @param stride step of the window
 * @param padding zeros on each side
 * @param dilation distance between neighbouring weights, 1 for none
 */
public record SlidingWindow(int input, int kernel, int stride, int padding, int dilation) {

  public SlidingWindow {
    if (input < 1 || kernel < 1 || stride < 1 || padding < 0 || dilation < 1) {
      throw new IllegalArgumentException(
          "input %d, kernel %d, stride %d, padding %d, dilation %d"
              .formatted(input, kernel, stride, padding, dilation));
    }
  }

  /** Rows and columns that the window covers: d (k - 1) + 1. */
  public int extent() {
    return dilation * (kernel - 1) + 1;
  }

  /** Rows and columns of the output, if the window fits: (i + 2p - extent) div s + 1. */
  public OptionalInt output() {
    int room = input + 2 * padding - extent();
    return room < 0 ? OptionalInt.empty() : OptionalInt.of(room / stride + 1);
  }

  /** The input index that a weight meets at a place of the output; empty in the padding. */
  public Optional<Integer> source(int place, int weight) {
    int side = output().orElseThrow();
    int row = place / side * stride - padding + weight / kernel * dilation;
    int column = place % side * stride - padding + weight % kernel * dilation;
    boolean inside = row >= 0 && row < input && column >= 0 && column < input;
    return inside ? Optional.of(row * input + column) : Optional.empty();
  }
}
