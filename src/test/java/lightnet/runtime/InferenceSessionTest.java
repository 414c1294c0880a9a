package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.stream.Stream;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.StrangeModels;
import lightnet.runtime.OnnxRuntime.Availability;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.runtime.SessionSettings.Waiting;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InferenceSessionTest {

  @Test
  void onnxRuntimeIsHere() {
    assertThat(OnnxRuntime.load()).isInstanceOf(Availability.Ready.class);
  }

  @Test
  void sameSeedGivesTheSameLogits() throws InferenceException {
    assertThat(logits(SmallModel.onnx(5)))
        .hasSize(1000)
        .containsExactly(logits(SmallModel.onnx(5)));
  }

  @Test
  void otherSeedGivesOtherLogits() throws InferenceException {
    assertThat(logits(SmallModel.onnx(5))).isNotEqualTo(logits(SmallModel.onnx(6)));
  }

  @Test
  void settingsDoNotChangeTheResult() throws InferenceException {
    var plain = new SessionSettings(2, Optimisation.NONE, Waiting.SPINNING);

    assertThat(logits(SmallModel.onnx(5), plain))
        .usingComparatorWithPrecision(1e-4f * spread(logits(SmallModel.onnx(5))))
        .containsExactly(logits(SmallModel.onnx(5)));
  }

  @ParameterizedTest
  @MethodSource("strangeModels")
  void modelThatOnnxRuntimeDoesNotTakeIsRefusedInASentence(OnnxModel model) {
    assertThatExceptionOfType(InferenceException.class)
        .isThrownBy(() -> InferenceSession.open(model, SmallModel.ONE_THREAD).close())
        .withMessageStartingWith("ONNX Runtime cannot open this model: ");
  }

  @Test
  void inputOfAnotherShapeIsRefused() throws InferenceException {
    try (var session = InferenceSession.open(SmallModel.onnx(1), SmallModel.ONE_THREAD);
        var ready = session.ready(new float[3 * 64 * 64], 1, 3, 64, 64)) {
      assertThatExceptionOfType(InferenceException.class)
          .isThrownBy(() -> session.run(ready))
          .withMessageStartingWith("ONNX Runtime cannot run this model: ");
    }
  }

  @Test
  void sessionStaysUsableAfterAFailedRun() throws InferenceException {
    try (var session = InferenceSession.open(SmallModel.onnx(1), SmallModel.ONE_THREAD);
        var wrong = session.ready(new float[3 * 64 * 64], 1, 3, 64, 64);
        var right = session.ready(SmallModel.noise(), SmallModel.shape())) {
      assertThatExceptionOfType(InferenceException.class).isThrownBy(() -> session.time(wrong));
      assertThat(session.run(right)).hasSize(1000);
    }
  }

  @Test
  void fewerValuesThanTheShapeNeedsAreRefused() throws InferenceException {
    try (var session = InferenceSession.open(SmallModel.onnx(1), SmallModel.ONE_THREAD)) {
      assertThatExceptionOfType(InferenceException.class)
          .isThrownBy(() -> session.ready(new float[10], 1, 3, 96, 96).close())
          .withMessageStartingWith("The input does not fit: ");
    }
  }

  @Test
  void closedSessionDoesNotRun() throws InferenceException {
    var session = InferenceSession.open(SmallModel.onnx(1), SmallModel.ONE_THREAD);
    try (var ready = session.ready(SmallModel.noise(), SmallModel.shape())) {
      session.close();

      assertThatIllegalStateException().isThrownBy(() -> session.run(ready));
    }
  }

  static Stream<Named<OnnxModel>> strangeModels() {
    return Stream.of(
        Named.of("nothing", StrangeModels.empty()),
        Named.of("an operator that does not exist", StrangeModels.unknownOperator()));
  }

  private static float[] logits(OnnxModel onnx) throws InferenceException {
    return logits(onnx, SmallModel.ONE_THREAD);
  }

  private static float[] logits(OnnxModel onnx, SessionSettings settings)
      throws InferenceException {
    try (var session = InferenceSession.open(onnx, settings);
        var ready = session.ready(SmallModel.noise(), SmallModel.shape())) {
      return session.run(ready);
    }
  }

  private static float spread(float[] values) {
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - 1] - sorted[0];
  }
}
