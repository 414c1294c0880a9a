package lightnet.image;

import static lightnet.image.Fixtures.bytes;
import static lightnet.image.Fixtures.largestDifference;
import static lightnet.image.Fixtures.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Pillow reads in the same files is stored beside them; see README.md there. */
class PhotoFormatsTest {
  private static Photo expected(Photo sized) {
    var rgb = bytes(sized.name() + ".rgb");
    var pixels = new int[rgb.length / 3];
    for (int i = 0; i < pixels.length; i++) {
      var color = new Color(rgb[3 * i] & 255, rgb[3 * i + 1] & 255, rgb[3 * i + 2] & 255);
      pixels[i] = color.getRGB();
    }
    return Photo.of(sized.name(), sized.width(), sized.height(), pixels);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rgb.png",
        "deep.png",
        "deep-grey.png",
        "grey.png",
        "one-bit.png",
        "palette.png",
        "rgb.bmp",
        "palette.bmp",
        "palette.gif",
        "rgb.tiff",
        "lossless.webp"
      })
  void losslessPicturesHavePillowsPixels(String file) throws UnreadablePhotoException {
    var photo = read(file);
    assertThat(largestDifference(photo, expected(photo))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha.png", "grey-alpha.png", "palette-alpha.png", "alpha.webp"})
  void transparencyLiesOverWhite(String file) throws UnreadablePhotoException {
    var photo = read(file);
    assertThat(largestDifference(photo, expected(photo))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ycc444.jpg",
        "ycc422.jpg",
        "ycc420.jpg",
        "progressive.jpg",
        "grey.jpg",
        "odd444.jpg",
        "odd422.jpg",
        "odd420.jpg",
        "restarts.jpg"
      })
  void jpegsHavePillowsPixels(String file) throws UnreadablePhotoException {
    var photo = read(file);
    assertThat(largestDifference(photo, expected(photo))).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile.png", "profile.webp", "profile.jpg"})
  void colourProfilesAreApplied(String file) throws UnreadablePhotoException {
    var photo = read(file);
    assertThat(largestDifference(photo, expected(photo))).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cmyk.jpg", "ycck.jpg"})
  void fourInksGiveTheRoughColours(String file) throws UnreadablePhotoException {
    var photo = read(file);
    assertThat(largestDifference(photo, expected(photo))).isLessThan(90);
  }

  /** The reader does not smooth the chroma planes as libwebp does, so only brightness compares. */
  @Test
  void lossyWebpHasPillowsBrightness() throws UnreadablePhotoException {
    var photo = read("lossy.webp");
    var expected = expected(photo);
    double difference = 0;
    for (int y = 0; y < photo.height(); y++) {
      for (int x = 0; x < photo.width(); x++) {
        difference += Math.abs(brightness(photo.rgb(x, y)) - brightness(expected.rgb(x, y)));
      }
    }
    assertThat(difference / photo.width() / photo.height()).isLessThan(3);
  }

  private static double brightness(int rgb) {
    return 0.299 * (rgb >> 16 & 255) + 0.587 * (rgb >> 8 & 255) + 0.114 * (rgb & 255);
  }

  @Test
  void interleavedGreyWithoutProfileIsNotTakenForLinear() throws UnreadablePhotoException {
    var grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(0, 0, 0, 77);

    var photo = new PhotoReader().read(Fixtures.encode(grey, "png"), "grey");

    assertThat(photo.rgb(0, 0)).isEqualTo(0xFF4D4D4D);
  }
}
