package lightnet.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a count that must be at least 1. */
final class AtLeastOne implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    try {
      int count = Integer.parseInt(value);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'%s' is not a whole number".formatted(value));
    }
    throw new TypeConversionException("'%s' is not at least 1".formatted(value));
  }
}
