package lightnet.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures for the tests of this package: stored ones and ones made on the spot. */
final class Fixtures {
  private Fixtures() {}

  static byte[] bytes(String resource) {
    try (var stream = Fixtures.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalArgumentException("No test resource " + resource);
      }
      return stream.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Photo read(String resource) throws UnreadablePhotoException {
    return new PhotoReader().read(bytes(resource), resource);
  }

  /** A picture without any symmetry: colours change along both sides, one corner is white. */
  static BufferedImage asymmetric(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean corner = x < width / 3 && y < height / 4;
        int slope = (200 * x / width) << 16 | (230 * y / height) << 8 | 60;
        image.setRGB(x, y, corner ? 0xFFFFFF : slope);
      }
    }
    return image;
  }

  static Photo noise(int width, int height) {
    return Photo.of("noise", width, height, new Random(1).ints((long) width * height).toArray());
  }

  static byte[] encode(BufferedImage image, String format) {
    var out = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, out)) {
        throw new IllegalArgumentException("Nothing writes " + format);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return out.toByteArray();
  }

  /** The largest difference of a colour between two photos of one size, in units of 1/255. */
  static int largestDifference(Photo actual, Photo expected) {
    int largest = 0;
    for (int y = 0; y < expected.height(); y++) {
      for (int x = 0; x < expected.width(); x++) {
        for (int shift = 0; shift < 24; shift += 8) {
          int a = actual.rgb(x, y) >> shift & 255;
          int b = expected.rgb(x, y) >> shift & 255;
          largest = Math.max(largest, Math.abs(a - b));
        }
      }
    }
    return largest;
  }
}
