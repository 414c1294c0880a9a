package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lightnet.design.BundledModels;
import lightnet.design.Catalogue;
import lightnet.design.Design;
import lightnet.design.OfficialWeights;
import lightnet.design.PresetException;
import lightnet.design.TrainedWeightsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsCacheTest {
  private static final String MODEL = "shufflenet-v2@width=0.5,shuffle=authors";

  @TempDir private Path folder;

  @Test
  void weightsThatAreTakenAreFoundForTheirNetworkInEverySizeAndForNoOther()
      throws IOException, PresetException {
    WeightsCache cache = cache();
    OfficialWeights weights = official("megvii_shufflenet_v2_x0.5.pth");
    Design design = BundledModels.design(MODEL);
    assertThat(cache.find(design)).isEmpty();

    cache.take(write(Families.MEGVII_SHUFFLENET_V2_05), weights);

    assertThat(cache.has(weights)).isTrue();
    assertThat(cache.isSound(weights)).isTrue();
    assertThat(cache.find(design).orElseThrow().file()).isEqualTo(cache.place(weights).toString());
    assertThat(cache.official(design)).contains(weights);
    assertThat(cache.find(BundledModels.design(MODEL + ",resolution=160"))).isPresent();
    assertThat(cache.find(BundledModels.design("shufflenet-v2@width=0.5"))).isEmpty();
    assertThat(cache.find(BundledModels.design("shufflenet-v2@shuffle=authors"))).isEmpty();
    assertThat(read(cache.models(), cache.find(design).orElseThrow(), design))
        .extracting(Weights::provenance)
        .isEqualTo(new Provenance.Trained("ImageNet", "Megvii"));
  }

  @Test
  void weightsForOneSizeAreNotFoundForAnother() throws IOException, PresetException {
    WeightsCache cache = cache();
    String model = "mobilenet-v1@width=0.25,activation=relu6,padding=end,resolution=";

    cache.take(write(Families.KERAS_MOBILENET_V1_025), official("mobilenet_2_5_160_tf.h5"));

    assertThat(cache.find(BundledModels.design(model + 160))).isPresent();
    assertThat(cache.find(BundledModels.design(model + 128))).isEmpty();
    assertThat(cache.find(BundledModels.design("mobilenet-v1@width=0.25,resolution=160")))
        .isEmpty();
  }

  @Test
  void fileThatDoesNotFitIsNotTaken() throws IOException, PresetException {
    WeightsCache cache = cache();
    OfficialWeights weights = official("megvii_shufflenet_v2_x1.0.pth");
    Path file = write(Families.MEGVII_SHUFFLENET_V2_05);

    assertThatExceptionOfType(MisfitWeightsException.class)
        .isThrownBy(() -> cache.take(file, weights))
        .withMessageStartingWith(file.toString());
    assertThatExceptionOfType(UnreadableWeightsException.class)
        .isThrownBy(() -> cache.take(folder.resolve("missing"), weights))
        .withMessageContaining("does not exist");
    assertThat(cache.has(weights)).isFalse();
  }

  @Test
  void fileOfAnotherSizeOrWithOtherDigitsIsNotTheOne() throws IOException, PresetException {
    WeightsCache cache = cache();
    OfficialWeights weights = official("mobilenet_v3_small-047dcff4.pth");
    Files.createDirectories(cache.folder());

    Files.write(cache.place(weights), new byte[1000]);
    assertThat(cache.has(weights)).isFalse();

    Files.write(cache.place(weights), new byte[10_306_551]);
    assertThat(cache.has(weights)).isTrue();
    assertThat(cache.isSound(weights)).isFalse();
  }

  private WeightsCache cache() {
    return new WeightsCache(BundledModels.home().models(), folder.resolve("cache"));
  }

  private static OfficialWeights official(String file) throws PresetException {
    return Catalogue.read(BundledModels.home().models()).stream()
        .filter(weights -> weights.file().equals(file))
        .findFirst()
        .orElseThrow();
  }

  private Path write(Families family) throws IOException {
    Path file = folder.resolve("fetched");
    SafeTensors.write(file, family.tensors().values(), Map.of());
    return file;
  }

  private static Weights read(Path models, TrainedWeightsFile source, Design design)
      throws IOException, PresetException {
    WeightsReader.Foreign none =
        (file, _) -> {
          throw new IOException(file + " is no ONNX file");
        };
    return new WeightsReader(none).read(models.resolve(source.file()), source, design);
  }
}
