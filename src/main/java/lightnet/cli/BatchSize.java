package lightnet.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of images. */
final class BatchSize implements ITypeConverter<Integer> {

  /** More take more memory than most machines have. */
  private static final int MOST = 256;

  @Override
  public Integer convert(String value) {
    int images = new AtLeastOne().convert(value);
    if (images > MOST) {
      throw new TypeConversionException("'%s' is more than %d".formatted(value, MOST));
    }
    return images;
  }
}
