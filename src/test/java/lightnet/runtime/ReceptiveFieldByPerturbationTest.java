package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.InvertedResidual;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.block.XceptionModule;
import lightnet.cost.CostTable;
import lightnet.cost.ReceptiveField;
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
import lightnet.runtime.OperatorsTest.NoisyWeights;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Receptive fields against what changes when one pixel of the image is made much brighter or darker
 * and all layers are computed again: the window around the pixels that change a value is the field,
 * as far as it lies on the image.
 */
class ReceptiveFieldByPerturbationTest {
  private static final Shape IMAGE = new Shape(1, 4, 13, 10);
  private static final NoisyWeights WEIGHTS = new NoisyWeights(0);

  /** A value of a layer, of whatever channel. */
  private record Place(String layer, int row, int column) {}

  /** Rows and columns of the image, the last ones included. */
  private record Window(int top, int left, int bottom, int right) {
    Window with(int row, int column) {
      return new Window(
          Math.min(top, row),
          Math.min(left, column),
          Math.max(bottom, row),
          Math.max(right, column));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void pixelsThatChangeAValueFillItsField(Network network) {
    Map<Place, Window> changed = changed(network);
    CostTable costs = CostTable.of(network);
    for (Layer layer : network.layers()) {
      ReceptiveField field = costs.of(layer).receptiveField();
      Shape out = layer.outShape();
      for (int row = 0; row < out.h(); row++) {
        for (int column = 0; column < out.w(); column++) {
          Place place = new Place(layer.id(), row, column);
          assertThat(changed.get(place)).as(place.toString()).isEqualTo(on(field, row, column));
        }
      }
    }
  }

  static Stream<Named<Network>> networks() {
    return Stream.of(
        layers("3x3 and 5x3 with strides", conv(3, 3, 2, 1), conv(5, 3, 1, 2), conv(3, 3, 2, 2)),
        layers("padding on some sides", shifted(new Padding(2, 0, 0, 1)), conv(3, 3, 1, 1)),
        layers("without padding", shifted(Padding.NONE), shifted(Padding.NONE)),
        layers("even kernels", conv(4, 2, 1, 2), conv(2, 4, 1, 1)),
        layers("pools", pool(PoolKind.MAX), conv(3, 3, 1, 1), pool(PoolKind.AVERAGE)),
        layers(
            "with functions",
            conv(3, 3, 2, 2),
            new Op.Activate(Activation.RELU),
            conv(3, 3, 1, 1),
            new Op.Activate(Activation.H_SWISH)),
        blocks("inverted residuals", new InvertedResidual(4, 4, 1), new InvertedResidual(4, 8, 2)),
        blocks(
            "ShuffleNet V1",
            new ShuffleNetV1Unit(16, 2, FirstPointwise.UNGROUPED, 2),
            new ShuffleNetV1Unit(16, 2, FirstPointwise.GROUPED, 1)),
        blocks(
            "ShuffleNet V2",
            new ShuffleNetV2Unit(16, 2, Form.PAPER),
            new ShuffleNetV2Unit(16, 1, Form.PAPER)),
        blocks(
            "residual",
            new ResidualBottleneck(8, 16, 1, 1, Strided.SECOND),
            new ResidualBottleneck(8, 16, 2, 2, Strided.SECOND)),
        blocks("Xception", new XceptionModule(8, 8, 2, 2, Activation.LINEAR)));
  }

  private static Named<Network> layers(String name, Op... ops) {
    var builder = new NetworkBuilder(IMAGE);
    String tensor = Network.INPUT;
    for (int i = 0; i < ops.length; i++) {
      tensor = builder.add("layer" + i, ops[i], tensor);
    }
    return Named.of(name, builder.build(name));
  }

  private static Named<Network> blocks(String name, Block... blocks) {
    var builder = new NetworkBuilder(IMAGE);
    String tensor = Network.INPUT;
    for (int i = 0; i < blocks.length; i++) {
      tensor = blocks[i].expand(new BlockScope(builder, "block" + i, tensor));
    }
    return Named.of(name, builder.build(name));
  }

  private static Op conv(int height, int width, int down, int right) {
    var kernel = new Extent(height, width);
    return new Op.Conv(6, kernel, new Extent(down, right), Padding.around(kernel), 1, Affine.BIAS);
  }

  private static Op shifted(Padding padding) {
    return new Op.Conv(6, new Extent(3, 2), new Extent(2, 1), padding, 1, Affine.NONE);
  }

  private static Op pool(PoolKind kind) {
    var around = new Padding(1, 1, 1, 1);
    return new Op.Pool(kind, Extent.square(3), Extent.square(2), around, Rounding.DOWN);
  }

  private static Window on(ReceptiveField field, int row, int column) {
    int top = field.top() + row * field.stride().h();
    int left = field.left() + column * field.stride().w();
    return new Window(
        Math.max(0, top),
        Math.max(0, left),
        Math.min(IMAGE.h(), top + field.size().h()) - 1,
        Math.min(IMAGE.w(), left + field.size().w()) - 1);
  }

  private static Map<Place, Window> changed(Network network) {
    double[] image = new Random(3).doubles(IMAGE.elements(), -1, 1).toArray();
    Map<String, double[]> before = tensors(network, image);
    Map<Place, Window> changed = new HashMap<>();
    for (int row = 0; row < IMAGE.h(); row++) {
      for (int column = 0; column < IMAGE.w(); column++) {
        for (double by : new double[] {500, -500}) {
          Map<String, double[]> after = tensors(network, changed(image, row, column, by));
          for (Layer layer : network.layers()) {
            compare(layer, new Place("", row, column), before, after, changed);
          }
        }
      }
    }
    return changed;
  }

  private static Map<String, double[]> tensors(Network network, double[] image) {
    return PlainArithmetic.tensors(network, WEIGHTS, Map.of(Network.INPUT, image));
  }

  private static double[] changed(double[] image, int row, int column, double by) {
    double[] other = image.clone();
    for (int channel = 0; channel < IMAGE.c(); channel++) {
      other[(channel * IMAGE.h() + row) * IMAGE.w() + column] += by;
    }
    return other;
  }

  private static void compare(
      Layer layer,
      Place pixel,
      Map<String, double[]> before,
      Map<String, double[]> after,
      Map<Place, Window> changed) {
    double[] one = before.getOrDefault(layer.id(), new double[0]);
    double[] other = after.getOrDefault(layer.id(), new double[0]);
    Shape out = layer.outShape();
    for (int i = 0; i < one.length; i++) {
      if (one[i] != other[i]) {
        Place place = new Place(layer.id(), i / out.w() % out.h(), i % out.w());
        int row = pixel.row();
        int column = pixel.column();
        changed.merge(
            place, new Window(row, column, row, column), (window, _) -> window.with(row, column));
      }
    }
  }
}
