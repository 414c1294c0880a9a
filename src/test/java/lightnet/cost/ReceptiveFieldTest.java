package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lightnet.block.BlockScope;
import lightnet.block.InvertedResidual;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formula against the pixels that are found by going back through the layers one by one. */
class ReceptiveFieldTest {
  private static final Shape IMAGE = new Shape(1, 2, 120, 100);

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
        named("inverted residuals", invertedResiduals()));
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
    if (!(op instanceof Op.Conv conv)) {
      return List.of(value);
    }
    int top = value.y() * conv.stride().h() - conv.padding().top();
    int left = value.x() * conv.stride().w() - conv.padding().left();
    return Stream.iterate(0, i -> i < conv.kernel().area(), i -> i + 1)
        .map(i -> new Pixel(top + i / conv.kernel().w(), left + i % conv.kernel().w()))
        .toList();
  }
}
