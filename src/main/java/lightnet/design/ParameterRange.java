package lightnet.design;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

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
    List<Double> values =
        step > 0
            ? DoubleStream.iterate(lowest, value -> value <= highest, value -> value + step)
                .boxed()
                .toList()
            : stops;
    return values.stream().map(ParameterRange::plain).toList();
  }

  @Override
  public String checked(String value) throws PresetException {
    double number =
        number(value).orElseThrow(() -> new PresetException("must be a number, not " + value));
    if (!(number >= lowest && number <= highest)) {
      throw new PresetException(
          "must lie between %s and %s".formatted(plain(lowest), plain(highest)));
    }
    if (step > 0 && (number - lowest) % step != 0) {
      throw new PresetException(
          "goes in steps of %s from %s".formatted(plain(step), plain(lowest)));
    }
    return plain(number);
  }

  /** A value without a needless fraction. */
  public static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
