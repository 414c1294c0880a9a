package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import lightnet.design.PresetException;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.Families;
import lightnet.weights.TrainedWeights;
import lightnet.weights.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weights of published implementations give the outputs that those implementations give. */
class FamilyOutputsTest {
  private static final int EVERY = 100;

  @ParameterizedTest
  @EnumSource(Families.class)
  void logitsAreThoseOfThePublishedImplementation(Families family)
      throws PresetException, IOException, InferenceException {
    Network network = family.design().network();
    Weights weights =
        TrainedWeights.place(Path.of("file"), family.tensors(), family.source(), network);
    double[] expected = family.outputs();
    double tolerance = 1e-4 * Arrays.stream(expected).map(Math::abs).max().orElseThrow();

    try (var session =
            InferenceSession.open(
                OnnxWriter.write(network, weights, BatchNorm.FOLDED), SmallModel.ONE_THREAD);
        var input = session.ready(Families.input(), network.input().toArray())) {
      float[] logits = session.run(input);
      assertThat(logits).hasSize(expected.length * EVERY);
      for (int i = 0; i < expected.length; i++) {
        assertThat((double) logits[i * EVERY])
            .as("class %d", i * EVERY)
            .isCloseTo(expected[i], within(tolerance));
      }
    }
  }
}
