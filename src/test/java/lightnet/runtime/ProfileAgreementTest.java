package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our shares and ONNX Runtime's own profile of the same run, read in two ways. */
class ProfileAgreementTest {
  private static final double POINT = 0.01;
  private static final int WARM_UP = 2;

  @TempDir private Path folder;

  /**
   * Two runs to warm up and fifteen more of a stem, a depthwise convolution, pool and classifier.
   */
  @Test
  void sharesOfARecordedProfileAgreeWithinAPoint() throws IOException, URISyntaxException {
    Path file =
        Path.of(Objects.requireNonNull(getClass().getResource("recorded-profile.json")).toURI());
    KernelProfile profile = KernelProfiler.read(file, WARM_UP);

    assertThat(profile.runs()).isEqualTo(15);
    assertAgreement(shares(profile), OtherReading.shares(file, WARM_UP));
  }

  @Test
  void bothReadingsOfARealProfileFindTheSameKernelsInTheSameRuns()
      throws IOException, InferenceException, InterruptedException {
    Path file =
        KernelProfiler.record(
            SmallModel.onnx(1),
            SmallModel.ONE_THREAD,
            SmallModel.noise(),
            SmallModel.shape(),
            new ProfiledRuns(WARM_UP, 20, 20, Duration.ZERO),
            folder.resolve("profile"));
    KernelProfile profile = KernelProfiler.read(file, WARM_UP);

    assertThat(file.getParent()).isEqualTo(folder);
    assertThat(profile.runs()).isEqualTo(20);
    assertThat(shares(profile).keySet()).isEqualTo(OtherReading.shares(file, WARM_UP).keySet());
  }

  private static void assertAgreement(Map<String, Double> ours, Map<String, Double> others) {
    assertThat(ours.keySet()).isEqualTo(others.keySet());
    ours.forEach(
        (kernel, share) ->
            assertThat(share)
                .as(kernel)
                .isCloseTo(Objects.requireNonNull(others.get(kernel)), within(POINT)));
  }

  private static Map<String, Double> shares(KernelProfile profile) {
    Map<String, Double> shares = new LinkedHashMap<>();
    profile
        .kernels()
        .forEach(
            kernel -> shares.put(kernel.name(), kernel.medianMicros() / profile.wholeMicros()));
    return shares;
  }
}
