package lightnet.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers where space is short. */
public final class Counts {
  private static final int SIGNIFICANT_DIGITS = 3;
  private static final String[] UNITS = {"", " K", " M", " G", " T"};

  private Counts() {}

  /** A count with three significant digits, such as {@code 301 M}. */
  public static String brief(long count) {
    double value = count;
    int unit = 0;
    while (value >= 999.5 && unit < UNITS.length - 1) {
      value /= 1000;
      unit++;
    }
    return unit == 0 ? Long.toString(count) : significant(value) + UNITS[unit];
  }

  /** A value with three significant digits; what is no number is named. */
  public static String significant(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded = exact.round(new MathContext(SIGNIFICANT_DIGITS));
    int digitsBeforePoint = rounded.precision() - rounded.scale();
    int decimals = rounded.signum() == 0 ? 0 : Math.max(0, SIGNIFICANT_DIGITS - digitsBeforePoint);
    return exact.setScale(decimals, RoundingMode.HALF_UP).toPlainString().replace('-', '−');
  }
}
