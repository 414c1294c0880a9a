package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A part along one dimension.
 *
 * @param axis the dimension
 * @param places what is taken, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // large, and changed by no one
record Slice(int axis, int[] places) {

  /** What Slice takes, if that is known and along one dimension; attributes before opset 10. */
  static Optional<Slice> of(Node node, Reading reading, List<Integer> dims) {
    Optional<List<Integer>> starts = numbers(node, reading, "starts", 1);
    Optional<List<Integer>> ends = numbers(node, reading, "ends", 2);
    if (starts.isEmpty() || ends.isEmpty() || starts.get().size() != 1 || ends.get().size() != 1) {
      return Optional.empty();
    }
    int axis = numbers(node, reading, "axes", 3).map(List::getFirst).orElse(0);
    int step = numbers(node, reading, "steps", 4).map(List::getFirst).orElse(1);
    int along = axis < 0 ? axis + dims.size() : axis;
    if (along < 0 || along >= dims.size() || step < 1) {
      return Optional.empty();
    }
    int size = dims.get(along);
    int from = bound(starts.get().getFirst(), size);
    int to = bound(ends.get().getFirst(), size);
    if (from >= to) {
      return Optional.empty();
    }
    return Optional.of(
        new Slice(along, IntStream.range(from, to).filter(i -> (i - from) % step == 0).toArray()));
  }

  private static int bound(int place, int size) {
    return Math.clamp(place < 0 ? (long) place + size : place, 0, size);
  }

  private static Optional<List<Integer>> numbers(
      Node node, Reading reading, String attribute, int input) {
    return node.integers(attribute)
        .filter(values -> !values.isEmpty())
        .or(() -> reading.integers(node.input(input)).filter(values -> !values.isEmpty()));
  }
}
