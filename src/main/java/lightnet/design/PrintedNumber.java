package lightnet.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as a source prints it: its last digit says how far it can be trusted.
 *
 * @param digits as printed, with the zeros at its end: {@code 4.20}
 * @param magnitude what they count
 */
public record PrintedNumber(BigDecimal digits, Magnitude magnitude) {
  private static final Pattern FORM = Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]+)?)( [MG])?");

  /** What printed digits count. */
  public enum Magnitude {
    /** Single ones. */
    ONES(""),
    /** Millions. */
    MILLIONS(" M"),
    /** Thousands of millions. */
    BILLIONS(" G");

    private final String sign;

    Magnitude(String sign) {
      this.sign = sign;
    }

    private BigDecimal factor() {
      return switch (this) {
        case ONES -> BigDecimal.ONE;
        case MILLIONS -> BigDecimal.valueOf(1_000_000);
        case BILLIONS -> BigDecimal.valueOf(1_000_000_000);
      };
    }
  }

  /** How an exact number became a printed one. */
  public enum Fit {
    /** It has all its digits. */
    EXACT,
    /** Rounded to the nearest. */
    ROUNDED,
    /** The digits after the last one were left out. */
    CUT,
    /** Rounded up. */
    ROUNDED_UP
  }

  /** A number in the form {@code 569 M}, {@code 1.148 G} or {@code 3,504,960}. */
  static Optional<PrintedNumber> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    var digits = new BigDecimal(form.group(1).replace(",", ""));
    String sign = form.group(2);
    for (Magnitude magnitude : Magnitude.values()) {
      if (magnitude.sign.equals(sign == null ? "" : sign)) {
        return Optional.of(new PrintedNumber(digits, magnitude));
      }
    }
    return Optional.empty();
  }

  /** The number itself. */
  public BigDecimal value() {
    return digits.multiply(magnitude.factor());
  }

  /** The worth of a one in its last printed place. */
  public BigDecimal lastPlace() {
    return BigDecimal.ONE.movePointLeft(digits.scale()).multiply(magnitude.factor());
  }

  /** How an exact number is printed so, if it can be. */
  public Optional<Fit> fit(long exact) {
    var number = BigDecimal.valueOf(exact);
    if (number.compareTo(value()) == 0) {
      return Optional.of(Fit.EXACT);
    }
    if (isAt(number, RoundingMode.HALF_UP)) {
      return Optional.of(Fit.ROUNDED);
    }
    if (isAt(number, RoundingMode.DOWN)) {
      return Optional.of(Fit.CUT);
    }
    return isAt(number, RoundingMode.UP) ? Optional.of(Fit.ROUNDED_UP) : Optional.empty();
  }

  /** Whether an exact number is printed so by a rule. */
  public boolean isPrintOf(long exact, Fit rule) {
    return switch (rule) {
      case EXACT -> fit(exact).equals(Optional.of(Fit.EXACT));
      case ROUNDED -> isAt(BigDecimal.valueOf(exact), RoundingMode.HALF_UP);
      case CUT -> isAt(BigDecimal.valueOf(exact), RoundingMode.DOWN);
      case ROUNDED_UP -> isAt(BigDecimal.valueOf(exact), RoundingMode.UP);
    };
  }

  private boolean isAt(BigDecimal number, RoundingMode mode) {
    return number.divide(lastPlace(), 0, mode).multiply(lastPlace()).compareTo(value()) == 0;
  }

  /** As it is printed, thousands separated. */
  public String text() {
    return String.format(Locale.ROOT, "%,." + Math.max(0, digits.scale()) + "f", digits)
        + magnitude.sign;
  }
}
