package lightnet.onnx.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A tensor whose values were only carried to other places since a step gave them.
 *
 * @param root what the step gave
 * @param dims as the file has them now
 * @param sources for each element, row by row, its place in the root
 * @param names of the tensors on the way, this one included
 */
@SuppressWarnings("ArrayRecordComponent") // large, and changed by no one
record Moved(Flow root, List<Integer> dims, int[] sources, List<String> names) implements Value {

  /** More elements are not followed. */
  static final int MOST = 1 << 22;

  Moved {
    dims = List.copyOf(dims);
    names = List.copyOf(names);
  }

  /** A tensor before it is moved. */
  static Moved of(Flow root) {
    int[] sources = new int[count(root.dims())];
    for (int i = 0; i < sources.length; i++) {
      sources[i] = i;
    }
    return new Moved(root, root.dims(), sources, List.of());
  }

  Moved named(String name) {
    List<String> all = new ArrayList<>(names);
    all.add(name);
    return new Moved(root, dims, sources, all);
  }

  /** The same order in another shape. */
  Moved shaped(List<Integer> other) {
    return new Moved(root, other, sources, names);
  }

  Moved transposed(List<Integer> order) {
    List<Integer> to = order.stream().map(dims::get).toList();
    int[] from = strides(dims);
    int[] step = order.stream().mapToInt(axis -> from[axis]).toArray();
    return gathered(to, step, 0);
  }

  /** Some places along a dimension. */
  Moved taken(int axis, int[] places) {
    List<Integer> to = new ArrayList<>(dims);
    to.set(axis, places.length);
    int inner = count(dims.subList(axis + 1, dims.size()));
    int outer = count(dims.subList(0, axis));
    int[] taken = new int[outer * places.length * inner];
    int at = 0;
    for (int o = 0; o < outer; o++) {
      for (int place : places) {
        System.arraycopy(sources, (o * dims.get(axis) + place) * inner, taken, at, inner);
        at += inner;
      }
    }
    return new Moved(root, to, taken, names);
  }

  private Moved gathered(List<Integer> to, int[] step, int start) {
    int[] moved = new int[count(to)];
    int[] at = new int[to.size()];
    int from = start;
    for (int i = 0; i < moved.length; i++) {
      moved[i] = sources[from];
      for (int axis = at.length - 1; axis >= 0; axis--) {
        at[axis]++;
        from += step[axis];
        if (at[axis] < to.get(axis)) {
          break;
        }
        from -= step[axis] * at[axis];
        at[axis] = 0;
      }
    }
    return new Moved(root, to, moved, names);
  }

  boolean isInOrder() {
    for (int i = 0; i < sources.length; i++) {
      if (sources[i] != i) {
        return false;
      }
    }
    return sources.length == count(root.dims());
  }

  static int count(List<Integer> dims) {
    return dims.stream().reduce(1, Math::multiplyExact);
  }

  /** How far two neighbours along each dimension are apart. */
  static int[] strides(List<Integer> dims) {
    int[] strides = new int[dims.size()];
    int stride = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride = Math.multiplyExact(stride, dims.get(axis));
    }
    return strides;
  }
}
