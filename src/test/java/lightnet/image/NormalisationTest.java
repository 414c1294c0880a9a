package lightnet.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.image.Normalisation.ColourOrder;
import lightnet.image.Normalisation.Range;
import lightnet.image.Normalisation.Rgb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalisationTest {
  /** Red 255, green 0, blue 51. */
  private static final int[] PIXEL = {0xFFFF0033};

  private static Stream<Normalisation> all() {
    return Stream.of(
        Normalisation.IMAGENET,
        Normalisation.MINUS_ONE_TO_ONE,
        Normalisation.ZERO_TO_ONE,
        Normalisation.LEVELS_AS_THEY_ARE,
        Normalisation.BGR_LEVELS,
        Normalisation.IMAGENET.in(ColourOrder.BGR));
  }

  @Test
  void planesAreRedGreenBlueAndNormalised() {
    var own =
        new Normalisation(
            ColourOrder.RGB, Range.UNIT, new Rgb(0.5f, 0.25f, 0), new Rgb(0.5f, 1, 2));

    assertThat(own.planes(PIXEL)).containsExactly(1f, -0.25f, 0.1f);
  }

  @Test
  void otherOrderChangesThePlanesAndKeepsEachColoursNumbers() {
    var own =
        new Normalisation(
            ColourOrder.BGR, Range.UNIT, new Rgb(0.5f, 0.25f, 0), new Rgb(0.5f, 1, 2));

    assertThat(own.planes(PIXEL)).containsExactly(0.1f, -0.25f, 1f);
  }

  @Test
  void greyIsThatOfPillow() {
    var grey = Normalisation.LEVELS_AS_THEY_ARE.in(ColourOrder.GREY);

    assertThat(grey.planes(new int[] {0xFFFF0033, 0xFF0DC861})).containsExactly(82f, 132f);
    assertThat(grey.pixels(new float[] {82, 132})).containsExactly(0xFF525252, 0xFF848484);
    assertThat(grey.colours()).isEqualTo(1);
  }

  @Test
  void neutralNumbersAreThoseOfAMiddleGrey() {
    assertThat(Normalisation.IMAGENET.neutral()).containsExactly(0f, 0f, 0f);
    assertThat(Normalisation.MINUS_ONE_TO_ONE.neutral()).containsExactly(0f, 0f, 0f);
    assertThat(Normalisation.ZERO_TO_ONE.neutral()).containsExactly(0.5f, 0.5f, 0.5f);
    assertThat(Normalisation.BGR_LEVELS.neutral()).containsExactly(127.5f, 127.5f, 127.5f);
    assertThat(Normalisation.ZERO_TO_ONE.in(ColourOrder.GREY).neutral()).containsExactly(0.5f);
  }

  @Test
  void namedRecipesGiveTheNumbersOfTheirFamilies() {
    assertThat(Normalisation.MINUS_ONE_TO_ONE.planes(PIXEL)).containsExactly(1f, -1f, -0.6f);
    assertThat(Normalisation.ZERO_TO_ONE.planes(PIXEL)).containsExactly(1f, 0f, 0.2f);
    assertThat(Normalisation.LEVELS_AS_THEY_ARE.planes(PIXEL)).containsExactly(255f, 0f, 51f);
    assertThat(Normalisation.BGR_LEVELS.planes(PIXEL)).containsExactly(51f, 0f, 255f);
    float[] imageNet = Normalisation.IMAGENET.planes(PIXEL);
    assertThat(imageNet[0]).isCloseTo((1 - 0.485f) / 0.229f, within(1e-6f));
    assertThat(imageNet[1]).isCloseTo(-0.456f / 0.224f, within(1e-6f));
    assertThat(imageNet[2]).isCloseTo((0.2f - 0.406f) / 0.225f, within(1e-6f));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyLevelComesBack(Normalisation normalisation) {
    int[] pixels =
        IntStream.range(0, 256)
            .map(level -> 0xFF000000 | level << 16 | (255 - level) << 8 | level / 2)
            .toArray();

    assertThat(normalisation.pixels(normalisation.planes(pixels))).isEqualTo(pixels);
  }

  @Test
  void deviationsThatAreNotPositiveAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Normalisation(ColourOrder.RGB, Range.UNIT, Rgb.of(0), new Rgb(1, 0, 1)));
  }
}
