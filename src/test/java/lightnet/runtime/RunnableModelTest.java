package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lightnet.block.Classifier;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.PlacedBlock;
import lightnet.design.PresetException;
import lightnet.design.Stage;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.Provenance;
import lightnet.weights.UnreadableWeightsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableModelTest {

  @Test
  void designWithTrainedWeightsGetsThemAndItsClassNames() throws PresetException, IOException {
    var model = load("mobilenet-v2");

    assertThat(model.weights().provenance())
        .isEqualTo(new Provenance.Trained("ImageNet", "torchvision"));
    assertThat(model.names().names()).hasSize(1000);
    assertThat(model.names().label(934)).isEqualTo("hotdog");
  }

  @Test
  void designWithoutTrainedWeightsGetsRandomOnesAndNoClassNames()
      throws PresetException, IOException {
    var model = load(BundledModels.SMALLEST);

    assertThat(model.weights().provenance())
        .isEqualTo(new Provenance.Random(RunnableModel.DEFAULT_SEED));
    assertThat(model.names()).isEqualTo(ClassNames.NONE);
    assertThat(model.preprocessing().orElseThrow().crop()).isEqualTo(96);
  }

  @Test
  void foldedAndSeparateNormalisationGiveTheSameLogits()
      throws PresetException, IOException, InferenceException, UnreadablePhotoException {
    var model = load("mobilenet-v2");
    var photo = new PhotoReader().read(cat());
    float[] input = model.input(photo).orElseThrow();

    float[] folded = logits(model, BatchNorm.FOLDED, input);
    float[] separate = logits(model, BatchNorm.SEPARATE, input);

    assertThat(folded)
        .usingComparatorWithPrecision(1e-4f * spread(separate))
        .containsExactly(separate);
  }

  @Test
  void designThatDoesNotFitIsRefusedWithItsPlace() {
    var design =
        new Design(
            "Broken",
            "",
            new Shape(1, 3, 32, 32),
            List.of(new Stage("head", List.of(new PlacedBlock("fc", new Classifier(10))))),
            Optional.empty());

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> RunnableModel.load(BundledModels.home(), design))
        .withMessageStartingWith("Broken does not work at head/fc/dense: a dense layer needs");
  }

  @Test
  void missingWeightsFileIsNamed(@TempDir Path folder) {
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(
            () -> RunnableModel.load(new Home(folder), BundledModels.design("mobilenet-v2")))
        .withMessageContaining("mobilenet_v2.safetensors");
  }

  @Test
  void damagedWeightsFileIsNamed(@TempDir Path folder) throws IOException {
    var weights = Files.createDirectories(folder.resolve("models/weights"));
    Files.writeString(weights.resolve("mobilenet_v2.safetensors"), "no weights");

    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(
            () -> RunnableModel.load(new Home(folder), BundledModels.design("mobilenet-v2")))
        .withMessageContaining("mobilenet_v2.safetensors");
  }

  private static Path cat() {
    return BundledModels.home().assets().resolve("photos/cat.png");
  }

  private static RunnableModel load(String reference) throws PresetException, IOException {
    return RunnableModel.load(BundledModels.home(), BundledModels.design(reference));
  }

  private static float[] logits(RunnableModel model, BatchNorm form, float[] input)
      throws InferenceException {
    var onnx = OnnxWriter.write(model.network(), model.weights(), form);
    try (var session = InferenceSession.open(onnx, SmallModel.ONE_THREAD);
        var ready = session.ready(input, model.network().input().toArray())) {
      return session.run(ready);
    }
  }

  private static float spread(float[] values) {
    float lowest = values[0];
    float highest = values[0];
    for (float value : values) {
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
    return highest - lowest;
  }
}
