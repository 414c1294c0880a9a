package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class ExecutionProviderTest {

  @Test
  void processorIsAlwaysOffered() throws InferenceException {
    assertThat(ExecutionProvider.offered()).startsWith(ExecutionProvider.CPU);
  }

  @Test
  void whatIsOfferedOpensAndTheRestIsRefusedInASentence() throws InferenceException {
    var missing = EnumSet.allOf(ExecutionProvider.class);
    missing.removeAll(ExecutionProvider.offered());

    assertThat(missing)
        .isNotEmpty()
        .allSatisfy(
            provider ->
                assertThatExceptionOfType(InferenceException.class)
                    .isThrownBy(
                        () ->
                            InferenceSession.open(
                                SmallModel.onnx(1), SmallModel.ONE_THREAD.withProvider(provider)))
                    .withMessageStartingWith("This ONNX Runtime has no " + provider)
                    .withMessageContaining("it offers CPU"));
    InferenceSession.open(
            SmallModel.onnx(1), SmallModel.ONE_THREAD.withProvider(ExecutionProvider.CPU))
        .close();
  }
}
