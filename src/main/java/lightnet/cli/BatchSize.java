package lightnet.cli;

import lightnet.measure.ProfileSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a number of images. */
final class BatchSize implements ITypeConverter<Integer> {

  @Override
  public Integer convert(String value) {
    int images = new AtLeastOne().convert(value);
    if (images > ProfileSettings.MOST_IMAGES) {
      throw new TypeConversionException(
          "'%s' is more than %d".formatted(value, ProfileSettings.MOST_IMAGES));
    }
    return images;
  }
}
