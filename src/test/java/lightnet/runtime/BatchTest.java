package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import lightnet.design.BundledModels;
import lightnet.measure.Noise;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.RandomWeights;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private static final Offset<Float> NEAR = within(1e-3f);

  /** Shuffles, splits, gates and kernels along the channels. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v3-small@resolution=96",
        "shufflenet-v1@width=0.5,resolution=96",
        "shufflenet-v2@width=0.5,resolution=96"
      })
  void imagesOfABatchDoNotMix(String model) throws InferenceException {
    Network one = BundledModels.network(model);
    Network two = one.withBatch(2);
    float[] both = Noise.of(two.input());
    int half = both.length / 2;

    float[] together = run(two, both);
    float[] first = run(one, Arrays.copyOfRange(both, 0, half));
    float[] second = run(one, Arrays.copyOfRange(both, half, both.length));

    assertThat(first).isNotEqualTo(second);
    assertThat(Arrays.copyOfRange(together, 0, first.length)).containsExactly(first, NEAR);
    assertThat(Arrays.copyOfRange(together, first.length, together.length))
        .containsExactly(second, NEAR);
  }

  private static float[] run(Network network, float[] input) throws InferenceException {
    var onnx = OnnxWriter.write(network, new RandomWeights(1), BatchNorm.FOLDED);
    try (var session = InferenceSession.open(onnx, SmallModel.ONE_THREAD);
        var ready = session.ready(input, network.input().toArray())) {
      return session.run(ready);
    }
  }
}
