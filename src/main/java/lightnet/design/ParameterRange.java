package lightnet.design;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter that is a number.
 *
 * @param standard what stands when nothing is said
 * @param lowest smallest value
 * @param highest largest value
 * @param step values lie this far apart, counted from the lowest; 0 for any value in between
 * @param stops the papers' values
 */
public record ParameterRange(
    double standard, double lowest, double highest, double step, List<Double> stops)
    implements PresetParameter {

  private static final double LARGEST_WHOLE = 1e15;

  public ParameterRange {
    stops = List.copyOf(stops);
  }

  @Override
  public String defaultValue() {
    return plain(standard);
  }

  /** Every step where there are steps, the papers' values otherwise. */
  @Override
  public List<String> offered() {
    Stream<Double> values =
        step > 0
            ? Stream.iterate(
                    BigDecimal.valueOf(lowest),
                    value -> value.compareTo(BigDecimal.valueOf(highest)) <= 0,
                    value -> value.add(BigDecimal.valueOf(step)))
                .map(BigDecimal::doubleValue)
            : stops.stream();
    return values.map(ParameterRange::plain).toList();
  }

  @Override
  public String checked(String value) throws PresetException {
    double number =
        number(value).orElseThrow(() -> new PresetException("must be a number, not " + value));
    if (!(number >= lowest && number <= highest)) {
      throw new PresetException(
          "must lie between %s and %s".formatted(plain(lowest), plain(highest)));
    }
    if (step > 0 && !isOnAStep(number)) {
      throw new PresetException(
          "goes in steps of %s from %s".formatted(plain(step), plain(lowest)));
    }
    return plain(number);
  }

  /** Counted in decimals, as the file has them: 0.3 is three steps of 0.1. */
  private boolean isOnAStep(double number) {
    return BigDecimal.valueOf(number)
            .subtract(BigDecimal.valueOf(lowest))
            .remainder(BigDecimal.valueOf(step))
            .signum()
        == 0;
  }

  /** A value without a needless fraction. */
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
