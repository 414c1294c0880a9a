package lightnet.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * The values that a preset's parameter may take.
 *
 * @param defaultValue what stands when nothing is said
 * @param lowest smallest value
 * @param highest largest value
 * @param step values lie this far apart, counted from the lowest; 0 for any value in between
 * @param stops the papers' values
 */
public record ParameterRange(
    @JsonProperty(value = "default", required = true) double defaultValue,
    @JsonProperty(required = true) double lowest,
    @JsonProperty(required = true) double highest,
    double step,
    @JsonProperty(required = true) List<Double> stops) {

  public ParameterRange {
    stops = List.copyOf(stops);
  }

  /** Why a value cannot be taken, if it cannot. */
  public Optional<String> objectionTo(double value) {
    if (!(value >= lowest && value <= highest)) {
      return Optional.of("must lie between %s and %s".formatted(plain(lowest), plain(highest)));
    }
    if (step > 0 && (value - lowest) % step != 0) {
      return Optional.of("goes in steps of %s from %s".formatted(plain(step), plain(lowest)));
    }
    return Optional.empty();
  }

  /** The values to choose from: every step where there are steps, the papers' values otherwise. */
  public List<Double> offered() {
    return step > 0
        ? DoubleStream.iterate(lowest, value -> value <= highest, value -> value + step)
            .boxed()
            .toList()
        : stops;
  }

  /** A value without a needless fraction. */
  public static String plain(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
