package lightnet.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhotoTest {
  @Test
  void transparencyLiesOverWhite() {
    var photo = Photo.of("pasted", 3, 1, new int[] {0x00123456, 0x80000000, 0xFF123456});

    assertThat(photo.rgb(0, 0)).isEqualTo(0xFFFFFFFF);
    assertThat(photo.rgb(1, 0)).isEqualTo(0xFF7F7F7F);
    assertThat(photo.rgb(2, 0)).isEqualTo(0xFF123456);
  }

  @Test
  void callersCannotChangeIt() {
    var given = new int[] {0xFF000001, 0xFF000002};
    var photo = Photo.of("pasted", 2, 1, given);
    var copy = new int[2];

    given[0] = 0;
    photo.copyInto(copy);
    copy[1] = 0;

    assertThat(photo.rgb(0, 0)).isEqualTo(0xFF000001);
    assertThat(photo.rgb(1, 0)).isEqualTo(0xFF000002);
    assertThatThrownBy(() -> photo.pixels().put(0, 0)).isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void viewAndCopyGiveRowsFromTheTop() {
    var photo = Photo.of("pasted", 2, 2, new int[] {-1, -2, -3, -4});
    var copy = new int[4];
    photo.copyInto(copy);

    assertThat(copy).containsExactly(-1, -2, -3, -4);
    assertThat(photo.pixels().get(2)).isEqualTo(photo.rgb(0, 1)).isEqualTo(-3);
  }

  @Test
  void pixelsOutsideAreRefused() {
    var photo = Photo.of("pasted", 2, 2, new int[4]);

    assertThatThrownBy(() -> photo.rgb(2, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> photo.rgb(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void sidesMustFitTheArray() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Photo.of("pasted", 3, 2, new int[5]))
        .withMessageContaining("pasted");
    assertThatIllegalArgumentException().isThrownBy(() -> Photo.of("x", 65536, 65536, new int[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> Photo.of("x", 0, 0, new int[0]));
  }

  @Test
  void scalingKeepsTheShapeAndTheMeanColour() {
    var half = Fixtures.noise(200, 100).scaledToFit(50);

    assertThat(half.width()).isEqualTo(50);
    assertThat(half.height()).isEqualTo(25);
    assertThat(half.rgb(25, 12) >> 8 & 255).isBetween(90, 240);
  }

  @Test
  void plainPhotoStaysPlainWhenScaled() {
    var plain = new int[300 * 7];
    Arrays.fill(plain, 0xFFFE8001);

    var thumbnail = Photo.of("plain", 300, 7, plain).scaledToFit(20);

    assertThat(thumbnail.height()).isEqualTo(1);
    for (int x = 0; x < 20; x++) {
      assertThat(thumbnail.rgb(x, 0)).isEqualTo(0xFFFE8001);
    }
  }

  @Test
  void smallPhotoIsNotEnlarged() {
    var photo = Fixtures.noise(20, 10);

    assertThat(photo.scaledToFit(20)).isSameAs(photo);
    assertThat(photo.scaledToFit(19).width()).isEqualTo(19);
  }
}
