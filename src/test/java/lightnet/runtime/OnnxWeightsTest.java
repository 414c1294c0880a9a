package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.design.TrainedWeightsFile.Recipe;
import lightnet.edit.Edit;
import lightnet.network.Activation;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.Misfit;
import lightnet.weights.MisfitWeightsException;
import lightnet.weights.Provenance;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ONNX files as a source of weights for networks of ours. */
class OnnxWeightsTest {
  private static final Design SMALL = BundledModels.design(BundledModels.SMALLEST);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("their.onnx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "mobilenet-v2@width=0.35,resolution=96 FOLDED",
        "mobilenet-v2@width=0.35,resolution=96 SEPARATE",
        "mobilenet-v3-small@resolution=96 FOLDED",
        "shufflenet-v1@resolution=96,width=0.5 FOLDED",
        "shufflenet-v2@resolution=96,width=0.5 SEPARATE",
        "squeezenet@resolution=96 FOLDED"
      })
  void presetWithTheWeightsOfAFileGivesWhatTheFileGives(String reference, BatchNorm form)
      throws Exception {
    Design design = BundledModels.design(reference);
    OnnxModel theirs = OnnxWriter.write(design.network(), new RandomWeights(9), form);
    theirs.writeTo(file);

    RunnableModel model = load(OnnxWeights.taken(file, design, Corrections.NONE));

    assertThat(model.file()).isEmpty();
    assertThat(model.weights().provenance()).isEqualTo(new Provenance.InFile("their.onnx"));
    OnnxModel separate = OnnxWriter.write(model.network(), model.weights(), BatchNorm.SEPARATE);
    assertAgree(run(model.onnx(), design), run(theirs, design));
    assertAgree(run(separate, design), run(theirs, design));
  }

  @Test
  void fileForAnotherSizeOfImageServes() throws Exception {
    SmallModel.onnx(9).writeTo(file);
    Design larger = SMALL.resized(128);

    RunnableModel model = load(OnnxWeights.taken(file, larger, Corrections.NONE));

    assertThat(model.weights().provenance().words())
        .isEqualTo("those of their.onnx, for another network or image size");
    OnnxModel expected = OnnxWriter.write(larger.network(), new RandomWeights(9), BatchNorm.FOLDED);
    assertAgree(run(model.onnx(), larger), run(expected, larger));
  }

  @Test
  void designFileMayNameAnOnnxFile() throws Exception {
    SmallModel.onnx(9).writeTo(file);
    Design named = SMALL.from(source(file));
    byte[] text = DesignWriter.write(named).getBytes(StandardCharsets.UTF_8);

    RunnableModel model = load(Presets.parse("own.yaml", text).design());

    Provenance expected = new Provenance.Trained("flowers", "me");
    assertThat(model.weights().provenance())
        .isEqualTo(new Provenance.Kept(expected, 53, 0, RunnableModel.DEFAULT_SEED));
    assertAgree(run(model.onnx(), SMALL), run(SmallModel.onnx(9), SMALL));
  }

  @Test
  void whatDoesNotFitIsListedTensorByTensor() throws Exception {
    SmallModel.onnx(9).writeTo(file);

    Design wider = new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 3).applyTo(SMALL);
    Design longer = new Edit.Repeat("stage3/bottleneck5", 2).applyTo(SMALL);
    Design shorter = new Edit.Remove(Set.of("stage3/bottleneck5")).applyTo(SMALL);

    List<String> others = misfits(wider);
    assertThat(others).hasSize(3);
    assertThat(others.getFirst())
        .isEqualTo(
            "stage3/bottleneck5/expand has the shape [96, 16, 1, 1] where"
                + " stage3/bottleneck5/expand needs [48, 16, 1, 1]");
    assertThat(misfits(longer)).hasSize(3).allMatch(words -> words.contains("is missing, which"));
    assertThat(misfits(shorter))
        .hasSize(3)
        .allMatch(words -> words.endsWith("belongs to no layer"));
  }

  @Test
  void anotherOperatorBetweenTheSameWeightsIsNamed() throws Exception {
    SmallModel.onnx(9).writeTo(file);
    Design swish = new Edit.Everywhere("activation", Activation.H_SWISH).applyTo(SMALL);

    assertThat(misfits(swish))
        .singleElement()
        .asString()
        .contains("16 x 48 x 48 by h-swish", "16 x 48 x 48 by relu6");
  }

  @Test
  void fileOfAnotherKindIsNoOnnxFile() throws Exception {
    Design named =
        BundledModels.design("mobilenet-v2")
            .from(
                source(BundledModels.home().models().resolve("weights/mobilenet_v2.safetensors")));

    assertThat(catchThrowableOfType(IOException.class, () -> load(named)))
        .hasMessageContaining("is no ONNX file");
  }

  private List<String> misfits(Design design) {
    var failure =
        catchThrowableOfType(
            MisfitWeightsException.class, () -> OnnxWeights.taken(file, design, Corrections.NONE));
    return failure.misfits().stream().map(Misfit::words).toList();
  }

  private static TrainedWeightsFile source(Path path) {
    return new TrainedWeightsFile(
        Map.of(),
        path.toString(),
        Naming.ONNX,
        "flowers",
        "me",
        ClassNames.IMAGENET,
        Recipe.TENSORFLOW);
  }

  private static RunnableModel load(Design design) throws PresetException, IOException {
    return RunnableModel.load(BundledModels.home(), design);
  }

  private static float[] run(OnnxModel onnx, Design design) throws InferenceException {
    var random = new Random(4);
    float[] input = new float[Math.toIntExact(design.input().elements())];
    for (int i = 0; i < input.length; i++) {
      input[i] = (float) random.nextGaussian();
    }
    try (var session = InferenceSession.open(onnx, SmallModel.ONE_THREAD);
        var ready = session.ready(input, design.input().toArray())) {
      return session.run(ready);
    }
  }

  private static void assertAgree(float[] outputs, float[] expected) {
    float largest = 1e-3f;
    for (float value : expected) {
      largest = Math.max(largest, Math.abs(value));
    }
    assertThat(outputs).hasSameSizeAs(expected);
    for (int i = 0; i < outputs.length; i++) {
      assertThat(outputs[i]).isCloseTo(expected[i], within(1e-5f * largest));
    }
  }
}
