package lightnet.flow.number;

import java.util.Locale;

/** Numbers in as many signs as there is room for. */
public final class Figures {
  private static final int MOST_DECIMALS = 4;
  private static final double SMALLEST = 5e-4;

  private Figures() {}

  /** A value with four decimals, or with a power of ten where these would say nothing. */
  public static String of(double value) {
    return fitting(value, 11);
  }

  /** A value in at most this many signs, empty if there is not room enough. */
  public static String fitting(double value, int signs) {
    if (!Double.isFinite(value)) {
      return shortened(Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞", signs);
    }
    if (value != 0 && Math.abs(value) < SMALLEST) {
      return shortened(power(value), signs);
    }
    int enough = signs > 6 ? MOST_DECIMALS : 3;
    for (int decimals = enough; decimals >= 0; decimals--) {
      String figure = minus(String.format(Locale.ROOT, "%." + decimals + "f", value));
      if (figure.length() <= signs) {
        return figure;
      }
    }
    return shortened(power(value), signs);
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
