package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import lightnet.arithmetic.FeatureMaps;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.Bneck;
import lightnet.block.InvertedResidual;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.Squeeze;
import lightnet.drawing.Drawing;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.weights.Parameter;
import lightnet.weights.RandomWeights;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.Test;

/** What is drawn of weights, values, gates and costs. */
class PicturesTest {

  @Test
  void weightsOfGroupsLieOnTheDiagonal() {
    Network unit =
        network(new ShuffleNetV1Unit(48, 3, ShuffleNetV1Unit.FirstPointwise.GROUPED, 1), 48);
    Layer grouped = unit.layer("block/gconv1").orElseThrow();
    Tensor weights = new RandomWeights(1).get(grouped, Parameter.WEIGHT);
    WeightMatrix matrix = WeightMatrix.of(grouped, weights).orElseThrow();
    assertThat(matrix.pixels().height()).isEqualTo(12);
    assertThat(matrix.pixels().width()).isEqualTo(48);
    for (int out = 0; out < 12; out++) {
      for (int in = 0; in < 48; in++) {
        int expected = 0;
        if (out / 4 == in / 16) {
          double value = weights.values().get(out * 16 + in % 16);
          expected = Shade.signed(value / matrix.largest());
        }
        assertThat(matrix.pixels().argb().get(out * 48 + in)).isEqualTo(expected);
      }
    }
  }

  @Test
  void largeMatricesShowTheStrongestOfNeighbours() {
    var builder = new NetworkBuilder(new Shape(1, 300, 1, 1));
    builder.add("dense", new Op.Dense(2, Affine.NONE), Network.INPUT);
    Layer dense = builder.build("dense").output();
    float[] values = new float[600];
    values[1] = -4;
    values[598] = 2;
    WeightMatrix matrix =
        WeightMatrix.of(dense, Tensor.of("w", new int[] {2, 300}, values)).orElseThrow();
    assertThat(matrix.channelsPerPixel()).isEqualTo(2);
    assertThat(matrix.largest()).isEqualTo(4);
    assertThat(matrix.pixels().argb().get(0)).isEqualTo(Shade.signed(-1));
    assertThat(matrix.pixels().argb().get(149)).isEqualTo(Shade.signed(0.5));
  }

  @Test
  void aWeightThatIsNoNumberIsShownAsSuchAndHidesNoOther() {
    var builder = new NetworkBuilder(new Shape(1, 2, 1, 1));
    builder.add("dense", new Op.Dense(1, Affine.NONE), Network.INPUT);
    WeightMatrix matrix =
        WeightMatrix.of(
                builder.build("dense").output(),
                Tensor.of("w", new int[] {1, 2}, new float[] {Float.NaN, 3}))
            .orElseThrow();
    assertThat(matrix.pixels().argb().get(0)).isEqualTo(Shade.signed(Double.NaN));
    assertThat(matrix.pixels().argb().get(1)).isEqualTo(Shade.signed(1));
  }

  @Test
  void kernelsAreThoseOfTheWeights() {
    Network block = network(new InvertedResidual(3, 12, 1), 12);
    Layer depthwise = block.layer("block/depthwise").orElseThrow();
    Tensor weights = new RandomWeights(1).get(depthwise, Parameter.WEIGHT);
    KernelSheet sheet = KernelSheet.of(depthwise, weights).orElseThrow();
    assertThat(sheet.kernels()).hasSize(32);
    Pixels second = sheet.kernels().get(1);
    double largest =
        IntStream.range(9, 18)
            .mapToDouble(i -> Math.abs(weights.values().get(i)))
            .max()
            .orElseThrow();
    assertThat(second.argb().get(4)).isEqualTo(Shade.signed(weights.values().get(13) / largest));
    Layer pointwise = block.layer("block/project").orElseThrow();
    assertThat(KernelSheet.of(pointwise, new RandomWeights(1).get(pointwise, Parameter.WEIGHT)))
        .isEmpty();
  }

  @Test
  void thumbnailsShareOneScaleAndShowWhatIsNoNumber() {
    var maps = maps(new Shape(1, 2, 1, 2), 0, 4, 2, Float.NaN);
    Thumbnails both = Thumbnails.of(maps, List.of(0, 1));
    assertThat(both.lowest()).isZero();
    assertThat(both.highest()).isEqualTo(4);
    assertThat(both.of(0).orElseThrow().argb().get(1)).isEqualTo(Shade.level(1));
    assertThat(both.of(1).orElseThrow().argb().get(0)).isEqualTo(Shade.level(0.5));
    assertThat(both.of(1).orElseThrow().argb().get(1)).isEqualTo(Shade.level(Double.NaN));
    assertThat(both.of(2)).isEmpty();
  }

  @Test
  void thumbnailsOfSignedValuesAreWhiteAtZero() {
    var maps = maps(new Shape(1, 1, 1, 3), -2, 0, 4);
    var argb = Thumbnails.of(maps, List.of(0)).of(0).orElseThrow().argb();
    assertThat(argb.get(0)).isEqualTo(Shade.signed(-0.5));
    assertThat(argb.get(1)).isEqualTo(0xFFFFFFFF);
    assertThat(argb.get(2)).isEqualTo(Shade.signed(1));
  }

  @Test
  void thumbnailsOfLargeMapsAreMeans() {
    float[] values = new float[56 * 56];
    values[0] = 4;
    var maps = new FeatureMaps(new Shape(1, 1, 56, 56), FloatBuffer.wrap(values));
    Pixels picture = Thumbnails.of(maps, List.of(0)).of(0).orElseThrow();
    assertThat(picture.width()).isEqualTo(28);
    assertThat(picture.argb().get(0)).isEqualTo(Shade.level(0.25));
  }

  @Test
  void histogramCountsEveryNumberOnce() {
    Histogram histogram =
        Histogram.of(
            maps(new Shape(1, 1, 1, 8), -9, -1, 0, 0, 6, 7, Float.NaN, Float.POSITIVE_INFINITY));
    assertThat(histogram.low()).isEqualTo(-9);
    assertThat(histogram.high()).isEqualTo(7);
    assertThat(histogram.counts().stream().mapToInt(Integer::intValue).sum()).isEqualTo(6);
    assertThat(histogram.strange()).isEqualTo(2);
    assertThat(histogram.below0()).isCloseTo(2 / 6.0, within(1e-12));
    assertThat(histogram.above6()).isCloseTo(1 / 6.0, within(1e-12));
  }

  @Test
  void curveGoesThroughTheFunctionsValues() {
    for (Activation function : Activation.values()) {
      Drawing drawing = new CurveChart(function, Optional.empty(), "a").draw(400, 200);
      assertThat(drawing.marks())
          .filteredOn(mark -> mark instanceof Mark.Line line && line.points().size() == 201)
          .hasSize(1);
    }
  }

  @Test
  void gatesAreFoundAndTheWidestAndNarrowestDrawn() {
    Network block = network(new Bneck(3, 24, 6, Squeeze.QUARTER, Activation.RELU, 1), 6);
    GateLayers gate = GateLayers.of(block.layers()).orElseThrow();
    assertThat(gate.hidden().id()).isEqualTo("block/se_reduce_relu");
    assertThat(gate.gates().id()).isEqualTo("block/se_expand_hard_sigmoid");
    assertThat(GateLayers.of(network(new InvertedResidual(3, 12, 1), 12).layers())).isEmpty();
    float[] open = new float[24];
    for (int i = 0; i < 24; i++) {
      open[i] = i / 24f;
    }
    FeatureMaps gates = new FeatureMaps(new Shape(1, 24, 1, 1), FloatBuffer.wrap(open));
    FeatureMaps maps = new FeatureMaps(new Shape(1, 24, 4, 4), FloatBuffer.allocate(24 * 16));
    FeatureMaps hidden =
        new FeatureMaps(
            gate.hidden().outShape(), FloatBuffer.allocate(gate.hidden().outShape().c()));
    var values = new SqueezePicture.Values(maps, gates, hidden, gates, maps);
    var captions = new SqueezePicture.Captions("b", "p", "h", "g", "a");
    var picture = new SqueezePicture(gate, Optional.of(values), captions);
    assertThat(picture.channels()).containsExactly(23, 22, 21, 20, 3, 2, 1, 0);
    assertThat(words(picture.draw(700, 400))).contains("0.958", "0.000");
    assertThat(new SqueezePicture(gate, Optional.empty(), captions).channels())
        .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void separableIsDoneInTwoSteps() {
    var convolution = Convolution.square(new Shape(1, 4, 8, 8), 6, 3, Padding.NONE);
    var frames =
        new SeparableFrames(
            convolution,
            new SeparableFrames.Captions("s", "d", "MAdds"),
            SeparableFrames.Maps.NONE);
    assertThat(frames.progress(0)).isEqualTo(new SeparableFrames.Progress(0, 0, 0));
    assertThat(frames.progress(0.5)).isEqualTo(new SeparableFrames.Progress(1, 2, 0));
    assertThat(frames.progress(1)).isEqualTo(new SeparableFrames.Progress(3, 4, 0));
    assertThat(frames.progress(1.5)).isEqualTo(new SeparableFrames.Progress(4, 4, 3));
    assertThat(frames.progress(2)).isEqualTo(new SeparableFrames.Progress(6, 4, 6));
    long standard = 36L * 9 * 4 * 6;
    long depthwise = 36L * 9 * 4;
    long separable = depthwise + 36L * 4 * 6;
    assertThat(words(frames.frame(0, 700, 400))).contains("0 / %,d MAdds".formatted(standard));
    assertThat(words(frames.frame(1, 700, 400)))
        .contains(
            "%,d / %,d MAdds".formatted(standard / 2, standard),
            "%,d / %,d MAdds".formatted(depthwise, separable));
    assertThat(words(frames.frame(2, 700, 400)))
        .contains("%,d / %,d MAdds".formatted(separable, separable));
  }

  @Test
  void sheetMarksWhatASelectedChannelReads() {
    Network unit =
        network(new ShuffleNetV1Unit(48, 3, ShuffleNetV1Unit.FirstPointwise.GROUPED, 1), 48);
    Layer shuffle = unit.layer("block/shuffle").orElseThrow();
    var sheet = new ChannelSheet(shuffle, new ChannelSheet.Captions("in", "out"), Map.of());
    List<Spot> marked = new ArrayList<>();
    for (Mark mark : sheet.draw(Optional.of(1), 900, 260).marks()) {
      if (mark instanceof Mark.Box box && box.thickness() == 3) {
        marked.add(box.spot());
      }
    }
    assertThat(marked)
        .containsExactly(
            new Spot.OfChannel(shuffle.inputs().getFirst(), 4),
            new Spot.OfChannel(shuffle.id(), 1));
  }

  @Test
  void barsAreAsTallAsTheirValuesAndMissingOnesAreEmpty() {
    var panel =
        new GroupBars.Panel(
            "weights",
            "10",
            List.of(OptionalDouble.of(20), OptionalDouble.of(10), OptionalDouble.empty()));
    Drawing drawing = new GroupBars(List.of(1, 2, 4), 1, List.of(panel)).draw(300, 200);
    List<Mark.Box> bars =
        drawing.marks().stream()
            .filter(Mark.Box.class::isInstance)
            .map(Mark.Box.class::cast)
            .toList();
    assertThat(bars).hasSize(3);
    assertThat(bars.get(0).frame().height()).isEqualTo(2 * bars.get(1).frame().height());
    assertThat(bars.get(1).fill()).isEqualTo(Ink.Role.ACCENT);
    assertThat(bars.get(2).fill()).isEqualTo(Ink.Role.CLEAR);
    assertThat(words(drawing)).contains("weights", "10", "g = 2");
  }

  @Test
  void blocksAreAsManyAsGroups() {
    for (int groups : List.of(1, 3, 960)) {
      assertThat(new WeightBlocks(960, 960, groups).draw(150, 150).marks())
          .filteredOn(mark -> mark instanceof Mark.Box box && box.fill() instanceof Ink.Group)
          .hasSize(groups);
    }
  }

  @Test
  void stacksLightWhatAnOutputSees() {
    var picture =
        StackPicture.like(new Grouping(3, 160), new StackPicture.Captions("without", "with"));
    assertThat(picture.grouping()).isEqualTo(new Grouping(3, 4));
    assertThat(words(picture.draw(5, 360, 200))).contains("without: 4 / 12", "with: 12 / 12");
  }

  private static List<String> words(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .map(mark -> ((Mark.Words) mark).text())
        .toList();
  }

  private static FeatureMaps maps(Shape shape, float... values) {
    return new FeatureMaps(shape, FloatBuffer.wrap(values));
  }

  private static Network network(Block block, int channels) {
    var builder = new NetworkBuilder(new Shape(1, channels, 8, 8));
    block.expand(new BlockScope(builder, "block", Network.INPUT));
    return builder.build("test");
  }
}
