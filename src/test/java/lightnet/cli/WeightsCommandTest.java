package lightnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import lightnet.file.CacheFolder;
import lightnet.weights.Families;
import lightnet.weights.SafeTensors;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightsCommandTest {
  private static final String MODEL = "shufflenet-v2@width=0.5,shuffle=authors";
  private static final String NAME = "megvii_shufflenet_v2_x0.5.pth";

  @TempDir private Path folder;

  @AfterEach
  void forget() throws IOException {
    Files.deleteIfExists(place());
  }

  @Test
  void listSaysOfEachFileWhereItComesFromAndWhetherItIsHere() {
    JsonNode list = Run.json("weights", "--json");

    JsonNode small = find(list, "mobilenet_v3_small-047dcff4.pth");
    assertThat(small.at("/model").asText()).isEqualTo("mobilenet-v3-small");
    assertThat(small.at("/address").asText())
        .isEqualTo("https://download.pytorch.org/models/mobilenet_v3_small-047dcff4.pth");
    assertThat(small.at("/bytes").asLong()).isEqualTo(10_306_551);
    assertThat(small.at("/top1").asDouble()).isEqualTo(67.668);
    assertThat(small.at("/fetched").asBoolean()).isTrue();
    assertThat(small.at("/here").asBoolean()).isFalse();
    JsonNode keras = find(list, "mobilenet_5_0_160_tf.h5");
    assertThat(keras.at("/model").asText())
        .isEqualTo("mobilenet-v1@width=0.5,resolution=160,activation=relu6,padding=end");
    assertThat(keras.at("/fetched").asBoolean()).isFalse();
    assertThat(keras.at("/top1").isNull()).isTrue();
    assertThat(Run.of("weights").out())
        .contains(
            "mobilenet-v3-small: mobilenet_v3_small-047dcff4.pth of torchvision, top-1 67.668");
  }

  @Test
  void nothingIsDownloadedUnlessSomebodySaysSo() {
    Run run = Run.of("weights", "get", "mobilenet-v3-small");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("Nothing was downloaded. Download mobilenet_v3_small-047dcff4.pth (9.8 MB)")
        .contains("from download.pytorch.org? Licence: BSD-3-Clause", "Say --yes to do so.");
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void whatHasNoChecksumIsFetchedByHand() {
    Run run = Run.of("weights", "get", MODEL, "--yes");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith(NAME + " is not downloaded by itself")
        .contains("Find the file on the page https://1drv.ms/", place().toString());
  }

  @Test
  void fileThatWasFetchedOtherwiseIsTakenAndUsed() throws IOException {
    Path file = write(Families.MEGVII_SHUFFLENET_V2_05.tensors());

    Run run = Run.of("weights", "get", MODEL, "--from", file.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out().strip()).isEqualTo(place().toString());
    assertThat(find(Run.json("weights", "--json"), NAME).at("/here").asBoolean()).isTrue();
    assertThat(best(MODEL)).doesNotStartWith("class ");
    assertThat(best("shufflenet-v2@width=0.5")).startsWith("class ");
  }

  /** The first class's name, which is a number where nothing was trained. */
  private static String best(String model) {
    return Run.json("classify", "--model", model, Run.photo("cat.png"), "--json")
        .at("/0/top/0/label")
        .asText();
  }

  @Test
  void fileOfAnotherNetworkIsRefusedWithAllThatDoesNotFit() throws IOException {
    Map<String, Tensor> tensors = new LinkedHashMap<>(Families.MEGVII_SHUFFLENET_V2_05.tensors());
    for (int feature = 10; feature < 12; feature++) {
      String prefix = "features." + feature + ".";
      tensors.keySet().removeIf(name -> name.startsWith(prefix));
    }
    Path file = write(tensors);

    Run run = Run.of("weights", "get", NAME, "--from", file.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .hasLineCount(31)
        .contains("features.11.branch_main.6.running_var [48] is missing, which stage3/unit8/")
        .contains(file + " does not fit ShuffleNet V2 0.5, shuffle authors: ", "and 27 more");
    assertThat(place()).doesNotExist();
  }

  @Test
  void fileWithOtherDigitsIsRefused() throws IOException {
    Path file = write(Families.TORCHVISION_MOBILENET_V3_SMALL.tensors());

    Run run = Run.of("weights", "get", "mobilenet-v3-small", "--from", file.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("has the SHA-256", "which does not begin with 047dcff4addef86ea5bc2eff13c9614d");
  }

  @Test
  void networkWithoutOfficialWeightsIsToldSo() {
    Run run = Run.of("weights", "get", "squeezenet");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("No official weights are known for squeezenet; 'lightnet weights' lists all.");
  }

  private Path write(Map<String, Tensor> tensors) throws IOException {
    Path file = folder.resolve("own.bin");
    SafeTensors.write(file, tensors.values(), Map.of());
    return file;
  }

  private static Path place() {
    return CacheFolder.find().weights().resolve(NAME);
  }

  private static JsonNode find(JsonNode list, String file) {
    for (JsonNode weights : list) {
      if (weights.at("/file").asText().equals(file)) {
        return weights;
      }
    }
    throw new AssertionError("no " + file);
  }
}
