package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import lightnet.design.BundledModels;
import lightnet.edit.Edit;
import lightnet.file.StateFolder;
import lightnet.image.Normalisation;
import lightnet.image.Normalisation.ColourOrder;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.ForeignFiles;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.SmallModel;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ONNX files that others made, in the window. */
@WindowTest
class OpenOnnxTest {
  @TempDir private Path folder;

  @Test
  void publishedNetworkIsShownUnderItsNameAndRunsOnAPhoto(OpenWindow window) throws IOException {
    Path file = folder.resolve("theirs.onnx");
    OnnxWriter.write(
            BundledModels.network(BundledModels.SMALLEST), new RandomWeights(3), BatchNorm.SEPARATE)
        .writeTo(file);

    window.openFiles(file);

    awaitShown(window, "MobileNet V2 0.35");
    assertThat(window.awaitMessage("theirs.onnx")).contains("all of its", "1,000 classes");
    window.openFiles(window.sample("koala.jpg"));
    window.await("a class", () -> window.has("prediction-1"));
    window.awaitProfile();
    assertThat(window.on(() -> window.workspace().profile().get()).orElseThrow().layers())
        .anyMatch(layer -> layer.milliseconds() > 0);
  }

  @Test
  void layersThatAreNoBlocksAreShownAndNotEdited(OpenWindow window) throws IOException {
    Path file = copy("odd_operators.onnx");
    window.openFiles(file);
    awaitShown(window, "odd_operators.onnx");
    assertThat(window.awaitMessage("odd_operators.onnx")).contains("10 of its 18 layers");
    assertThat(window.text("network-cover"))
        .startsWith("10 of 18 layers are in blocks of the papers.")
        .contains("The totals leave out Add, LayerNormalization, ");
    assertThat(window.text("total-params")).startsWith("≥ ");
    assertThat(window.text("total-memory")).startsWith("≥ ");
    int before = window.on(() -> window.workspace().design().stages().size());

    window.run(() -> window.desk().edit(new Edit.Remove(Set.of("head/classifier1"))));

    assertThat(window.awaitMessage("not edited")).contains("looked at, run and compared");
    assertThat(window.on(() -> window.workspace().design().stages().size())).isEqualTo(before);
  }

  @Test
  void whatIsRecognisedCanBeEdited(OpenWindow window) throws IOException {
    window.openFiles(copy("opset7.onnx"));
    awaitShown(window, "opset7.onnx");

    window.run(
        () -> window.desk().edit(new Edit.Change(Set.of("stage2/bottleneck3"), "expansion", 3)));

    awaitShown(window, "opset7.onnx");
    window.await(
        "weights in part", () -> window.text("network-facts").contains("random weights in 3 of"));
  }

  @Test
  void openingItAgainShowsTheSameDocument(OpenWindow window) throws IOException {
    Path file = copy("bnecks.onnx");
    window.openFiles(file);
    awaitShown(window, "bnecks.onnx");
    int open = window.on(() -> window.desk().documents().size());
    window.awaitMessage("bnecks.onnx");
    window.show("mobilenet-v1");
    window.await("no message", () -> window.workspace().message().get().isEmpty());

    window.openFiles(file);

    awaitShown(window, "bnecks.onnx");
    assertThat(window.on(() -> window.desk().documents().size())).isLessThanOrEqualTo(open + 1);
  }

  @Test
  void networkToWhichAllClassesAreEqualSaysSo(OpenWindow window) throws IOException {
    Path file = folder.resolve("zeros.onnx");
    ForeignFiles.write(
        SmallModel.onnx(1).bytes(),
        file,
        graph ->
            graph
                .getInitializerBuilderList()
                .forEach(
                    tensor ->
                        tensor.setRawData(
                            ByteString.copyFrom(new byte[tensor.getRawData().size()]))));

    window.openFiles(file);
    awaitShown(window, "MobileNet V2 0.35");
    window.openFiles(window.sample("espresso.png"));

    window.await("the notice", () -> window.node("untrained").isVisible());
    assertThat(window.text("untrained-why")).contains("All classes are equally likely");
  }

  @Test
  void whatOnnxRuntimeSaysItselfStandsBehindALink(OpenWindow window) throws IOException {
    Path file = folder.resolve("foo.onnx");
    ForeignFiles.write(
        SmallModel.onnx(1).bytes(), file, graph -> graph.getNodeBuilder(2).setOpType("FooBar"));

    window.openFiles(file);

    String told = window.awaitMessage("foo.onnx cannot be opened by ONNX Runtime: FooBar (");
    assertThat(told).contains("export it without this operator").doesNotContain("No Op registered");
    fire(window, "message-details");
    window.await(
        "its own words", () -> window.text("message").contains("No Op registered for FooBar"));
    assertThat(window.node("message-details").isVisible()).isFalse();
  }

  @Test
  void fileThatIsCutOffIsToldAndWhatWasOpenStays(OpenWindow window) throws IOException {
    byte[] whole = Files.readAllBytes(copy("bnecks.onnx"));
    Path file = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, 900));

    window.openFiles(file);

    assertThat(window.awaitMessage("cut.onnx")).contains("cut off or damaged");
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2");
  }

  @Test
  void wrongGuessIsCorrectedTakenBackAndKeptForTheFile(OpenWindow window) throws IOException {
    Path file = copy("opset7.onnx");
    window.remember(new StateFolder(folder.resolve("state")));
    window.openFiles(file);
    awaitShown(window, "opset7.onnx");
    window.openFiles(window.sample("koala.jpg"));
    awaitRecipe(window, Normalisation.IMAGENET);
    assertThat(window.text("reading-note")).isEqualTo("Guessed from the file.");

    window.run(() -> window.lookup("#reading-values").queryComboBox().setValue("-1..1"));
    awaitRecipe(window, Normalisation.MINUS_ONE_TO_ONE);
    fire(window, "reading-colours-bgr");
    awaitRecipe(window, Normalisation.MINUS_ONE_TO_ONE.in(ColourOrder.BGR));
    assertThat(window.text("reading-note")).contains("kept for this file");
    assertThat(window.on(() -> window.desk().shown().get().now().isUnsaved())).isFalse();
    assertThat(window.on(() -> window.workspace().ownNetworks().getLast().preset()))
        .isEqualTo(window.on(() -> window.workspace().network().get().preset()));

    window.run(() -> window.desk().undo());
    awaitRecipe(window, Normalisation.MINUS_ONE_TO_ONE);
    awaitKept(window, List.of("values=-1..1"));

    try (OpenWindow another = OpenWindow.ofProject()) {
      another.remember(new StateFolder(folder.resolve("state")));
      another.openFiles(file);
      awaitShown(another, "opset7.onnx");
      another.openFiles(another.sample("koala.jpg"));
      awaitRecipe(another, Normalisation.MINUS_ONE_TO_ONE);
      fire(another, "reading-take-back");
      awaitRecipe(another, Normalisation.IMAGENET);
      awaitKept(another, List.of());
    }
  }

  @Test
  void correctionThatTheFileCannotFollowIsToldAndNotTaken(OpenWindow window) throws IOException {
    Path file = folder.resolve("open.onnx");
    ForeignFiles.writeWithOpenSizes(
        OnnxWriter.write(
            BundledModels.network(BundledModels.SMALLEST), new RandomWeights(3), BatchNorm.FOLDED),
        file);
    window.openFiles(file);
    awaitShown(window, "MobileNet V2 0.35");

    fire(window, "reading-channels-last");

    window.awaitMessage("open.onnx");
    window.await("the control as it was", () -> window.isSelected("reading-channels-first"));
    assertThat(window.text("network-name")).startsWith("MobileNet V2 0.35");
  }

  @Test
  void whatTakesNoPhotoHasNothingToCorrect(OpenWindow window) throws IOException {
    window.openFiles(copy("grey.onnx"));
    awaitShown(window, "grey.onnx");
    assertThat(window.node("file-controls").isVisible()).isTrue();

    window.openFiles(copy("sound.onnx"));

    awaitShown(window, "sound.onnx");
    assertThat(window.node("file-controls").isVisible()).isFalse();
    assertThat(window.awaitMessage("sound.onnx"))
        .contains("takes 16 × 50 × 1 values, no photo")
        .doesNotContain("normalisation");
  }

  private static void awaitRecipe(OpenWindow window, Normalisation wanted) {
    window.await(
        wanted.toString(),
        () ->
            window
                .workspace()
                .photo()
                .get()
                .flatMap(ShownPhoto::classification)
                .filter(seen -> seen.recipe().normalisation().equals(wanted))
                .isPresent());
  }

  private void awaitKept(OpenWindow window, List<String> corrections) {
    Path list = folder.resolve("state/file-readings.txt");
    window.await(
        "kept " + corrections,
        () -> {
          try {
            List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
            return lines.stream()
                .map(line -> line.replaceFirst("^[0-9a-f]{64} ", ""))
                .toList()
                .equals(corrections);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Path copy(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(OpenOnnxTest.class.getResourceAsStream("/lightnet/onnx/" + name))) {
      Path file = folder.resolve(name);
      Files.copy(in, file);
      return file;
    }
  }

  /** The controls may be scrolled out of sight. */
  private static void fire(OpenWindow window, String button) {
    window.await(button, () -> window.has(button));
    window.run(() -> ((ButtonBase) window.node(button)).fire());
  }

  private static void awaitShown(OpenWindow window, String name) {
    window.await(name, () -> window.text("network-name").startsWith(name));
  }
}
