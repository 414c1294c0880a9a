package lightnet.ui.snapshot;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The size of a picture.
 *
 * @param width in pixels
 * @param height in pixels
 */
record PictureSize(int width, int height) {
  private static final int SMALLEST = 200;
  static final int LARGEST = 8192;

  /** Reads sizes such as 1280x800. */
  static final class Converter implements ITypeConverter<PictureSize> {
    @Override
    public PictureSize convert(String text) {
      if (!text.matches("\\d{1,5}x\\d{1,5}")) {
        throw new TypeConversionException(
            "'%s' is no size: write width x height, such as 1280x800".formatted(text));
      }
      int x = text.indexOf('x');
      var size =
          new PictureSize(
              Integer.parseInt(text.substring(0, x)), Integer.parseInt(text.substring(x + 1)));
      if (Math.min(size.width(), size.height()) < SMALLEST
          || Math.max(size.width(), size.height()) > LARGEST) {
        throw new TypeConversionException(
            "'%s' is not between %d and %d pixels each way".formatted(text, SMALLEST, LARGEST));
      }
      return size;
    }
  }
}
