package lightnet.arithmetic;

import java.nio.FloatBuffer;
import lightnet.network.Shape;

/**
 * The values of a tensor for one image.
 *
 * @param shape (1, C, H, W)
 * @param values in the order N, C, H, W, read-only
 */
public record FeatureMaps(Shape shape, FloatBuffer values) {

  public FeatureMaps {
    if (values.remaining() != shape.elements()) {
      throw new IllegalArgumentException(
          "%,d values are not %s".formatted(values.remaining(), shape));
    }
    values = values.slice().asReadOnlyBuffer();
  }

  /**
   * The values for the first image of several.
   *
   * @param shape (N, C, H, W)
   * @param values for one image or more
   */
  public static FeatureMaps ofFirstImage(Shape shape, FloatBuffer values) {
    var one = new Shape(1, shape.c(), shape.h(), shape.w());
    return new FeatureMaps(one, values.slice(0, Math.toIntExact(one.elements())));
  }

  /** The same where these values are in the order H, W, C. */
  public FeatureMaps ofChannelsLast() {
    int area = shape.h() * shape.w();
    FloatBuffer ordered = FloatBuffer.allocate(values.remaining());
    for (int channel = 0; channel < shape.c(); channel++) {
      for (int place = 0; place < area; place++) {
        ordered.put(values.get(place * shape.c() + channel));
      }
    }
    return new FeatureMaps(shape, ordered.flip());
  }

  /** The value of a channel at a row and a column. */
  public float at(int channel, int row, int column) {
    return values.get((channel * shape.h() + row) * shape.w() + column);
  }

  /** The values of a channel, row by row. */
  public FloatBuffer channel(int channel) {
    int area = shape.h() * shape.w();
    return values.slice(channel * area, area);
  }

  /** Where the value of the largest size lies, whatever its sign; the first place if none does. */
  public Position strongest() {
    int best = 0;
    float largest = -1;
    for (int i = 0; i < values.remaining(); i++) {
      float size = Math.abs(values.get(i));
      if (size > largest && Float.isFinite(size)) {
        largest = size;
        best = i;
      }
    }
    int row = best / shape.w();
    return new Position(row / shape.h(), row % shape.h(), best % shape.w());
  }
}
