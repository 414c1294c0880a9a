package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Drawing;
import lightnet.drawing.Mark;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class ActivationSheetTest {
  private static final String TENSOR = "input";

  @Test
  void everyChannelIsFoundByScrolling() {
    ActivationSheet sheet = sheet(2048, IntStream.range(0, 2048).boxed().toList());
    double height = sheet.height(700);
    boolean[] seen = new boolean[2048];
    for (double top = 0; top < height; top += 100) {
      channels(sheet.draw(700, 200, top, Optional.empty())).forEach(c -> seen[c] = true);
    }

    assertThat(IntStream.range(0, 2048).allMatch(channel -> seen[channel])).isTrue();
    assertThat(channels(sheet.draw(700, 200, 0, Optional.empty()))).hasSizeLessThan(80);
  }

  @Test
  void channelsStandInTheGivenOrder() {
    ActivationSheet sheet = sheet(3, List.of(2, 0, 1));
    Drawing drawing = sheet.draw(700, 200, 0, Optional.empty());

    assertThat(channels(drawing)).containsExactly(2, 0, 1);
    assertThat(drawing.at(new Point(20, 20))).isEqualTo(new Spot.OfChannel(TENSOR, 2));
  }

  @Test
  void coloursTellSignsAndWhatIsNoNumber() {
    MapColours level = MapColours.between(0, 4);
    MapColours signed = MapColours.between(-4, 1);
    int strange = Shade.level(Double.NaN);

    assertThat(level.argb(0)).isEqualTo(Shade.level(0));
    assertThat(level.argb(4)).isEqualTo(Shade.level(1));
    assertThat(signed.argb(0)).isEqualTo(0xFFFFFFFF);
    assertThat(signed.argb(-4)).isEqualTo(Shade.signed(-1));
    assertThat(level.argb(Float.NaN)).isEqualTo(strange);
    assertThat(signed.argb(Float.NEGATIVE_INFINITY)).isEqualTo(strange);
    assertThat(level.argb(Float.POSITIVE_INFINITY)).isEqualTo(strange);
    assertThat(MapColours.between(0, 0).reach()).isPositive();
  }

  @Test
  void coloursOfATensorLeaveOutWhatIsNoNumber() {
    Shape shape = new Shape(1, 1, 1, 4);
    var maps =
        new FeatureMaps(
            shape, FloatBuffer.wrap(new float[] {Float.NaN, 2, -3, Float.POSITIVE_INFINITY}));

    assertThat(MapColours.of(maps)).isEqualTo(new MapColours(MapColours.Scale.SIGNED, 3));
  }

  private static List<Integer> channels(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Picture.class::isInstance)
        .map(Mark::spot)
        .map(spot -> ((Spot.OfChannel) spot).channel())
        .toList();
  }

  private static ActivationSheet sheet(int channels, List<Integer> order) {
    BlockFlow flow =
        PaperBlocks.flow(
            new lightnet.block.DepthwiseSeparable(8, 3, 1, lightnet.network.Activation.RELU),
            channels,
            2);
    Shape shape = new Shape(1, channels, 2, 2);
    var maps = new FeatureMaps(shape, FloatBuffer.allocate(channels * 4));
    return new ActivationSheet(flow, TENSOR, maps, MapColours.between(0, 1), order);
  }
}
