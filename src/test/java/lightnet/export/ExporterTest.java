package lightnet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.export.ExportSettings.Source;
import lightnet.export.Handed.Check;
import lightnet.export.torch.TorchWeights;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.InputRecipe;
import lightnet.onnx.ModelMetadata;
import lightnet.report.Press;
import lightnet.runtime.Corrections;
import lightnet.runtime.OnnxImport;
import lightnet.runtime.RunnableModel;
import lightnet.weights.Provenance;
import lightnet.weights.SafeTensors;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExporterTest {
  @TempDir private Path folder;
  private final Exporter exporter = new Exporter(BundledModels.home(), Press.withoutPixels());

  static List<Design> designs() throws PresetException {
    return ExportedDesigns.all();
  }

  @ParameterizedTest
  @EnumSource
  void bothFormsOfBatchNormalisationGiveWhatWasGivenBefore(BatchNorm form)
      throws IOException, PresetException {
    var settings = new ExportSettings(Source.RANDOM, 3, form);

    Handed handed =
        exporter.write(smallest(), folder.resolve("a.onnx"), ExportFormat.ONNX, settings);

    assertThat(handed.weights()).contains(new Provenance.Random(3));
    assertThat(handed.check().orElseThrow())
        .isInstanceOfSatisfying(
            Check.Agreed.class,
            agreed -> assertThat(agreed.largestDifference()).isBetween(0.0, 1e-4));
  }

  /** Also where the graph alone does not tell which blocks were meant. */
  @ParameterizedTest
  @MethodSource("designs")
  void whatWasHandedOnOpensAsTheSameDesign(Design design) throws IOException, PresetException {
    Path file = folder.resolve("handed.onnx");
    var settings = new ExportSettings(Source.RANDOM, 3, BatchNorm.FOLDED);
    exporter.write(new Subject(design, Optional.empty()), file, ExportFormat.ONNX, settings);

    Design read = OnnxImport.open(file, List.of(), Corrections.NONE).design();

    assertThat(read.stages()).isEqualTo(design.stages());
    assertThat(read.input()).isEqualTo(design.input());
    assertThat(read.padding()).isEqualTo(design.padding());
    assertThat(read.name()).isEqualTo(design.name());
    RunnableModel model = RunnableModel.load(BundledModels.home(), read);
    assertThat(model.weights().provenance()).isEqualTo(new Provenance.Random(3));
    assertThat(model.preprocessing())
        .isEqualTo(RunnableModel.load(BundledModels.home(), design).preprocessing());
  }

  @Test
  void metadataSayWhatIsKnownOfTheNetwork() throws IOException, PresetException {
    Design design = BundledModels.design("mobilenet-v2");
    var runnable = RunnableModel.load(BundledModels.home(), design);
    var reference = ModelReference.parse("mobilenet-v2@width=1");
    var export = new OnnxExport(runnable, Optional.of(reference), Optional.of("BSD-3-Clause"));

    ModelMetadata metadata = export.metadata(BatchNorm.FOLDED);

    assertThat(metadata.name()).contains("MobileNet V2");
    assertThat(metadata.preset()).contains("mobilenet-v2@width=1");
    assertThat(metadata.labels().file()).isEqualTo("imagenet-classes.txt");
    assertThat(metadata.labels().names()).hasSize(1000).contains("tabby, tabby cat");
    assertThat(metadata.weights()).contains(new Provenance.Trained("ImageNet", "torchvision"));
    assertThat(metadata.input().map(InputRecipe::words).orElseThrow())
        .startsWith("RGB, shorter side 256, the middle 224 x 224, values 0..1, minus (0.485, ");
    assertThat(ModelMetadata.fromProps(metadata.toProps()).metadata()).isEqualTo(metadata);
    assertThat(ModelMetadata.fromProps(metadata.toProps()).ignored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("designs")
  void theDesignInTheMetadataIsTheDesign(Design design) throws IOException, PresetException {
    var runnable = RunnableModel.load(BundledModels.home(), design);
    var metadata = new OnnxExport(runnable, Optional.empty(), Optional.empty());

    String text = metadata.metadata(BatchNorm.FOLDED).design().orElseThrow();
    Path file = Files.writeString(folder.resolve("again.yaml"), text);

    assertThat(Presets.read(file).design()).isEqualTo(design);
  }

  @Test
  void licenceOfTrainedWeightsIsInTheFile() throws IOException, PresetException {
    var subject = new Subject(BundledModels.design("mobilenet-v2"), Optional.empty());
    Path file = folder.resolve("weights.safetensors");

    exporter.write(subject, file, ExportFormat.SAFETENSORS, ExportSettings.USUAL);

    assertThat(SafeTensors.metadata(file))
        .containsEntry("model", "MobileNet V2")
        .containsEntry("weights", "trained on ImageNet by torchvision")
        .hasEntrySatisfying("license", licence -> assertThat(licence).startsWith("BSD-3-Clause"));
    Map<String, Tensor> tensors = SafeTensors.read(file);
    assertThat(tensors).hasSize(262);
    assertThat(tensors.get("stage1.conv.conv.conv.weight"))
        .satisfies(tensor -> assertThat(tensor.shape()).containsExactly(32, 3, 3, 3));
  }

  @Test
  void whatWasReadFromAFileIsHandedOnWithItsWeights() throws Exception {
    Path first = folder.resolve("first.onnx");
    var settings = new ExportSettings(Source.RANDOM, 5, BatchNorm.FOLDED);
    exporter.write(smallest(), first, ExportFormat.ONNX, settings);
    Design read = OnnxImport.open(first, List.of(), Corrections.NONE).design();
    var subject = new Subject(read, Optional.empty());

    Handed again =
        exporter.write(
            subject, folder.resolve("again.onnx"), ExportFormat.ONNX, ExportSettings.USUAL);
    exporter.write(
        subject,
        folder.resolve("again.safetensors"),
        ExportFormat.SAFETENSORS,
        ExportSettings.USUAL);

    assertThat(again.weights()).contains(new Provenance.Random(5));
    assertThat(again.isUntrained()).isTrue();
    assertThat(again.check().orElseThrow()).isInstanceOf(Check.Agreed.class);
    assertThat(SafeTensors.read(folder.resolve("again.safetensors"))).isNotEmpty();
    assertThat(tensors(folder.resolve("again.onnx"))).isEqualTo(tensors(first));
    assertThat(
            OnnxImport.open(folder.resolve("again.onnx"), List.of(), Corrections.NONE)
                .design()
                .stages())
        .isEqualTo(read.stages());
  }

  @Test
  void backgroundHasANameOfItsOwn() throws Exception {
    Path file = Path.of("src/test/resources/lightnet/onnx/channels_last.onnx");
    var subject =
        new Subject(OnnxImport.open(file, List.of(), Corrections.NONE).design(), Optional.empty());
    var before = RunnableModel.load(BundledModels.home(), subject.design());
    Path written = folder.resolve("background.onnx");

    List<String> labels =
        new OnnxExport(before, Optional.empty(), Optional.empty())
            .metadata(BatchNorm.FOLDED)
            .labels()
            .names();
    exporter.write(subject, written, ExportFormat.ONNX, ExportSettings.USUAL);
    Design again = OnnxImport.open(written, List.of(), Corrections.NONE).design();
    var after = RunnableModel.load(BundledModels.home(), again);

    assertThat(labels).hasSize(1001).startsWith("background", "tench, Tinca tinca");
    assertThat(before.names().label(0)).isEqualTo("tench");
    assertThat(after.names()).isEqualTo(before.names());
    assertThat(after.preprocessing()).isEqualTo(before.preprocessing());
  }

  @Test
  void pictureThatIsTooLongForPixelsIsRefused() {
    String rows = "      - dense: {name: d, features: 2}\n";
    var text = new StringBuilder("id: long\nname: Long\nsource: me\nstages:\n");
    text.append("  - name: p\n    blocks:\n      - global-average-pool: {name: pool}\n");
    for (int i = 0; i < 60; i++) {
      text.append("  - name: s").append(i).append("\n    blocks:\n").append(rows);
    }

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(
            () ->
                write(
                    Presets.parse("long", text.toString().getBytes(StandardCharsets.UTF_8))
                        .design(),
                    folder.resolve("a.png"),
                    ExportFormat.PNG))
        .withMessageContaining("write .svg instead");
  }

  @Test
  void designComesBackTheSame() throws IOException, PresetException {
    Design design = ExportedDesigns.everyKind();
    Path file = folder.resolve("design.yaml");

    write(design, file, ExportFormat.DESIGN);

    assertThat(Presets.read(file).design().stages()).isEqualTo(design.stages());
  }

  @Test
  void tableHasALineForEachLayerAndANumberInEachCell() throws IOException, PresetException {
    Design design = ExportedDesigns.everyKind();
    Path file = folder.resolve("layers.csv");

    write(design, file, ExportFormat.CSV);

    assertThat(Files.readString(file).replace("\r\n", "")).doesNotContain("\n");
    List<String> lines = Files.readAllLines(file);
    Network network = design.network();
    assertThat(lines).hasSize(1 + network.layers().size());
    assertThat(lines.getFirst())
        .startsWith("id,path,op,kernelH,kernelW,strideH,strideW,groups,inN,inC,inH,inW,outN,outC,")
        .endsWith(",effectiveStride,receptiveFieldTop,receptiveFieldLeft");
    assertThat(lines.get(1))
        .startsWith(
            "stem/conv/conv,stem/conv/conv,conv,3,3,2,2,1,1,3,128,128,1,16,64,64,432,464,496,")
        .endsWith(",3,2,-1,-1");
    int columns = lines.getFirst().split(",").length;
    assertThat(lines).allMatch(line -> line.split(",").length == columns);
    assertThat(lines.subList(1, lines.size()))
        .allMatch(line -> line.matches("[^,]+,[^,]+,[^,]+(,-?[0-9.E-]+)+"));
  }

  @Test
  void jsonIsWhatShowPrints() throws IOException, PresetException {
    Path file = folder.resolve("network.json");

    write(BundledModels.design(BundledModels.SMALLEST), file, ExportFormat.JSON);

    assertThat(Files.readString(file))
        .startsWith("{")
        .contains("\"name\" : \"MobileNet V2 0.35\"", "\"maddsWithoutClassifier\" : ");
  }

  @ParameterizedTest
  @MethodSource("designs")
  void pictureIsADocumentWithEveryBlock(Design design) throws Exception {
    Path file = folder.resolve("picture.svg");

    write(design, file, ExportFormat.SVG);

    var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    assertThat(Files.readString(file))
        .contains(design.stages().stream().map(stage -> ">" + stage.name() + "<").toList());
  }

  @Test
  void pixelsNeedWhatDrawsTheWindow() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(
            () ->
                write(
                    BundledModels.design(BundledModels.SMALLEST),
                    folder.resolve("a.png"),
                    ExportFormat.PNG))
        .withMessageContaining(".svg needs nothing");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void brokenDesignIsRefusedWithTheReason() throws PresetException {
    Design broken =
        Presets.parse(
                "broken",
                """
                id: broken
                name: Broken
                source: me
                stages:
                  - name: a
                    blocks:
                      - shufflenet-v1-unit: {name: unit, channels: 250, groups: 3, stride: 2}
                """
                    .getBytes(StandardCharsets.UTF_8))
            .design();
    for (ExportFormat format : ExportFormat.values()) {
      assertThatExceptionOfType(PresetException.class)
          .isThrownBy(() -> write(broken, folder.resolve("x"), format))
          .withMessageContaining("a/unit")
          .withMessageContaining("cannot be divided by 4");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void trainedWeightsThatAreNotThereAreNotReplacedByRandomOnes() throws PresetException {
    var settings = new ExportSettings(Source.PRETRAINED, 1, BatchNorm.FOLDED);

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(
            () -> exporter.write(smallest(), folder.resolve("a.onnx"), ExportFormat.ONNX, settings))
        .withMessageContaining("no trained weights");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource
  void formatIsKnownByTheEndingOfTheName(ExportFormat format) {
    assertThat(ExportFormat.of(Path.of("a" + format.ending()))).contains(format);
    assertThat(ExportFormat.of(Path.of("a" + format.ending().toUpperCase(java.util.Locale.ROOT))))
        .contains(format);
    assertThat(format.named(Path.of("x", "a"))).isEqualTo(Path.of("x", "a" + format.ending()));
    assertThat(format.named(Path.of("a" + format.ending())))
        .isEqualTo(Path.of("a" + format.ending()));
  }

  private void write(Design design, Path file, ExportFormat format)
      throws IOException, PresetException {
    exporter.write(new Subject(design, Optional.empty()), file, format, ExportSettings.USUAL);
  }

  private static byte[] tensors(Path file) throws Exception {
    Path tensors = file.resolveSibling(file.getFileName() + ".tensors");
    var read = RunnableModel.load(BundledModels.home(), opened(file));
    SafeTensors.write(
        tensors, TorchWeights.of(read.design(), read.network(), read.weights()), Map.of());
    return Files.readAllBytes(tensors);
  }

  private static Design opened(Path file) throws Exception {
    return OnnxImport.open(file, List.of(), Corrections.NONE).design();
  }

  private static Subject smallest() {
    return new Subject(BundledModels.design(BundledModels.SMALLEST), Optional.empty());
  }
}
