package lightnet.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a time in seconds, such as {@code 2.5}. */
final class Seconds implements ITypeConverter<Duration> {
  private static final double MOST = 86_400;
  private static final double MILLIS = 1e3;

  @Override
  public Duration convert(String value) {
    try {
      double seconds = Double.parseDouble(value);
      if (seconds > 0 && seconds <= MOST) {
        return Duration.ofMillis(Math.max(1, Math.round(seconds * MILLIS)));
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'%s' is no number of seconds".formatted(value));
    }
    throw new TypeConversionException("'%s' does not lie between 0 and 86400".formatted(value));
  }
}
