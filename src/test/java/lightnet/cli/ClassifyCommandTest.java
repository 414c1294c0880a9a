package lightnet.cli;

import static lightnet.cli.Run.names;
import static lightnet.cli.Run.photo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightnet.design.BundledModels;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.RandomWeights;
import lightnet.weights.SafeTensors;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassifyCommandTest {

  @Test
  void eachPhotoGetsItsClassesAndTimes() {
    var results =
        Run.json("classify", photo("koala.jpg"), photo("bee.jpg"), "--top", "3", "--json");

    assertThat(results).hasSize(2);
    var koala = results.get(0);
    assertThat(names(koala)).contains("image", "model", "top", "milliseconds");
    assertThat(koala.get("image").asText()).isEqualTo(photo("koala.jpg"));
    assertThat(koala.get("model").asText()).isEqualTo("mobilenet-v2");
    assertThat(koala.get("top"))
        .hasSize(3)
        .allSatisfy(top -> assertThat(names(top)).containsExactly("index", "label", "probability"));
    assertThat(koala.at("/top/0/index").asInt()).isEqualTo(105);
    assertThat(koala.at("/top/0/probability").asDouble())
        .isBetween(koala.at("/top/1/probability").asDouble(), 1.0);
    assertThat(names(koala.get("milliseconds")))
        .containsExactly("decode", "preprocess", "inference");
    assertThat(results.get(1).at("/top/0/index").asInt()).isEqualTo(309);
  }

  @Test
  void unreadablePhotoDoesNotKeepTheOthersFromBeingClassified(@TempDir Path folder)
      throws IOException {
    var bad = Files.writeString(folder.resolve("bad.jpg"), "no photo");

    var run = Run.of("classify", photo("koala.jpg"), bad.toString(), photo("bee.jpg"), "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("bad.jpg").hasLineCount(1);
    assertThat(run.json())
        .extracting(result -> result.at("/top/0/index").asInt())
        .containsExactly(105, 309);
  }

  @Test
  void networkWithoutTrainingSaysThatItsWeightsAreRandom() {
    var run = Run.of("classify", photo("koala.jpg"), "--model", BundledModels.SMALLEST);

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("random, seed 1").doesNotContain("koala (");
    assertThat(
            Run.json("classify", photo("koala.jpg"), "--model", BundledModels.SMALLEST, "--json")
                .at("/0/weights")
                .asText())
        .isEqualTo("random, seed 1");
  }

  @Test
  void weightsCanBeThoseOfAFile(@TempDir Path folder) throws IOException {
    String file = folder.resolve("theirs.onnx").toString();
    Run.of("export", BundledModels.SMALLEST, "--out", file, "--weights", "random", "--seed", "3");

    String[] fitting = {
      "classify", photo("koala.jpg"), "--model", BundledModels.SMALLEST, "--weights-from", file
    };
    assertThat(Run.of(fitting).out()).contains("random, seed 3");

    var run = Run.of("classify", photo("koala.jpg"), "--weights-from", file);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("does not fit MobileNet V2: ")
        .contains("stage1/conv/conv has the shape [16, 3, 3, 3] where stage1/conv/conv needs [32,");
    assertThat(run.err().lines().count()).isGreaterThan(40);
  }

  @Test
  void howAFileIsReadCanBeCorrected(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("theirs@2.onnx");
    OnnxWriter.write(
            BundledModels.network(BundledModels.SMALLEST), new RandomWeights(3), BatchNorm.FOLDED)
        .writeTo(file);

    float[] guessed = input(file.toString(), folder.resolve("guessed"));
    float[] corrected = input(file + "@values=0..255,colours=bgr", folder.resolve("corrected"));

    assertThat(guessed).hasSameSizeAs(corrected);
    assertThat(max(guessed)).isLessThan(3);
    assertThat(max(corrected)).isBetween(100f, 255f);
    var wrong = Run.of("classify", photo("koala.jpg"), "--model", file + "@values=0..7");
    assertThat(wrong.err()).contains("values must be one of imagenet, 0..1, -1..1, 0..255");
    assertThat(wrong.status()).isNotZero();
  }

  private static float[] input(String model, Path folder) throws IOException {
    var run =
        Run.of("classify", photo("koala.jpg"), "--model", model, "--tensors", folder.toString());
    assertThat(run.status()).isZero();
    return SafeTensors.read(folder.resolve("koala.jpg.safetensors")).values().stream()
        .filter(tensor -> tensor.name().equals("input"))
        .findFirst()
        .orElseThrow()
        .toArray();
  }

  private static float max(float[] values) {
    float max = values[0];
    for (float value : values) {
      max = Math.max(max, value);
    }
    return max;
  }

  @Test
  void inputAndLogitsCanBeWritten(@TempDir Path folder) throws IOException {
    var run =
        Run.of(
            "classify",
            photo("koala.jpg"),
            "--model",
            BundledModels.SMALLEST,
            "--tensors",
            folder.toString());

    assertThat(run.status()).isZero();
    assertThat(SafeTensors.read(folder.resolve("koala.jpg.safetensors")).values())
        .extracting(Tensor::toString)
        .containsExactlyInAnyOrder("input (1x3x96x96)", "logits (1x1000)");
  }
}
