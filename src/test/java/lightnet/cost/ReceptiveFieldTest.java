package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.Bneck;
import lightnet.block.Fire;
import lightnet.block.InvertedResidual;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.block.SpatiallySeparable;
import lightnet.block.Squeeze;
import lightnet.block.VggPair;
import lightnet.block.XceptionModule;
import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The formula against the pixels that are found by going back through the layers one by one. */
class ReceptiveFieldTest {
  private static final Shape IMAGE = new Shape(1, 2, 120, 100);
  private static final Op SLICE = new Op.ChannelSlice(0, 1);

  /** A pixel, or a value of an inner tensor. */
  private record Pixel(int y, int x) {}

  @ParameterizedTest
  @MethodSource("networks")
  void everyLayerSeesThePixelsThatReachIt(Network network) {
    var costs = CostTable.of(network);

    assertThat(network.layers())
        .isNotEmpty()
        .allSatisfy(
            layer ->
                assertThat(costs.of(layer).receptiveField())
                    .as(layer.id())
                    .isEqualTo(measured(network, layer)));
  }

  @Test
  void globalPoolSeesEveryPixelAndMore() {
    var builder = new NetworkBuilder(new Shape(1, 2, 9, 6));
    builder.add("conv", conv(3, 3, 1, 1), Network.INPUT);
    builder.add("pool", new Op.GlobalAveragePool(), "conv");
    builder.add("dense", new Op.Dense(4, Affine.BIAS), "pool");
    var network = builder.build("net");

    assertThat(CostTable.of(network).of(network.output()).receptiveField().size())
        .isEqualTo(new Extent(11, 8));
  }

  /** What the gate has seen is the whole image; the values themselves have not. */
  @Test
  void gateDoesNotWidenWhatItsTensorSees() {
    var network = blocks(new Bneck(3, 4, 2, Squeeze.QUARTER, Activation.RELU, 1));
    var costs = CostTable.of(network);

    assertThat(costs.of(network.output()).receptiveField())
        .isEqualTo(new ReceptiveField(new Extent(3, 3), Extent.ONE, -1, -1));
    assertThat(costs.of(network.layer("block0/se_pool").orElseThrow()).receptiveField().size())
        .isEqualTo(new Extent(122, 102));
  }

  @Test
  void centreIsTheMiddleOfTheWindow() {
    // 3 x 3 with stride 2 and padding 1: over pixels 0, 2, 4, ...
    var even = new ReceptiveField(new Extent(3, 3), new Extent(2, 2), -1, -1);
    assertThat(even.centreRow(0)).isZero();
    assertThat(even.centreColumn(5)).isEqualTo(10);
    // 2 x 4 without padding: between two pixels
    var between = new ReceptiveField(new Extent(2, 4), new Extent(2, 4), 0, 0);
    assertThat(between.centreRow(1)).isEqualTo(2.5);
    assertThat(between.centreColumn(1)).isEqualTo(5.5);
  }

  @Test
  void centreOfBranchesIsThatOfTheWindowAroundThem() {
    var network = concatenated();
    var costs = CostTable.of(network);

    // rows -2 to 0 and 0 to 2
    assertThat(costs.of(network.layer("concat").orElseThrow()).receptiveField())
        .isEqualTo(new ReceptiveField(new Extent(5, 1), new Extent(2, 1), -2, 0));
    assertThat(costs.of(network.layer("concat").orElseThrow()).receptiveField().centreRow(3))
        .isEqualTo(6);
  }

  /**
   * Araujo, Norris, Sim 2019, Computing Receptive Fields: 483 pixels, stride 32. Where the 3x3 has
   * the stride, three of them see half as much: 56 pixels less, worked out by hand.
   */
  @ParameterizedTest
  @CsvSource({"resnet-50, 483", "resnet-50@unit=torchvision, 427"})
  void fieldOfResNet50IsThePublishedOne(String model, int size) {
    var network = BundledModels.network(model);
    var field = CostTable.of(network).of(network.layersOf("stage5").getLast()).receptiveField();

    assertThat(field.size()).isEqualTo(Extent.square(size));
    assertThat(field.stride()).isEqualTo(Extent.square(32));
  }

  static Stream<Named<Network>> networks() {
    return Stream.of(
        stack("one 3x3", conv(3, 3, 1, 1)),
        stack("two 3x3 see what a 5x5 sees", conv(3, 3, 1, 1), conv(3, 3, 1, 1)),
        stack("stride before kernel", conv(3, 3, 2, 2), conv(5, 5, 1, 1), conv(3, 3, 2, 2)),
        stack("flat kernels", conv(7, 1, 2, 1), conv(1, 5, 1, 3), conv(3, 3, 1, 1)),
        stack("even kernels", conv(2, 4, 2, 2), conv(4, 2, 1, 1)),
        stack("pointwise with stride", conv(1, 1, 2, 2), conv(3, 3, 1, 1), conv(1, 1, 1, 1)),
        stack("activation", conv(3, 3, 2, 2), new Op.Activate(Activation.RELU6), conv(3, 3, 1, 1)),
        named("branches", branches()),
        named("inverted residuals", invertedResiduals()),
        stack("pools", pool(3, 2, 1, Rounding.DOWN), conv(3, 3, 1, 1), pool(2, 2, 0, Rounding.UP)),
        stack("pool rounded up", pool(3, 2, 0, Rounding.UP), pool(3, 2, 0, Rounding.UP)),
        stack(
            "shuffle and slice",
            conv(3, 3, 2, 2),
            new Op.ChannelShuffle(2),
            SLICE,
            conv(3, 3, 1, 1)),
        stack("channel-wise", conv(3, 3, 2, 2), new Op.ChannelConv(3, 1, 1, Affine.NONE)),
        named("concatenated windows of other sizes and places", concatenated()),
        named(
            "ShuffleNet V1",
            blocks(
                new ShuffleNetV1Unit(8, 2, FirstPointwise.UNGROUPED, 2),
                new ShuffleNetV1Unit(8, 2, FirstPointwise.GROUPED, 1),
                new ShuffleNetV1Unit(16, 2, FirstPointwise.GROUPED, 2))),
        named(
            "ShuffleNet V2",
            blocks(
                new ShuffleNetV2Unit(8, 2, Form.PAPER),
                new ShuffleNetV2Unit(8, 1, Form.PAPER),
                new ShuffleNetV2Unit(16, 2, Form.TORCHVISION))),
        named(
            "ResNet",
            blocks(
                new ResidualBottleneck(2, 8, 1, 2, Strided.FIRST),
                new ResidualBottleneck(2, 8, 2, 2, Strided.SECOND))),
        named(
            "Xception",
            blocks(
                new XceptionModule(4, 4, 2, 2, Activation.LINEAR),
                new XceptionModule(4, 4, 3, 1, Activation.RELU))),
        named("fire and VGG", blocks(new Fire(2, 4), new VggPair(3), new Fire(1, 1))),
        named(
            "spatially separable",
            blocks(
                new SpatiallySeparable(4, 5, 2, Activation.RELU),
                new SpatiallySeparable(4, 3, 1, Activation.RELU))));
  }

  private static Named<Network> stack(String name, Op... ops) {
    var builder = new NetworkBuilder(IMAGE);
    String tensor = Network.INPUT;
    for (int i = 0; i < ops.length; i++) {
      tensor = builder.add("layer" + i, ops[i], tensor);
    }
    return named(name, builder.build(name));
  }

  private static Network branches() {
    var builder = new NetworkBuilder(IMAGE);
    builder.add("stem", conv(3, 3, 2, 2), Network.INPUT);
    builder.add("wide", conv(7, 3, 1, 1), "stem");
    builder.add("high", conv(3, 5, 1, 1), "stem");
    builder.add("sum", new Op.Add(), "wide", "high");
    builder.add("end", conv(3, 3, 1, 1), "sum");
    return builder.build("branches");
  }

  /** Each branch begins and ends elsewhere, none covers the other. */
  private static Network concatenated() {
    var builder = new NetworkBuilder(IMAGE);
    builder.add("before", shifted(new Padding(2, 0, 0, 0)), Network.INPUT);
    builder.add("behind", shifted(new Padding(0, 0, 2, 0)), Network.INPUT);
    builder.add("concat", new Op.Concat(), "before", "behind", "before");
    builder.add("end", conv(3, 3, 2, 2), "concat");
    return builder.build("concatenated");
  }

  private static Op shifted(Padding padding) {
    return new Op.Conv(2, new Extent(3, 1), new Extent(2, 1), padding, 1, Affine.NONE);
  }

  private static Network blocks(Block... blocks) {
    var builder = new NetworkBuilder(IMAGE);
    String tensor = Network.INPUT;
    for (int i = 0; i < blocks.length; i++) {
      tensor = blocks[i].expand(new BlockScope(builder, "block" + i, tensor));
    }
    return builder.build("blocks");
  }

  private static Op pool(int kernel, int stride, int padding, Rounding rounding) {
    return new Op.Pool(
        PoolKind.MAX,
        Extent.square(kernel),
        Extent.square(stride),
        new Padding(padding, padding, padding, padding),
        rounding);
  }

  private static Network invertedResiduals() {
    var builder = new NetworkBuilder(IMAGE);
    String tensor = Network.INPUT;
    for (int stride : new int[] {2, 1, 2, 1}) {
      var scope = new BlockScope(builder, "block" + builder.build("").layers().size(), tensor);
      tensor = new InvertedResidual(2, 4, stride).expand(scope);
    }
    return builder.build("inverted residuals");
  }

  private static Named<Network> named(String name, Network network) {
    return Named.of(name, network);
  }

  private static Op.Conv conv(int height, int width, int down, int right) {
    var kernel = new Extent(height, width);
    return new Op.Conv(2, kernel, new Extent(down, right), Padding.around(kernel), 1, Affine.NONE);
  }

  /** Window of a value in the middle, and how far its neighbours' windows lie from it. */
  private static ReceptiveField measured(Network network, Layer layer) {
    int y = layer.outShape().h() / 2;
    int x = layer.outShape().w() / 2;
    var window = window(network, layer, new Pixel(y, x));
    var below = window(network, layer, new Pixel(y + 1, x));
    var beside = window(network, layer, new Pixel(y, x + 1));
    return new ReceptiveField(
        new Extent(
            window.last().y() - window.first().y() + 1, window.last().x() - window.first().x() + 1),
        new Extent(below.first().y() - window.first().y(), beside.first().x() - window.first().x()),
        window.first().y() - y * (below.first().y() - window.first().y()),
        window.first().x() - x * (beside.first().x() - window.first().x()));
  }

  private record Window(Pixel first, Pixel last) {}

  private static Window window(Network network, Layer layer, Pixel value) {
    Set<Pixel> seen = new HashSet<>();
    collect(network, layer, Set.of(value), seen);
    return new Window(
        new Pixel(
            seen.stream().mapToInt(Pixel::y).min().orElseThrow(),
            seen.stream().mapToInt(Pixel::x).min().orElseThrow()),
        new Pixel(
            seen.stream().mapToInt(Pixel::y).max().orElseThrow(),
            seen.stream().mapToInt(Pixel::x).max().orElseThrow()));
  }

  private static void collect(Network network, Layer layer, Set<Pixel> values, Set<Pixel> seen) {
    Set<Pixel> read = new HashSet<>();
    values.forEach(value -> read.addAll(read(layer.op(), value)));
    for (String input : layer.inputs()) {
      network
          .layer(input)
          .ifPresentOrElse(before -> collect(network, before, read, seen), () -> seen.addAll(read));
    }
  }

  private static List<Pixel> read(Op op, Pixel value) {
    return switch (op) {
      case Op.Conv conv -> window(value, conv.kernel(), conv.stride(), conv.padding());
      case Op.Pool pool -> window(value, pool.kernel(), pool.stride(), pool.padding());
      default -> List.of(value);
    };
  }

  private static List<Pixel> window(Pixel value, Extent kernel, Extent stride, Padding padding) {
    int top = value.y() * stride.h() - padding.top();
    int left = value.x() * stride.w() - padding.left();
    return Stream.iterate(0, i -> i < kernel.area(), i -> i + 1)
        .map(i -> new Pixel(top + i / kernel.w(), left + i % kernel.w()))
        .toList();
  }
}
