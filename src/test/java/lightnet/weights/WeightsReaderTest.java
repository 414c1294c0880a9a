package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lightnet.design.BundledModels;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.design.TrainedWeightsFile.Recipe;
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
    assertThat(WeightsReader.tensors(file)).isNotEmpty();
  }

  @Test
  void onnxFilesAreReadByWhoKnowsThem() throws IOException, PresetException {
    Path file = Files.write(folder.resolve("model"), new byte[] {8, 7, 18, 7});
    var weights = new RandomWeights(3);

    assertThat(WeightsReader.kind(file)).contains(Kind.ONNX);
    Weights read =
        new WeightsReader((_, _) -> weights)
            .read(
                file,
                new TrainedWeightsFile(
                    Map.of(),
                    "model",
                    Naming.TORCHVISION_MOBILENET_V2,
                    "flowers",
                    "me",
                    "",
                    Recipe.TORCHVISION),
                BundledModels.design(BundledModels.SMALLEST));
    assertThat(read)
        .isEqualTo(new RelabelledWeights(weights, new Provenance.Trained("flowers", "me")));
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> WeightsReader.tensors(file))
        .withMessage(
            file + " is an ONNX file; open it as a network, or name it after --weights-from.");
  }

  @Test
  void anythingElseIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("cat.jpg"), "no weights at all");

    assertThat(WeightsReader.kind(file)).isEmpty();
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> WeightsReader.tensors(file))
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
