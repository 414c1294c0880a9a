package lightnet.weights;

import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class BundledWeightsTest {
  private static final Path FOLDER = Path.of("models", "weights");
  private static final Path MOBILENET_V2 = FOLDER.resolve("mobilenet_v2.safetensors");

  @Test
  void mobileNetV2HasAllItsParametersAndRunningStatistics() throws IOException {
    var tensors = SafeTensors.read(MOBILENET_V2);

    assertThat(tensors).hasSize(262);
    assertThat(elements(tensors.values(), false)).isEqualTo(3_504_872);
    assertThat(elements(tensors.values(), true)).isEqualTo(34_112);
    assertThat(named(tensors, "features.0.0.weight").shape()).containsExactly(32, 3, 3, 3);
    assertThat(named(tensors, "classifier.1.weight").shape()).containsExactly(1000, 1280);
  }

  @Test
  void readmeNamesTheHashesOfTheFileAndOfItsSource() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("README.md")))
        .contains(WeightFiles.sha256(MOBILENET_V2))
        .contains(SafeTensors.metadata(MOBILENET_V2).get("source_sha256"));
  }

  private static long elements(Collection<Tensor> tensors, boolean running) {
    return tensors.stream()
        .filter(tensor -> tensor.name().contains("running_") == running)
        .mapToLong(Tensor::size)
        .sum();
  }
}
