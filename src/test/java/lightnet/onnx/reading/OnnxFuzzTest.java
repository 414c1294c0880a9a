package lightnet.onnx.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import lightnet.FuzzLoop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few of the inputs that {@link OnnxFuzz} tries by the million. */
class OnnxFuzzTest {
  private static final int SOME = 3_000;

  @TempDir private Path folder;

  @Test
  void changedModelIsReadOrRefusedInASentence() throws IOException {
    FuzzLoop.Report report = OnnxFuzz.run(SOME, 1, folder);

    assertThat(report.failures()).isEmpty();
    assertThat(report.endings()).containsOnlyKeys("read", "refused");
  }
}
