package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Document;
import lightnet.edit.Edit;
import lightnet.edit.Version;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.weights.Parameter;
import lightnet.weights.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edited networks run on the weights of what was edited, and say which they are. */
class KeptModelTest {
  private static final Provenance TRAINED = new Provenance.Trained("ImageNet", "torchvision");
  private static final int CAT = 285;

  @TempDir private Path folder;

  @Test
  void networkWithoutABlockStillSeesTheCat()
      throws PresetException, IOException, InferenceException, UnreadablePhotoException {
    RunnableModel model =
        load(edited("mobilenet-v2", new Edit.Remove(Set.of("stage4/bottleneck9"))));

    assertThat(model.weights().provenance()).isEqualTo(new Provenance.Kept(TRAINED, 50, 0, 1));
    assertThat(model.names().names()).hasSize(1000);
    assertThat(classify(model).top()).anyMatch(prediction -> prediction.index() == CAT);
  }

  @Test
  void otherPhotosAreNotWhatItWasTrainedFor() throws PresetException, IOException {
    assertThat(load(BundledModels.design("mobilenet-v2@resolution=160")).weights().provenance())
        .isEqualTo(new Provenance.Kept(TRAINED, 53, 0, 1));
    assertThat(load(BundledModels.design("mobilenet-v2")).weights().provenance())
        .isEqualTo(TRAINED);
  }

  @Test
  void anotherClassifierHasNoNames() throws PresetException, IOException {
    RunnableModel model =
        load(edited("mobilenet-v2", new Edit.Change(Set.of("head/classifier"), "features", 10)));

    assertThat(model.weights().provenance()).isEqualTo(new Provenance.Kept(TRAINED, 53, 1, 1));
    assertThat(model.names()).isEqualTo(ClassNames.NONE);
  }

  @Test
  void presetThatNobodyTrainedIsRandomAfterEditsToo() throws PresetException, IOException {
    Design edited = edited(BundledModels.SMALLEST, new Edit.Remove(Set.of("stage4/bottleneck9")));

    assertThat(load(edited).weights().provenance()).isEqualTo(new Provenance.Random(1));
  }

  @Test
  void savedAndOpenedAgainItFindsItsWeights() throws PresetException, IOException {
    Design edited = edited("mobilenet-v2", new Edit.Remove(Set.of("stage4/bottleneck9")));
    byte[] saved = DesignWriter.write(edited).getBytes(StandardCharsets.UTF_8);

    RunnableModel again = load(Presets.parse("saved.yaml", saved).design());

    assertThat(again.weights().provenance()).isEqualTo(new Provenance.Kept(TRAINED, 50, 0, 1));
  }

  @Test
  void editedFileOfOthersKeepsItsWeights() throws PresetException, IOException, InferenceException {
    Path file = folder.resolve("their.onnx");
    SmallModel.onnx(3).writeTo(file);
    Design read = OnnxImport.open(file, presets(), Corrections.NONE).design();
    Document document = Document.of(Version.of(read));
    Design there =
        document
            .edited(new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 3))
            .now()
            .design();

    RunnableModel before = load(read);
    RunnableModel after = load(there);

    assertThat(after.file()).isEmpty();
    assertThat(after.weights().provenance())
        .isEqualTo(new Provenance.Kept(new Provenance.InFile("their.onnx"), 53, 3, 1));
    var last = after.network().output();
    assertThat(after.weights().get(last, Parameter.WEIGHT).toArray())
        .isEqualTo(before.weights().get(before.network().output(), Parameter.WEIGHT).toArray());
  }

  @Test
  void writtenAnewWithNothingChangedAFileGivesTheSame()
      throws PresetException, IOException, InferenceException {
    Path file = folder.resolve("their.onnx");
    SmallModel.onnx(3).writeTo(file);
    Design read = OnnxImport.open(file, presets(), Corrections.NONE).design();
    Document there =
        Document.of(Version.of(read))
            .edited(new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 3));
    String back = DesignWriter.write(there.now().design());
    back = back.replaceFirst("bottleneck5, expansion: 3", "bottleneck5, expansion: 6");
    Design same = Presets.parse("", back.getBytes(StandardCharsets.UTF_8)).design();

    RunnableModel written = load(same);

    assertThat(written.file()).isEmpty();
    assertThat(written.weights().provenance()).isEqualTo(new Provenance.InFile("their.onnx"));
    float[] expected = logits(load(read));
    float[] actual = logits(written);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(1e-4f));
    }
  }

  @Test
  void withoutItsFileItIsRandomAndSaysWhy() throws PresetException, IOException {
    Path file = folder.resolve("their.onnx");
    SmallModel.onnx(3).writeTo(file);
    Design read = OnnxImport.open(file, presets(), Corrections.NONE).design();
    Design edited =
        Document.of(Version.of(read))
            .edited(new Edit.Remove(Set.of("stage3/bottleneck6")))
            .now()
            .design();
    Files.delete(file);

    Provenance provenance = load(edited).weights().provenance();

    assertThat(provenance).isInstanceOf(Provenance.Lost.class);
    assertThat(provenance.isRandom()).isTrue();
    assertThat(provenance.words())
        .startsWith("random, seed 1 (")
        .contains("their.onnx does not exist");
  }

  private static Design edited(String reference, Edit edit) throws PresetException {
    ModelReference parsed = ModelReference.parse(reference);
    Document document =
        Document.of(Version.of(parsed.preset(presets()), Map.copyOf(parsed.parameters())));
    return document.edited(edit).now().design();
  }

  private static List<Preset> presets() throws PresetException {
    return Presets.in(BundledModels.home().models());
  }

  private static RunnableModel load(Design design) throws PresetException, IOException {
    return RunnableModel.load(BundledModels.home(), design);
  }

  private static Classification classify(RunnableModel model)
      throws InferenceException, UnreadablePhotoException {
    Path cat = BundledModels.home().assets().resolve("photos/cat.png");
    try (PhotoClassifier classifier = model.open(model.onnx(), SmallModel.ONE_THREAD)) {
      return classifier.classify(new PhotoReader().read(cat), 5);
    }
  }

  private static float[] logits(RunnableModel model) throws InferenceException {
    try (var session = InferenceSession.open(model.onnx(), SmallModel.ONE_THREAD);
        var ready = session.ready(SmallModel.noise(), SmallModel.shape())) {
      return session.run(ready);
    }
  }
}
