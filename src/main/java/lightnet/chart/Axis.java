package lightnet.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A side of a chart along which values lie, from low to high.
 *
 * @param low value at its beginning
 * @param high value at its end, above the low one
 * @param scale how values are spread between them
 */
public record Axis(double low, double high, Scale scale) {
  private static final double[] STEPS = {1, 2, 5, 10};
  private static final int MOST_TICKS = 6;

  /** How values are spread. */
  public enum Scale {
    /** Equal differences have equal lengths. */
    LINEAR,
    /** Equal ratios have equal lengths. */
    LOGARITHMIC
  }

  public Axis {
    if (!(low < high) || (scale == Scale.LOGARITHMIC && low <= 0)) {
      throw new IllegalArgumentException("no axis from %s to %s".formatted(low, high));
    }
  }

  /** From 0 to a round value that is not below the largest one. */
  public static Axis fromZero(double largest) {
    return rounded(0, largest > 0 && Double.isFinite(largest) ? largest : 1);
  }

  /** Between round values around others. */
  public static Axis around(double smallest, double largest) {
    return largest > smallest
        ? rounded(smallest, largest)
        : rounded(smallest, smallest + Math.max(Math.abs(smallest), 1) / 10);
  }

  /** Rounding makes it longer, for which a larger step may be the right one. */
  private static Axis rounded(double smallest, double largest) {
    double low = smallest;
    double high = largest;
    double step = 0;
    while (step < step(high - low)) {
      step = step(high - low);
      low = step * Math.floor(smallest / step + 1e-9);
      high = step * Math.ceil(largest / step - 1e-9);
    }
    return new Axis(low, high, Scale.LINEAR);
  }

  /** Between values of 1, 2 or 5 and a power of ten around others, all of them above 0. */
  public static Axis logarithmic(double smallest, double largest) {
    double low = power(smallest);
    while (low * 2 <= smallest) {
      low *= 2;
    }
    double high = power(largest);
    while (high < largest) {
      high *= 2;
    }
    return new Axis(low, high > low ? high : low * 2, Scale.LOGARITHMIC);
  }

  private static double step(double room) {
    double unit = power(room / MOST_TICKS);
    for (double step : STEPS) {
      if (room / (step * unit) <= MOST_TICKS) {
        return step * unit;
      }
    }
    return STEPS[STEPS.length - 1] * unit;
  }

  private static double power(double value) {
    return Math.pow(10, Math.floor(Math.log10(value)));
  }

  /** Where a value lies between the beginning, 0, and the end, 1; what is beyond is cut. */
  public double part(double value) {
    double part =
        switch (scale) {
          case LINEAR -> (value - low) / (high - low);
          case LOGARITHMIC -> Math.log(value / low) / Math.log(high / low);
        };
    return Double.isNaN(part) ? 0 : Math.clamp(part, 0, 1);
  }

  /** Round values to be named. */
  public List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    switch (scale) {
      case LINEAR -> {
        double step = step(high - low);
        for (long i = Math.round(Math.ceil(low / step - 1e-9));
            i * step <= high * (1 + 1e-9);
            i++) {
          ticks.add(i * step);
        }
      }
      case LOGARITHMIC -> {
        boolean decadesOnly = Math.log10(high / low) > MOST_TICKS / 2.0;
        double[] steps = decadesOnly ? new double[] {1} : new double[] {1, 2, 5};
        for (double unit = power(low); unit <= high * 1.001; unit *= 10) {
          for (double step : steps) {
            if (step * unit >= low * 0.999 && step * unit <= high * 1.001) {
              ticks.add(step * unit);
            }
          }
        }
      }
    }
    return ticks;
  }

  /** A tick as it is written. */
  public static String word(double tick) {
    BigDecimal round = new BigDecimal(tick, new MathContext(6)).stripTrailingZeros();
    return round.signum() == 0 ? "0" : round.toPlainString().replace('-', '−');
  }
}
