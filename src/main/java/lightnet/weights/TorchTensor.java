package lightnet.weights;

import java.util.Arrays;
import java.util.List;

/**
 * A tensor as PyTorch stores it: a view into a storage.
 *
 * @param offset the element of the storage where it begins
 * @param shape the dimensions, outermost first
 * @param strides by how many elements of the storage each dimension steps
 */
record TorchTensor(TorchStorage storage, long offset, List<Integer> shape, List<Integer> strides) {

  TorchTensor {
    if (shape.size() != strides.size()) {
      throw new IllegalArgumentException("strides %s for shape %s".formatted(strides, shape));
    }
    var elements = 1L;
    var last = offset;
    for (var axis = 0; axis < shape.size(); axis++) {
      elements = Math.multiplyExact(elements, (long) shape.get(axis));
      last = Math.addExact(last, Math.max(0, shape.get(axis) - 1L) * strides.get(axis));
    }
    var negative = shape.stream().anyMatch(i -> i < 0) || strides.stream().anyMatch(i -> i < 0);
    if (negative || offset < 0 || elements > storage.elements()) {
      throw new IllegalArgumentException("shape %s in %s".formatted(shape, storage));
    }
    var end = elements == 0 ? offset : last + 1;
    if (end > storage.elements()) {
      throw new IllegalArgumentException("element %d of %s".formatted(last, storage));
    }
  }

  int size() {
    return shape.stream().reduce(1, (a, b) -> a * b);
  }

  /** The elements in row-major order, out of all elements of the storage. */
  float[] gather(float[] stored) {
    var start = Math.toIntExact(offset);
    if (strides.equals(contiguousStrides())) {
      return Arrays.copyOfRange(stored, start, start + size());
    }
    var values = new float[size()];
    for (var i = 0; i < values.length; i++) {
      values[i] = stored[start + distance(i)];
    }
    return values;
  }

  /** How far from the first element the one with this row-major index is stored. */
  private int distance(int index) {
    var distance = 0;
    var rest = index;
    for (var axis = shape.size() - 1; axis >= 0; axis--) {
      distance += rest % shape.get(axis) * strides.get(axis);
      rest /= shape.get(axis);
    }
    return distance;
  }

  private List<Integer> contiguousStrides() {
    var contiguous = new Integer[shape.size()];
    var stride = 1;
    for (var axis = shape.size() - 1; axis >= 0; axis--) {
      contiguous[axis] = stride;
      stride *= shape.get(axis);
    }
    return List.of(contiguous);
  }
}
