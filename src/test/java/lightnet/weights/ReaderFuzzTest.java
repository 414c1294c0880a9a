package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A few of the inputs that {@link ReaderFuzz} tries by the million. */
class ReaderFuzzTest {
  private static final int SOME = 3_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void changedFileIsReadOrRefusedInASentence(ReaderFuzz.Subject subject) throws IOException {
    var report = ReaderFuzz.run(subject, SOME, 1, folder);

    assertThat(report.failures()).isEmpty();
    assertThat(report.endings()).containsOnlyKeys("read", "refused");
  }
}
