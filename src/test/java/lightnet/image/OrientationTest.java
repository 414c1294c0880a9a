package lightnet.image;

import static lightnet.image.Fixtures.asymmetric;
import static lightnet.image.Fixtures.encode;
import static lightnet.image.Fixtures.largestDifference;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrientationTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  /** What a camera stores so that the number's turn gives back the upright picture. */
  private static BufferedImage stored(BufferedImage upright, int exif) {
    int w = upright.getWidth();
    int h = upright.getHeight();
    var turn =
        switch (exif) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
          case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, -1, 1, 0, 0, w);
          case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
          case 8 -> new AffineTransform(0, 1, -1, 0, h, 0);
          default -> new AffineTransform();
        };
    var target =
        exif < 5
            ? new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB)
            : new BufferedImage(h, w, BufferedImage.TYPE_INT_RGB);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(upright, target);
  }

  /** Puts an EXIF segment with nothing but the orientation behind the JPEG's first marker. */
  private static byte[] withExif(byte[] jpeg, int exif) {
    var segment =
        HexFormat.of()
            .parseHex(
                "FFE10022"
                    + "457869660000"
                    + "4D4D002A00000008"
                    + "0001"
                    + "011200030000000100"
                    + "%02X".formatted(exif)
                    + "0000"
                    + "00000000");
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(segment);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  private static Photo readTurned(int exif) throws UnreadablePhotoException {
    var jpeg = encode(stored(asymmetric(WIDTH, HEIGHT), exif), "jpeg");
    return new PhotoReader().read(withExif(jpeg, exif), "turned" + exif);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void turnedPhotoGivesTheSamePixels(int exif) throws UnreadablePhotoException {
    var upright = new PhotoReader().read(encode(asymmetric(WIDTH, HEIGHT), "png"), "upright");

    var photo = readTurned(exif);

    assertThat(List.of(photo.width(), photo.height())).containsExactly(WIDTH, HEIGHT);
    assertThat(largestDifference(photo, upright)).isLessThan(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
  void turnedPhotoGivesTheSameTensor(int exif) throws UnreadablePhotoException {
    var recipe = Preprocessing.IMAGENET.withCrop(32);
    var upright = recipe.tensor(readTurned(1));

    var tensor = recipe.tensor(readTurned(exif));

    double difference = 0;
    for (int i = 0; i < tensor.length; i++) {
      difference = Math.max(difference, Math.abs(tensor[i] - upright[i]));
    }
    assertThat(difference).isLessThan(0.5);
  }

  @Test
  void unknownNumberMeansUpright() throws UnreadablePhotoException {
    var jpeg = encode(asymmetric(WIDTH, HEIGHT), "jpeg");

    var photo = new PhotoReader().read(withExif(jpeg, 9), "turned9");

    assertThat(largestDifference(photo, readTurned(1))).isZero();
  }
}
