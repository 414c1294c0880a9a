package lightnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
  @TempDir private Path folder;

  @Test
  void exportedFileIsPrintedAndOpensInOnnxRuntime() throws OrtException {
    var file = folder.resolve("small.onnx");

    var run = Run.of("export", BundledModels.SMALLEST, "--onnx", file.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out()).isEqualTo(file + System.lineSeparator());
    assertThat(run.err()).contains("nobody has trained").hasLineCount(1);
    try (var session = OrtEnvironment.getEnvironment().createSession(file.toString())) {
      assertThat(session.getInputNames()).containsExactly("input");
      assertThat(session.getOutputNames()).containsExactly("head/classifier/dense");
    }
  }

  @Test
  void longerFileOfThatNameIsReplacedWhole() throws IOException {
    Files.write(folder.resolve("again.onnx"), new byte[9_000_000]);

    exportJson("again.onnx", BundledModels.SMALLEST);
    exportJson("fresh.onnx", BundledModels.SMALLEST);

    assertThat(folder.resolve("again.onnx")).hasSameBinaryContentAs(folder.resolve("fresh.onnx"));
  }

  @Test
  void trainedWeightsAreTakenWhereThereAreSome() {
    assertThat(exportJson("trained.onnx", "mobilenet-v2", "--batch-norm", "SEPARATE"))
        .isEqualTo("trained on ImageNet by torchvision");
    assertThat(contentOf("trained.onnx")).hasSizeGreaterThan(14_000_000);
  }

  @Test
  void seedDecidesTheRandomWeights() {
    assertThat(exportJson("a.onnx", BundledModels.SMALLEST, "--weights", "RANDOM", "--seed", "3"))
        .isEqualTo("random, seed 3");
    exportJson("b.onnx", BundledModels.SMALLEST, "--weights", "RANDOM", "--seed", "3");
    exportJson("c.onnx", BundledModels.SMALLEST, "--weights", "RANDOM", "--seed", "4");

    assertThat(folder.resolve("b.onnx")).hasSameBinaryContentAs(folder.resolve("a.onnx"));
    assertThat(contentOf("c.onnx")).isNotEqualTo(contentOf("a.onnx"));
  }

  @Test
  void choicesAreWrittenInSmallLetters() {
    assertThat(
            exportJson(
                "a.onnx",
                BundledModels.SMALLEST,
                "--weights",
                "random",
                "--batch-norm",
                "separate"))
        .isEqualTo("random, seed 1");
  }

  @Test
  void randomWeightsAreNotPassedOffAsTrained() {
    var run =
        Run.of(
            "export",
            BundledModels.SMALLEST,
            "--weights",
            "pretrained",
            "--onnx",
            folder.resolve("x.onnx").toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("has no trained weights").hasLineCount(1);
    assertThat(folder.resolve("x.onnx")).doesNotExist();
  }

  @Test
  void folderThatIsNotThereIsToldInASentence() {
    var file = folder.resolve("missing/x.onnx").toString();

    var run = Run.of("export", BundledModels.SMALLEST, "--onnx", file);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(file).hasSizeGreaterThan(file.length() + 20).hasLineCount(1);
  }

  @Test
  void theEndingSaysWhatAFileBecomes() throws IOException {
    var arguments =
        Stream.concat(
            Stream.of("export", BundledModels.SMALLEST, "--json"),
            Stream.of("a.onnx", "a.py", "a.safetensors", "a.yaml", "a.csv", "a.json", "a.svg")
                .flatMap(name -> Stream.of("--out", folder.resolve(name).toString())));

    var document = Run.json(arguments.toArray(String[]::new));

    assertThat(document.get("formats").toString())
        .isEqualTo("[\"onnx\",\"py\",\"safetensors\",\"yaml\",\"csv\",\"json\",\"svg\"]");
    assertThat(document.get("files")).hasSize(7);
    assertThat(document.get("differences").get(folder.resolve("a.onnx").toString()).asDouble())
        .isLessThan(1e-5);
    assertThat(Files.readString(folder.resolve("a.py"))).contains("class MobileNetV2_0_35(");
    assertThat(Files.readString(folder.resolve("a.svg"))).startsWith("<svg ");
    assertThat(Run.of("show", BundledModels.SMALLEST, "--json").out())
        .isEqualToNormalizingNewlines(Files.readString(folder.resolve("a.json")));
    assertThat(Run.json("show", folder.resolve("a.yaml").toString(), "--json").get("layers"))
        .isEqualTo(Run.json("show", BundledModels.SMALLEST, "--json").get("layers"));
  }

  @Test
  void theFormatCanBeSaidInstead() {
    var run =
        Run.of(
            "export",
            BundledModels.SMALLEST,
            "--format",
            "csv",
            "--out",
            folder.resolve("table.txt").toString());

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(folder.resolve("table.txt")).content().startsWith("id,path,op,");
  }

  @Test
  void endingThatNobodyKnowsIsAMistakeOfUsage() {
    var run = Run.of("export", BundledModels.SMALLEST, "--out", folder.resolve("a.txt").toString());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("a.txt is of no known kind", ".safetensors").hasLineCount(1);
    assertThat(Run.of("export", BundledModels.SMALLEST).status()).isEqualTo(2);
  }

  private String exportJson(String name, String model, String... options) {
    var arguments =
        Stream.concat(
            Stream.of("export", model, "--json", "--onnx", folder.resolve(name).toString()),
            Stream.of(options));
    return Run.json(arguments.toArray(String[]::new)).get("weights").asText();
  }

  private byte[] contentOf(String name) {
    try {
      return Files.readAllBytes(folder.resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
