package lightnet.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.onnx.InputRecipe.ColourOrder;
import lightnet.onnx.InputRecipe.Range;
import lightnet.onnx.ModelMetadata.Labels;
import lightnet.weights.Provenance;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModelMetadataTest {
  private static final InputRecipe RECIPE =
      new InputRecipe(
          256,
          224,
          List.of(0.485f, 0.456f, 0.406f),
          List.of(0.229f, 0.224f, 0.225f),
          ColourOrder.RGB,
          Range.UNIT);
  private static final ModelMetadata WHOLE =
      new ModelMetadata(
          Optional.of("MobileNet V2"),
          Optional.of("Sandler et al. 2018"),
          Optional.of("mobilenet-v2@width=1,resolution=224"),
          Optional.of("id: mobilenet-v2\nname: MobileNet V2\n"),
          Optional.of(BatchNorm.SEPARATE),
          Optional.of(RECIPE),
          new Labels("classes.txt", List.of("tench, Tinca tinca", "goldfish")),
          Optional.of(new Provenance.Trained("ImageNet", "torchvision")),
          Optional.of("BSD-3-Clause"));

  static List<Preset> presets() throws PresetException {
    return Presets.in(BundledModels.home().models());
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    var found = ModelMetadata.fromProps(WHOLE.toProps());

    assertThat(found.metadata()).isEqualTo(WHOLE);
    assertThat(found.ignored()).isEmpty();
  }

  @Test
  void nothingIsReadAgainAsNothing() {
    assertThat(ModelMetadata.NONE.toProps()).isEmpty();
    assertThat(ModelMetadata.fromProps(Map.of("author", "somebody")).metadata())
        .isEqualTo(ModelMetadata.NONE);
  }

  @Test
  void randomWeightsComeBackWithTheirSeed() {
    var random = with(new Provenance.Random(-7));

    assertThat(ModelMetadata.fromProps(random.toProps()).metadata()).isEqualTo(random);
    assertThat(random.docString()).contains("random, seed -7");
  }

  @Test
  void weightsThatAreRandomInPartComeBackAsThat() {
    for (Provenance from :
        List.of(
            new Provenance.Trained("ImageNet", "torchvision"), new Provenance.InFile("a.onnx"))) {
      var kept = with(new Provenance.Kept(from, 53, 3, 1));

      assertThat(ModelMetadata.fromProps(kept.toProps()).metadata()).isEqualTo(kept);
    }
    Map<String, String> wrong =
        new HashMap<>(with(new Provenance.Kept(new Provenance.InFile("a"), 5, 3, 1)).toProps());
    wrong.put("lightnet.weights.random-layers", "7");
    assertThat(ModelMetadata.fromProps(wrong).metadata().weights()).isEmpty();
  }

  @Test
  void weightsOfAnotherFileComeBackWithItsName() {
    var imported = with(new Provenance.InFile("network.onnx"));

    assertThat(ModelMetadata.fromProps(imported.toProps()).metadata()).isEqualTo(imported);
  }

  @Test
  void docStringSaysInWordsWhatThePropertiesSay() {
    assertThat(WHOLE.docString())
        .isEqualTo(
            "MobileNet V2. Sandler et al. 2018. Weights: trained on ImageNet by torchvision,"
                + " licence BSD-3-Clause. Input: RGB, shorter side 256, the middle 224 x 224,"
                + " values 0..1, minus (0.485, 0.456, 0.406), divided by (0.229, 0.224, 0.225)."
                + " Written by Lightnet Explorer.");
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theDesignOfEveryPresetComesBackOutOfTheFile(Preset preset)
      throws InvalidProtocolBufferException, PresetException {
    Design design = preset.design();
    var metadata = withDesign(DesignWriter.write(design));
    var file = OnnxWriter.write(design.network(), new RandomWeights(1), BatchNorm.FOLDED, metadata);

    Map<String, String> props = new LinkedHashMap<>();
    ModelProto.parseFrom(file.bytes())
        .getMetadataPropsList()
        .forEach(entry -> props.put(entry.getKey(), entry.getValue()));
    String text = ModelMetadata.fromProps(props).metadata().design().orElseThrow();
    Design again =
        Presets.parse("file", text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).design();

    assertThat(again).isEqualTo(design);
    assertThat(again.network()).isEqualTo(design.network());
  }

  @Test
  void theGraphIsTheSameWithAndWithoutIt() throws InvalidProtocolBufferException {
    var network = BundledModels.network(BundledModels.SMALLEST);
    var weights = new RandomWeights(1);
    var with =
        ModelProto.parseFrom(OnnxWriter.write(network, weights, BatchNorm.FOLDED, WHOLE).bytes());
    var without =
        ModelProto.parseFrom(OnnxWriter.write(network, weights, BatchNorm.FOLDED).bytes());

    assertThat(with.getGraph()).isEqualTo(without.getGraph());
    assertThat(without.getMetadataPropsCount()).isZero();
    assertThat(without.getDocString()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lightnet.batch-norm       | melted
          lightnet.input.short-side | 0
          lightnet.input.short-side | 99999999999999999999
          lightnet.input.crop       | -224
          lightnet.input.crop       | 225 apples
          lightnet.input.mean       | 0.5
          lightnet.input.mean       | 0.5, NaN, 0.5
          lightnet.input.std        | 1, 0, 1
          lightnet.input.std        | 1, 1, Infinity
          lightnet.input.colours    | RBG
          lightnet.input.range      | 0..2
          lightnet.weights.seed     | one
          """)
  void whatIsNotOfItsKindIsLeftOutAndNamed(String key, String value) {
    Map<String, String> props = new LinkedHashMap<>(WHOLE.toProps());
    props.put(key, value);

    var found = ModelMetadata.fromProps(props);

    assertThat(found.ignored()).isNotEmpty();
    assertThat(found.metadata().toProps()).doesNotContainEntry(key, value);
    assertThat(found.metadata().name()).isEqualTo(WHOLE.name());
  }

  @Test
  void whatDoesNotFitTogetherIsLeftOut() {
    Map<String, String> props = new LinkedHashMap<>(WHOLE.toProps());
    props.put("lightnet.input.crop", "300");

    assertThat(ModelMetadata.fromProps(props).metadata().input()).isEmpty();
  }

  @Test
  void whatIsTooLongIsLeftOut() {
    Map<String, String> props = new LinkedHashMap<>();
    props.put("lightnet.name", "n".repeat(301));
    props.put("lightnet.design", "d".repeat((1 << 20) + 1));
    props.put("lightnet.labels", "x\n".repeat(100_001));

    var found = ModelMetadata.fromProps(props);

    assertThat(found.metadata()).isEqualTo(ModelMetadata.NONE);
    assertThat(found.ignored())
        .containsExactly("lightnet.name", "lightnet.design", "lightnet.labels");
  }

  @Test
  void signsThatStandInNoLineAreNotShown() {
    Map<String, String> props =
        Map.of("lightnet.name", "a\u0007b", "lightnet.labels", "one\ntw\u001bo");

    assertThat(ModelMetadata.fromProps(props).metadata()).isEqualTo(ModelMetadata.NONE);
  }

  /** Whatever stands in a file, it is read as something. */
  @Test
  void anyTextIsTakenOrLeftOut() {
    var random = new Random(3);
    List<String> keys = List.copyOf(WHOLE.toProps().keySet());
    for (int i = 0; i < 20_000; i++) {
      Map<String, String> props = new LinkedHashMap<>(WHOLE.toProps());
      String key = keys.get(random.nextInt(keys.size()));
      props.put(key, mutated(props.getOrDefault(key, ""), random));

      ModelMetadata read = ModelMetadata.fromProps(props).metadata();

      assertThat(ModelMetadata.fromProps(read.toProps()).metadata()).isEqualTo(read);
    }
  }

  private static String mutated(String text, Random random) {
    var signs = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(signs.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> signs.insert(at, (char) random.nextInt(0x300));
        case 1 -> signs.delete(at, Math.min(signs.length(), at + 1 + random.nextInt(4)));
        default -> signs.insert(at, text);
      }
    }
    return signs.toString();
  }

  private static ModelMetadata with(Provenance provenance) {
    return new ModelMetadata(
        WHOLE.name(),
        WHOLE.source(),
        WHOLE.preset(),
        WHOLE.design(),
        WHOLE.batchNorm(),
        WHOLE.input(),
        WHOLE.labels(),
        Optional.of(provenance),
        Optional.empty());
  }

  private static ModelMetadata withDesign(String text) {
    return new ModelMetadata(
        WHOLE.name(),
        WHOLE.source(),
        WHOLE.preset(),
        Optional.of(text),
        WHOLE.batchNorm(),
        WHOLE.input(),
        WHOLE.labels(),
        WHOLE.weights(),
        WHOLE.licence());
  }
}
