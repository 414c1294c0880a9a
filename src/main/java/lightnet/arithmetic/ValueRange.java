package lightnet.arithmetic;

import java.nio.FloatBuffer;

/**
 * Between which bounds some values lie; those that are infinite or not a number are left out.
 *
 * @param low the smallest, 0 where there is none
 * @param high the largest, 0 where there is none
 */
public record ValueRange(double low, double high) {

  /** The range of some values. */
  public static ValueRange of(FloatBuffer values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = values.position(); i < values.limit(); i++) {
      float value = values.get(i);
      if (Float.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    return low > high ? new ValueRange(0, 0) : new ValueRange(low, high);
  }

  /** The range of this one and another. */
  public ValueRange with(ValueRange other) {
    return new ValueRange(Math.min(low, other.low), Math.max(high, other.high));
  }

  /** The largest size of a value, whatever its sign. */
  public double largest() {
    return Math.max(Math.abs(low), Math.abs(high));
  }
}
