package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Collectors;
import lightnet.network.Layer;
import lightnet.onnx.StrangeModels;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.runtime.SessionSettings.Waiting;
import org.junit.jupiter.api.Test;

class KernelProfilerTest {
  private static final ProfiledRuns TWENTY = new ProfiledRuns(3, 20, 20, Duration.ZERO);

  @Test
  void kernelsAreNamedByLayersOrReorder() throws Exception {
    var ids = SmallModel.NETWORK.layers().stream().map(Layer::id).collect(Collectors.toSet());

    assertThat(profile(SmallModel.ONE_THREAD).kernels())
        .filteredOn(kernel -> !kernel.operator().startsWith("Reorder"))
        .isNotEmpty()
        .extracting(kernel -> kernel.name().replaceFirst("_nchwc$|#.*$", ""))
        .isSubsetOf(ids);
  }

  @Test
  void withoutOptimisationEveryLayerHasAKernel() throws Exception {
    var plain = new SessionSettings(1, Optimisation.NONE, Waiting.SLEEPING);

    assertThat(profile(plain).kernels())
        .extracting(KernelTime::name)
        .containsSubsequence(SmallModel.NETWORK.layers().stream().map(Layer::id).toList());
  }

  @Test
  void kernelsTogetherTakeMostOfTheRunAndNotMore() throws Exception {
    var profile = profile(SmallModel.ONE_THREAD);
    double sum = profile.kernels().stream().mapToDouble(KernelTime::medianMicros).sum();

    assertThat(profile.runs()).isEqualTo(20);
    assertThat(sum / profile.medianRunMicros()).isBetween(0.1, 1.5);
  }

  @Test
  void interruptedThreadStopsBetweenTwoRuns() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> profile(SmallModel.ONE_THREAD));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void modelThatOnnxRuntimeDoesNotTakeIsRefused() {
    assertThatExceptionOfType(InferenceException.class)
        .isThrownBy(
            () ->
                KernelProfiler.profile(
                    StrangeModels.unknownOperator(),
                    SmallModel.ONE_THREAD,
                    new float[1],
                    new int[] {1},
                    new ProfiledRuns(0, 1, 1, Duration.ZERO)))
        .withMessageStartingWith("ONNX Runtime cannot open this model: ");
  }

  private static KernelProfile profile(SessionSettings settings)
      throws InferenceException, InterruptedException {
    return KernelProfiler.profile(
        SmallModel.onnx(1), settings, SmallModel.noise(), SmallModel.shape(), TWENTY);
  }
}
