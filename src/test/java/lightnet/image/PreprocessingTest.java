package lightnet.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreprocessingTest {
  private static final Preprocessing SMALL = new Preprocessing(37, 32, Normalisation.IMAGENET);

  private static float[] expected(String name) {
    var buffer = ByteBuffer.wrap(Fixtures.bytes(name + ".f32")).order(ByteOrder.LITTLE_ENDIAN);
    var floats = new float[buffer.remaining() / Float.BYTES];
    buffer.asFloatBuffer().get(floats);
    return floats;
  }

  @ParameterizedTest
  @ValueSource(strings = {"landscape", "portrait", "square", "enlarged", "narrow"})
  void tensorHasPillowsBits(String name) throws UnreadablePhotoException {
    assertThat(SMALL.tensor(Fixtures.read(name + ".png"))).isEqualTo(expected(name));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 20000", "20000, 1", "3, 2", "223, 5000"})
  void anyShapeFills(int width, int height) {
    var plain = new int[width * height];
    Arrays.fill(plain, 0xFF40C0FF);

    var photo = Preprocessing.IMAGENET.crop(Photo.of("plain", width, height, plain));

    var pixels = new int[224 * 224];
    photo.copyInto(pixels);
    assertThat(photo.width()).isEqualTo(224);
    assertThat(pixels).containsOnly(0xFF40C0FF);
  }

  @ParameterizedTest
  @CsvSource({"37, 2", "39, 4", "40, 4"})
  void halfPixelOffsetsAreRoundedToEven(int side, int offset) {
    var photo = Fixtures.noise(side, side);
    var recipe = new Preprocessing(side, 32, Normalisation.IMAGENET);

    assertThat(recipe.crop(photo).rgb(0, 0)).isEqualTo(photo.rgb(offset, offset));
  }

  @ParameterizedTest
  @CsvSource({"224, 256", "192, 219", "160, 183", "128, 146", "96, 110", "1, 1"})
  void shortSideFollowsTheResolution(int resolution, int shortSide) {
    var recipe = Preprocessing.IMAGENET.withCrop(resolution);

    assertThat(recipe.shortSide()).isEqualTo(shortSide);
    assertThat(recipe.tensor(Fixtures.noise(300, 200))).hasSize(3 * resolution * resolution);
  }

  /** The photo covers 110 x 55, whose middle 96 x 48 is seen. */
  @ParameterizedTest
  @CsvSource({"220, 110, 110, 55", "300, 110, 150, 55", "220, 220, 110, 110"})
  void oblongInputIsCutFromAPhotoThatCoversIt(int width, int height, int wide, int high) {
    var recipe = new Preprocessing(55, 48, 96, Normalisation.ZERO_TO_ONE);
    Photo photo = Photo.of("grey", width, height, new int[width * height]);

    Preprocessing.Place place = recipe.place(width, height);

    assertThat(recipe.tensor(photo)).hasSize(3 * 48 * 96);
    assertThat(place.width()).isEqualTo(96.0 / wide);
    assertThat(place.height()).isEqualTo(48.0 / high);
    assertThat(place.left()).isEqualTo((wide - 96) / 2.0 / wide);
    assertThat(recipe.withInput(96, 96)).isEqualTo(recipe.withCrop(96));
    assertThat(recipe.seen(recipe.tensor(photo)).width()).isEqualTo(96);
  }

  @Test
  void recipesThatCannotWorkAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Preprocessing(223, 224, Normalisation.IMAGENET));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Preprocessing(10, 0, Normalisation.IMAGENET));
  }

  @ParameterizedTest
  @ValueSource(strings = {"landscape", "portrait", "square", "enlarged", "narrow"})
  void squareThatWasSeenComesBackFromTheTensor(String name) throws UnreadablePhotoException {
    Photo photo = Fixtures.read(name + ".png");

    Photo seen = SMALL.seen(SMALL.tensor(photo));

    assertThat(seen.pixels()).isEqualTo(SMALL.crop(photo).pixels());
  }

  @ParameterizedTest
  @CsvSource({
    "256, 256, 0.0625, 0.0625, 0.875, 0.875",
    "512, 256, 0.28125, 0.0625, 0.4375, 0.875",
    "256, 512, 0.0625, 0.28125, 0.875, 0.4375"
  })
  void squareThatIsSeenHasItsPlaceOnThePhoto(
      int width, int height, double left, double top, double wide, double high) {
    assertThat(Preprocessing.IMAGENET.place(width, height))
        .isEqualTo(new Preprocessing.Place(left, top, wide, high));
  }
}
