package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.LayerArithmetic;
import lightnet.arithmetic.Position;
import lightnet.design.BundledModels;
import lightnet.design.PresetException;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Single values by the definitions against those that ONNX Runtime gives for the same inputs. */
class LayerArithmeticTest {
  private static final double TOLERANCE = 1e-4;

  /** Of a layer's largest value. */
  @ParameterizedTest
  @CsvSource({
    "mobilenet-v2, 1000",
    "shufflenet-v1, 1000",
    "mobilenet-v3-small@resolution=96, 300",
    "shufflenet-v2@resolution=96, 300",
    "squeezenet@resolution=96, 300",
    "channelnet-small@resolution=96, 300",
    "xception@resolution=96, 300"
  })
  void randomPixelsOfAllLayersAgree(String reference, int pixels)
      throws PresetException, IOException, InferenceException {
    var model = RunnableModel.load(BundledModels.home(), BundledModels.design(reference));
    Network network = model.network();
    float[] input = noise(network.input());
    List<String> all = network.layers().stream().map(Layer::id).toList();
    Map<String, FeatureMaps> maps =
        new HashMap<>(ActivationReader.read(model, input, all, SmallModel.ONE_THREAD));
    maps.put(Network.INPUT, new FeatureMaps(network.input(), FloatBuffer.wrap(input)));
    var random = new Random(5);
    int perLayer = Math.max(1, pixels / network.layers().size() + 1);
    for (Layer layer : network.layers()) {
      var inputs = layer.inputs().stream().map(id -> Objects.requireNonNull(maps.get(id))).toList();
      var arithmetic = new LayerArithmetic(layer, model.weights(), inputs);
      FeatureMaps expected = Objects.requireNonNull(maps.get(layer.id()));
      double range = largest(expected);
      for (int i = 0; i < perLayer; i++) {
        var at = somewhere(layer.outShape(), random);
        assertThat(arithmetic.at(at).result())
            .as("%s at %s", layer.id(), at)
            .isCloseTo(expected.at(at.channel(), at.row(), at.column()), within(TOLERANCE * range));
      }
    }
  }

  private static Position somewhere(Shape shape, Random random) {
    return new Position(
        random.nextInt(shape.c()), random.nextInt(shape.h()), random.nextInt(shape.w()));
  }

  private static double largest(FeatureMaps maps) {
    double largest = 1e-30;
    for (int i = 0; i < maps.values().remaining(); i++) {
      largest = Math.max(largest, Math.abs(maps.values().get(i)));
    }
    return largest;
  }

  private static float[] noise(Shape shape) {
    var random = new Random(3);
    float[] values = new float[Math.toIntExact(shape.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
