package lightnet.weights;

import static java.util.stream.Collectors.joining;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A named float32 tensor that never changes, in row-major order: a convolution's weights have the
 * shape (output channels, input channels per group, height, width), a bias has (channels), a scalar
 * has the empty shape.
 */
public final class Tensor {
  private static final long TOO_MANY = Integer.MAX_VALUE + 1L;

  private final String name;
  private final List<Integer> shape;
  private final float[] data;

  private Tensor(String name, List<Integer> shape, float[] data) {
    this.name = name;
    this.shape = shape;
    this.data = data;
  }

  /**
   * A tensor with a copy of the data.
   *
   * @throws IllegalArgumentException if a dimension is negative or the shape does not hold exactly
   *     {@code data.length} elements
   */
  public static Tensor of(String name, int[] shape, float[] data) {
    return of(name, Arrays.stream(shape).boxed().toList(), data);
  }

  /** As {@link #of(String, int[], float[])}. */
  public static Tensor of(String name, List<Integer> shape, float[] data) {
    return owning(name, shape, data.clone());
  }

  /** Takes the array without copying it: the caller must not keep it. */
  static Tensor owning(String name, List<Integer> shape, float[] data) {
    if (elements(shape) != data.length) {
      throw new IllegalArgumentException(
          "Tensor %s of shape %s cannot hold %d elements".formatted(name, shape, data.length));
    }
    return new Tensor(name, List.copyOf(shape), data);
  }

  private static long elements(List<Integer> shape) {
    long elements = 1;
    for (int dimension : shape) {
      if (dimension < 0) {
        throw new IllegalArgumentException("Shape " + shape + " has a negative dimension");
      }
      elements = Math.min(elements * dimension, TOO_MANY);
    }
    return elements;
  }

  /** The name, such as {@code features.0.0.weight}. */
  public String name() {
    return name;
  }

  /** The dimensions, outermost first; unmodifiable. */
  public List<Integer> shape() {
    return shape;
  }

  /** The number of elements. */
  public int size() {
    return data.length;
  }

  /** The elements in row-major order, as a read-only view without a copy. */
  public FloatBuffer values() {
    return FloatBuffer.wrap(data).asReadOnlyBuffer();
  }

  /** A copy of the elements in row-major order. */
  public float[] toArray() {
    return data.clone();
  }

  /** The same elements under another name. */
  public Tensor withName(String newName) {
    return new Tensor(newName, shape, data);
  }

  @Override
  public String toString() {
    return shape.stream().map(String::valueOf).collect(joining("x", name + " (", ")"));
  }
}
