package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.HeatMap;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class HeatPixelsTest {

  @Test
  void strongestTileIsBrightestAndWhatSpeaksAgainstIsDark() {
    Pixels pixels = HeatPixels.of(map(2, -5, 0, 1, 4), 4);
    assertThat(pixels.argb().get(15) & 0xFFFFFF).isEqualTo(Shade.level(1) & 0xFFFFFF);
    assertThat(pixels.argb().get(0) & 0xFFFFFF).isEqualTo(Shade.level(0) & 0xFFFFFF);
    assertThat(pixels.argb().get(15) >>> 24).isGreaterThan(pixels.argb().get(0) >>> 24);
  }

  @Test
  void mapsThatSayNothingAreDark() {
    for (float value : new float[] {0, -1, 3, Float.NaN, Float.NEGATIVE_INFINITY}) {
      Pixels pixels = HeatPixels.of(map(1, value), 3);
      assertThat(pixels.argb().remaining()).isEqualTo(9);
    }
    assertThat(HeatPixels.of(map(1, 3), 1).argb().get(0) & 0xFFFFFF)
        .isEqualTo(Shade.level(0) & 0xFFFFFF);
  }

  @Test
  void betweenPlacesValuesAreInterpolated() {
    HeatMap map = map(2, 0, 4, 8, 12);
    assertThat(map.at(0.25, 0.25)).isZero();
    assertThat(map.at(0.5, 0.25)).isEqualTo(2);
    assertThat(map.at(0.25, 0.5)).isEqualTo(4);
    assertThat(map.at(0.5, 0.5)).isEqualTo(6).isEqualTo(map.mean());
    assertThat(map.at(0, 0)).isZero();
    assertThat(map.at(1, 1)).isEqualTo(12);
  }

  private static HeatMap map(int side, float... values) {
    return HeatMap.ofTiles(new FeatureMaps(new Shape(1, 1, side, side), FloatBuffer.wrap(values)));
  }
}
