package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lightnet.block.LayerGroup;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.Stage;
import lightnet.measure.Noise;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is recognised again, by its graph alone. */
class OnnxRoundTripTest {
  @TempDir Path folder;

  static Stream<Arguments> presetsInBothForms() throws PresetException {
    return Presets.in(BundledModels.home().models()).stream()
        .flatMap(
            preset -> Stream.of(BatchNorm.values()).map(form -> Arguments.of(preset.id(), form)));
  }

  @ParameterizedTest
  @MethodSource("presetsInBothForms")
  void presetIsRecognisedAsItself(String id, BatchNorm form) throws IOException, PresetException {
    Design design = BundledModels.design(id);

    OnnxImport.Opened opened = reopened(design, form, presets());

    assertThat(opened.design().stages()).isEqualTo(design.stages());
    assertThat(opened.design().input()).isEqualTo(design.input());
    assertThat(opened.design().padding()).isEqualTo(design.padding());
    assertThat(opened.design().name()).isEqualTo(design.name());
    assertThat(opened.covered()).isEqualTo(opened.layers());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "mobilenet-v2@width=0.35,resolution=96",
        "mobilenet-v1@width=0.25,resolution=128",
        "mobilenet-v3-small@width=0.75,rule=torchvision,resolution=96",
        "mobilenet-v3-large@minimalistic=yes,resolution=96",
        "shufflenet-v1@groups=8,resolution=96",
        "shufflenet-v2@width=0.5,unit=torchvision,resolution=96"
      })
  void parametersAreRecognised(String reference) throws IOException, PresetException {
    Design design = BundledModels.design(reference);

    Design read = reopened(design, BatchNorm.FOLDED, presets()).design();

    assertThat(read.stages()).isEqualTo(design.stages());
    assertThat(read.name()).isEqualTo(design.name());
  }

  @ParameterizedTest
  @MethodSource("presetsInBothForms")
  void withoutAnyPresetToCompareItWithEveryLayerIsInABlock(String id, BatchNorm form)
      throws IOException, PresetException {
    Design design = BundledModels.design(id);

    OnnxImport.Opened opened = reopened(design, form, List.of());

    assertThat(opened.design().stages().stream().map(Stage::blocks).flatMap(List::stream))
        .noneMatch(placed -> placed.block() instanceof LayerGroup);
    assertThat(opened.design().network().layers().size()).isEqualTo(opened.layers());
    Totals totals = CostTable.of(opened.design().network()).totals();
    Totals expected = CostTable.of(design.network()).totals();
    assertThat(totals.madds()).isEqualTo(expected.madds());
    assertThat(totals.paramsWeights()).isEqualTo(expected.paramsWeights());
    if (form == BatchNorm.SEPARATE) {
      assertThat(totals).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "mobilenet-v1@resolution=96",
        "mobilenet-v2@resolution=96",
        "mobilenet-v3-large@resolution=96",
        "mobilenet-v3-small@resolution=96",
        "shufflenet-v1@resolution=96",
        "shufflenet-v2@resolution=96",
        "resnet-50@resolution=96",
        "resnext-50@resolution=96",
        "squeezenet@resolution=96",
        "xception@resolution=96",
        "channelnet-small@resolution=96"
      })
  void outputsBeforeAndAfterAgree(String reference)
      throws IOException, PresetException, InferenceException {
    RunnableModel before =
        RunnableModel.load(BundledModels.home(), BundledModels.design(reference));
    Path file = folder.resolve("model.onnx");
    OnnxWriter.write(before.network(), before.weights(), BatchNorm.SEPARATE).writeTo(file);
    Design read = OnnxImport.open(file, presets(), Corrections.NONE).design();
    RunnableModel asFile = RunnableModel.load(BundledModels.home(), read);
    Path again = folder.resolve("again.onnx");
    OnnxWriter.write(asFile.network(), asFile.weights(), BatchNorm.FOLDED).writeTo(again);
    Design readAgain = OnnxImport.open(again, presets(), Corrections.NONE).design();
    RunnableModel writtenAgain = RunnableModel.load(BundledModels.home(), readAgain);

    float[] input = Noise.of(before.network().input());
    float[] expected = run(before.onnx(), input, before.network().input());
    assertAgree(run(asFile.onnx(), input, before.network().input()), expected);
    assertAgree(run(writtenAgain.onnx(), input, before.network().input()), expected);
  }

  private static void assertAgree(float[] outputs, float[] expected) {
    assertThat(outputs).hasSameSizeAs(expected);
    float largest = 1e-3f;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(outputs).containsExactly(expected, within(1e-5f * Math.max(1, largest)));
  }

  private static float[] run(OnnxModel onnx, float[] input, Shape shape) throws InferenceException {
    try (var session = InferenceSession.open(onnx, SmallModel.ONE_THREAD);
        var ready = session.ready(input, shape.toArray())) {
      return session.run(ready);
    }
  }

  private OnnxImport.Opened reopened(Design design, BatchNorm form, List<Preset> presets)
      throws IOException, PresetException {
    Path file = folder.resolve("model.onnx");
    var weights = new RandomWeights(1);
    OnnxWriter.write(design.network(), weights, form).writeTo(file);
    return OnnxImport.open(file, presets, Corrections.NONE);
  }

  private static List<Preset> presets() throws PresetException {
    return Presets.in(BundledModels.home().models());
  }
}
