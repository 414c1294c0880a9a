package lightnet.onnx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Dimensions of tensors, and what operators that only rename them make of them. */
final class Dims {
  private static final long MOST = 1L << 28;
  private static final int MOST_DIMS = 64;

  private Dims() {}

  /** Dimensions, if they are such and not too many values. */
  static Optional<List<Integer>> of(long... values) {
    if (values.length > MOST_DIMS) {
      return Optional.empty();
    }
    long count = 1;
    for (long value : values) {
      if (value < 0 || value > MOST) {
        return Optional.empty();
      }
      count *= value;
      if (count > MOST) {
        return Optional.empty();
      }
    }
    return Optional.of(LongStream.of(values).mapToObj(Math::toIntExact).toList());
  }

  /** A dimension that may be counted from the end. */
  static int axis(long axis, int rank) {
    return Math.clamp(axis < 0 ? axis + rank : axis, 0, rank);
  }

  static boolean isOrder(List<Integer> order, int rank) {
    return order.size() == rank
        && rank <= MOST_DIMS
        && IntStream.range(0, rank).allMatch(order::contains);
  }

  /** The dimensions that an operator names, by an attribute or, since opset 13, an input. */
  static Optional<List<Integer>> axes(Node node, Reading reading) {
    return node.integers("axes").or(() -> reading.integers(node.input(1)));
  }

  static Optional<List<Integer>> unsqueezed(List<Integer> dims, List<Integer> axes) {
    int rank = dims.size() + axes.size();
    if (rank > MOST_DIMS) {
      return Optional.empty();
    }
    List<Integer> at = axes.stream().map(axis -> axis < 0 ? axis + rank : axis).sorted().toList();
    List<Integer> more = new ArrayList<>(dims);
    for (int axis : at) {
      if (axis < 0 || axis > more.size()) {
        return Optional.empty();
      }
      more.add(axis, 1);
    }
    return Optional.of(more);
  }

  static Optional<List<Integer>> squeezed(List<Integer> dims, Optional<List<Integer>> axes) {
    int rank = dims.size();
    List<Integer> at =
        axes.map(all -> all.stream().map(axis -> axis < 0 ? axis + rank : axis).toList())
            .orElseGet(
                () -> IntStream.range(0, rank).filter(i -> dims.get(i) == 1).boxed().toList());
    List<Integer> fewer = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      if (!at.contains(i)) {
        fewer.add(dims.get(i));
      } else if (dims.get(i) != 1) {
        return Optional.empty();
      }
    }
    return Optional.of(fewer);
  }

  static Optional<List<Integer>> flattened(List<Integer> dims, int axis) {
    return of(Moved.count(dims.subList(0, axis)), Moved.count(dims.subList(axis, dims.size())));
  }

  /** What Reshape makes of them: 0 keeps a dimension, -1 takes what is left. */
  static Optional<List<Integer>> reshaped(Node node, Reading reading, List<Integer> dims) {
    Optional<long[]> wanted = reading.constant(node.input(1)).map(Constant::longs);
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    long[] to = wanted.get().clone();
    boolean keepsZero = node.integer("allowzero", 0) == 0;
    int open = -1;
    long known = 1;
    for (int i = 0; i < to.length; i++) {
      if (to[i] == 0 && keepsZero && i < dims.size()) {
        to[i] = dims.get(i);
      }
      if (to[i] == -1 && open < 0) {
        open = i;
      } else if (to[i] < 1 || to[i] > MOST) {
        return Optional.empty();
      } else {
        known = Math.min(known * to[i], MOST + 1);
      }
    }
    int count = Moved.count(dims);
    if (open >= 0) {
      to[open] = count / known;
      known *= to[open];
    }
    return known == count ? of(to) : Optional.empty();
  }
}
