package lightnet.cli;

import lightnet.runtime.SessionSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of threads. */
final class ThreadCount implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    int threads = new AtLeastOne().convert(value);
    if (threads > SessionSettings.MOST_THREADS) {
      throw new TypeConversionException(
          "'%s' is more than %d".formatted(value, SessionSettings.MOST_THREADS));
    }
    return threads;
  }
}
