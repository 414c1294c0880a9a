package lightnet.ui.parameter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightnet.design.ParameterRange;

/** The values of a range as a slider goes through them. */
final class RangeScale {
  /** How near to a stop a slider jumps to it, as a share of the range. */
  private static final double PULL = 0.02;

  /** What a key adds, and what a dragged value is rounded to, where any value may be taken. */
  private static final double KEY_STEP = 0.05;

  private static final double GRAIN = 0.01;
  private static final double TOLERANCE = 1e-9;

  private final ParameterRange range;

  RangeScale(ParameterRange range) {
    this.range = range;
  }

  /** What a key adds. */
  double step() {
    return range.step() > 0 ? range.step() : KEY_STEP;
  }

  List<String> stopTexts() {
    return range.stops().stream().map(ParameterRange::plain).toList();
  }

  /** The value that a thumb stands for: a stop where one is near, else a round number. */
  String near(double raw) {
    double pull = PULL * (range.highest() - range.lowest());
    double grain = range.step() > 0 ? range.step() : GRAIN;
    Optional<Double> stop =
        range.stops().stream().filter(s -> Math.abs(s - raw) <= pull).min(byDistance(raw));
    double steps = Math.round((raw - range.lowest()) / grain);
    return text(stop.orElse(range.lowest() + steps * grain));
  }

  /** A value as a text, also where a stop is near. */
  String exactly(double value) {
    return text(value);
  }

  /** Whether a thumb that stands here means this value. */
  boolean isAt(double raw, String value) {
    return number(value).stream().anyMatch(n -> Math.abs(n - raw) < TOLERANCE);
  }

  /** A text as a number within the range. */
  OptionalDouble number(String text) {
    try {
      double number = Double.parseDouble(text);
      return number >= range.lowest() && number <= range.highest()
          ? OptionalDouble.of(number)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  double stepAfter(double now) {
    return clamped((Math.floor((now - origin()) / step() + TOLERANCE) + 1) * step() + origin());
  }

  double stepBefore(double now) {
    return clamped((Math.ceil((now - origin()) / step() - TOLERANCE) - 1) * step() + origin());
  }

  double stopAfter(double now) {
    return range.stops().stream()
        .filter(stop -> stop > now + TOLERANCE)
        .min(Double::compare)
        .orElse(range.highest());
  }

  double stopBefore(double now) {
    return range.stops().stream()
        .filter(stop -> stop < now - TOLERANCE)
        .max(Double::compare)
        .orElse(range.lowest());
  }

  private double origin() {
    return range.step() > 0 ? range.lowest() : 0;
  }

  private double clamped(double value) {
    return Math.clamp(value, range.lowest(), range.highest());
  }

  private static String text(double value) {
    return ParameterRange.plain(Math.round(value / GRAIN) / Math.rint(1 / GRAIN));
  }

  private static Comparator<Double> byDistance(double raw) {
    return Comparator.comparingDouble(stop -> Math.abs(stop - raw));
  }
}
