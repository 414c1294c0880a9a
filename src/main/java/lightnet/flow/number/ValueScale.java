package lightnet.flow.number;

import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Ink;

/**
 * Colours for values: one hue that grows lighter from 0 where none is negative, else a hue for each
 * sign with white at 0.
 *
 * @param range of the values that are told apart
 */
public record ValueScale(ValueRange range) {

  /** A scale for values between minus and plus a bound; where all are 0, between -1 and 1. */
  public static ValueScale signed(double largest) {
    double bound = largest == 0 ? 1 : largest;
    return new ValueScale(new ValueRange(-bound, bound));
  }

  /** The ink of a value; what is infinite is shown as no number. */
  public Ink of(double value) {
    if (!Double.isFinite(value)) {
      return new Ink.Level(Double.NaN);
    }
    double largest = range.largest() == 0 ? 1 : range.largest();
    return range.low() < 0 ? new Ink.Signed(value / largest) : new Ink.Level(value / largest);
  }
}
