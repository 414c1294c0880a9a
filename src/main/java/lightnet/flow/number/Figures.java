package lightnet.flow.number;

import java.util.Locale;

/** Numbers in as many signs as there is room for. */
public final class Figures {
  private static final int MOST_SIGNS = 12;
  private static final int SHORT = 6;
  private static final double SMALLEST = 5e-4;
  private static final double LARGEST_WHOLE = 1e9;

  /** Fewer digits would say too little of a value. */
  private static final int FEWEST_DIGITS = 2;

  private Figures() {}

  /** A value with four decimals, or with a power of ten where these would say nothing. */
  public static String of(double value) {
    return fitting(value, MOST_SIGNS);
  }

  /**
   * A value in at most this many signs, at least two of its digits among them; empty if there is
   * not room enough.
   */
  public static String fitting(double value, int signs) {
    if (!Double.isFinite(value)) {
      return shortened(Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞", signs);
    }
    if (value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE) {
      return shortened(value == 0 ? "0" : decimals(value, 0), signs);
    }
    if (Math.abs(value) >= SMALLEST) {
      for (int decimals = signs > SHORT ? 4 : 3; decimals >= 0; decimals--) {
        String figure = decimals(value, decimals);
        String without = figure.replaceFirst("^(−?)0\\.", "$1.");
        if (without.length() <= signs && digits(figure) >= FEWEST_DIGITS) {
          return figure.length() <= signs ? figure : without;
        }
      }
    }
    return shortened(power(value), signs);
  }

  private static String decimals(double value, int decimals) {
    return minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
  }

  /** How many digits there are from the first one that is not 0. */
  private static int digits(String figure) {
    return figure.replaceAll("[^0-9]", "").replaceFirst("^0+", "").length();
  }

  private static String power(double value) {
    return minus(String.format(Locale.ROOT, "%.0e", value).replaceAll("e([+-])0?", "e$1"))
        .replace("e+", "e");
  }

  private static String minus(String figure) {
    return figure.replace('-', '−');
  }

  private static String shortened(String figure, int signs) {
    return figure.length() <= signs ? figure : "";
  }
}
