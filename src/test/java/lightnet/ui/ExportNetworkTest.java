package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lightnet.design.Presets;
import lightnet.edit.Edit;
import lightnet.export.ExportFormat;
import lightnet.file.Disk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shown network, handed on in every format. */
@WindowTest
class ExportNetworkTest {
  private static final String SMALL = "mobilenet-v2@width=0.35,resolution=96";

  @TempDir private Path folder;

  @Test
  void onnxIsWrittenAndRunAgain(OpenWindow window) {
    window.show(SMALL);

    String said = export(window, ExportFormat.ONNX, "small.onnx");

    assertThat(said)
        .isEqualTo(
            "The export is in %s. ONNX Runtime has read it again and gives the same with it. Its"
                    .formatted(folder.resolve("small.onnx"))
                + " weights are random: nobody has trained them.");
    assertThat(folder.resolve("small.onnx")).isNotEmptyFile();
  }

  @Test
  void textSaysWhereItsWeightsAreLookedFor(OpenWindow window) throws IOException {
    String said = export(window, ExportFormat.TORCH, "mobilenet_v2.py");

    assertThat(said).contains("mobilenet_v2.safetensors");
    assertThat(Files.readString(folder.resolve("mobilenet_v2.py"))).contains("class MobileNetV2(");
  }

  @Test
  void nameWithoutAnEndingGetsTheRightOne(OpenWindow window) throws Exception {
    choose(window, ExportFormat.DESIGN, Optional.of(folder.resolve("mine")));
    window.awaitMessage("The export is in " + folder.resolve("mine.yaml"));

    assertThat(Presets.read(folder.resolve("mine.yaml")).design())
        .isEqualTo(window.workspace().design());
  }

  @Test
  void tablesAndPicturesAreWritten(OpenWindow window) throws IOException {
    export(window, ExportFormat.CSV, "layers.csv");
    export(window, ExportFormat.JSON, "network.json");
    export(window, ExportFormat.SVG, "network.svg");
    export(window, ExportFormat.PNG, "network.png");

    assertThat(Files.readAllLines(folder.resolve("layers.csv")))
        .hasSize(1 + window.workspace().costs().network().layers().size());
    assertThat(folder.resolve("network.json")).isNotEmptyFile();
    assertThat(Files.readString(folder.resolve("network.svg"))).contains(">MobileNet V2<");
    assertThat(ImageIO.read(folder.resolve("network.png").toFile()).getWidth()).isGreaterThan(1500);
  }

  @Test
  void keysOpenTheMenuAndChoose(OpenWindow window) {
    Path file = folder.resolve("keys.onnx");
    window.willSaveAs(Optional.of(file));
    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.E);
    window.await("the menu", () -> menu(window).isShowing());
    window.push(KeyCode.DOWN);
    window.push(KeyCode.ENTER);
    window.awaitMessage("The export is in " + file);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void networkThatDoesNotWorkIsRefusedWithTheReason(OpenWindow window) {
    window.show("shufflenet-v1");
    window.run(() -> window.desk().edit(new Edit.Change(Set.of("stage3/unit2"), "channels", 250)));
    window.await("the break", () -> window.workspace().network().get().misfit().isPresent());
    choose(window, ExportFormat.CSV, Optional.of(folder.resolve("broken.csv")));

    assertThat(window.awaitMessage("is not exported")).contains("stage3/unit2", "250");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void networkWithoutBlocksIsRefused(OpenWindow window) {
    window.run(window.desk()::begin);
    choose(window, ExportFormat.ONNX, Optional.of(folder.resolve("empty.onnx")));

    window.awaitMessage("has no blocks yet");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void nothingIsWrittenIfTheDialogIsCancelled(OpenWindow window) {
    choose(window, ExportFormat.CSV, Optional.empty());

    assertThat(folder).isEmptyDirectory();
    assertThat(window.on(() -> window.workspace().message().get())).isEmpty();
  }

  @Test
  void whatTakesItsTimeIsShownAndCanBeCancelled(OpenWindow window) {
    var never = new CountDownLatch(1);
    window.use(
        new Disk() {
          @Override
          public Optional<byte[]> read(Path asked) throws IOException {
            return Disk.ofMachine().read(asked);
          }

          @Override
          public void write(Path asked, byte[] bytes) throws IOException {
            try {
              never.await();
            } catch (InterruptedException e) {
              throw (IOException) new InterruptedIOException("stopped").initCause(e);
            }
          }
        });
    choose(window, ExportFormat.CSV, Optional.of(folder.resolve("layers.csv")));
    window.await("the way to cancel", () -> window.has("cancel"));
    window.click("cancel");
    window.awaitRest();

    assertThat(window.on(() -> window.workspace().message().get())).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatCannotBeWrittenIsExplainedAndStays(OpenWindow window) throws IOException {
    Path file = Files.writeString(folder.resolve("layers.csv"), "before");
    window.use(
        new Disk() {
          @Override
          public Optional<byte[]> read(Path asked) throws IOException {
            return Disk.ofMachine().read(asked);
          }

          @Override
          public void write(Path asked, byte[] bytes) throws IOException {
            throw new AccessDeniedException(asked.toString());
          }
        });
    choose(window, ExportFormat.CSV, Optional.of(file));
    window.awaitMessage("it is not allowed to write there");

    window.use(Disk.ofMachine());
    choose(window, ExportFormat.ONNX, Optional.of(folder.resolve("nowhere").resolve("a.onnx")));
    window.awaitMessage("there is no such folder");

    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactly("layers.csv");
  }

  private String export(OpenWindow window, ExportFormat format, String name) {
    Path file = folder.resolve(name);
    choose(window, format, Optional.of(file));
    return window.awaitMessage("The export is in " + file);
  }

  private static void choose(OpenWindow window, ExportFormat format, Optional<Path> file) {
    window.willSaveAs(file);
    window.run(() -> item(window, format).fire());
  }

  private static MenuItem item(OpenWindow window, ExportFormat format) {
    return menu(window).getItems().stream()
        .filter(item -> ("export-network-" + format).equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static MenuButton menu(OpenWindow window) {
    return (MenuButton) window.node("export-network");
  }
}
