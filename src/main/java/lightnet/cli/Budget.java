package lightnet.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads seconds, up to a day. */
final class Budget implements ITypeConverter<Duration> {
  private static final double LONGEST = Duration.ofDays(1).toSeconds();
  private static final double MILLIS_PER_SECOND = 1e3;

  @Override
  public Duration convert(String value) {
    try {
      double seconds = Double.parseDouble(value);
      if (seconds > 0 && seconds <= LONGEST) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS_PER_SECOND)));
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'%s' is not a number of seconds".formatted(value));
    }
    throw new TypeConversionException(
        "'%s' is not more than 0 and at most %.0f seconds".formatted(value, LONGEST));
  }
}
