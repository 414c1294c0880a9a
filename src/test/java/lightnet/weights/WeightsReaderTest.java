package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lightnet.weights.WeightsReader.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsReaderTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "legacy.pth, TORCH",
    "zip.pth, TORCH",
    "by_safetensors.safetensors, SAFETENSORS",
    "keras.h5, KERAS"
  })
  void kindIsToldByTheFirstBytesWhateverTheName(String name, Kind kind) throws IOException {
    Path file = Files.move(Resources.copy(name, folder), folder.resolve("weights.bin"));

    assertThat(WeightsReader.kind(file)).contains(kind);
    assertThat(WeightsReader.withoutOnnx().read(file)).isNotEmpty();
  }

  @Test
  void onnxFilesAreReadByWhoKnowsThem() throws IOException {
    Path file = Files.write(folder.resolve("model"), new byte[] {8, 7, 18, 7});
    Tensor tensor = Tensor.of("w", List.of(1), new float[1]);

    assertThat(WeightsReader.kind(file)).contains(Kind.ONNX);
    assertThat(new WeightsReader(_ -> Map.of("w", tensor)).read(file)).containsKey("w");
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> WeightsReader.withoutOnnx().read(file))
        .withMessage(file + " is an ONNX file; open it as a network instead.");
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("cat.jpg"), "no weights at all");

    assertThat(WeightsReader.kind(file)).isEmpty();
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> WeightsReader.withoutOnnx().read(file))
        .withMessageStartingWith(file + " is no weights file of a known kind; name a");
  }

  @Test
  void emptyAndMissingFilesAreRefused() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty"));

    assertThat(WeightsReader.kind(empty)).isEmpty();
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> WeightsReader.kind(folder.resolve("missing")))
        .withMessageContaining("does not exist");
  }
}
