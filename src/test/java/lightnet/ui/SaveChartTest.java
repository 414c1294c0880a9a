package lightnet.ui;

import static lightnet.measure.race.HandMade.model;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lightnet.drawing.Drawing;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.ResultFile;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** A single chart, saved from where it is seen. */
@WindowTest
class SaveChartTest {
  private static final double MARGIN = 12;

  @TempDir private Path folder;

  @Test
  void aChartIsSavedInTheThemeByKeys(OpenWindow window) throws Exception {
    open(window);
    window.run(() -> window.workspace().theme().set(Theme.DARK));
    Path png = folder.resolve("matrix.png");
    saveChart(window, "ratio-matrix", png, KeyCode.DOWN);
    BufferedImage picture = ImageIO.read(png.toFile());
    DrawingView chart = (DrawingView) window.node("ratio-matrix");
    assertSize(picture, window.on(() -> chart.drawn(640, 320)));
    assertThat(picture.getRGB(2, 2)).isEqualTo(0xFF010409);

    Path svg = folder.resolve("matrix.svg");
    saveChart(window, "ratio-matrix", svg, KeyCode.DOWN, KeyCode.DOWN);
    Document marks = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(svg.toFile());
    assertThat(marks.getDocumentElement().getTextContent()).contains("other", "1.27×");
  }

  @Test
  void aChartHasAMenuOfItsOwn(OpenWindow window) throws IOException {
    open(window);
    window.click("show-distribution");
    Path file = folder.resolve("runs.png");
    window.willSaveAs(Optional.of(file));
    window.rightClickOn(window.node("distribution"));
    window.await("the menu", () -> menu().isPresent());
    window.run(() -> menu().orElseThrow().getItems().getFirst().fire());
    window.awaitMessage("The picture is in " + file);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(2 * 640);
  }

  @Test
  void theProfileIsSavedAsItIsShown(OpenWindow window) throws IOException {
    window.click("tab-profile");
    assertThat(window.node("profile-chart-save").isVisible()).isFalse();
    window.showTimed("espresso.png");
    window.await("the chart", () -> window.node("profile-chart-save").isVisible());
    window.click("profile-MAP");
    Path file = folder.resolve("map.png");
    saveChart(window, "profile-chart", file, KeyCode.DOWN);
    DrawingView chart = (DrawingView) window.node("profile-chart");
    assertSize(ImageIO.read(file.toFile()), window.on(() -> chart.drawn(640, 320)));
  }

  private void open(OpenWindow window) throws IOException {
    Path saved = folder.resolve("opened.json");
    ResultFile.write(saved, HandMade.result(2, model("one", 6.6), model("other", 5.2)));
    window.openFiles(saved);
    window.await("the result", () -> window.has("side-by-side"));
  }

  private static void saveChart(OpenWindow window, String id, Path file, KeyCode... keys) {
    window.willSaveAs(Optional.of(file));
    window.run(() -> window.node(id + "-save").requestFocus());
    window.push(KeyCode.SPACE);
    window.await("the menu", () -> menu().isPresent());
    for (KeyCode key : keys) {
      window.push(key);
    }
    window.push(KeyCode.ENTER);
    window.awaitMessage("The picture is in " + file);
  }

  private static Optional<ContextMenu> menu() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(Window::isShowing)
        .findFirst();
  }

  private static void assertSize(BufferedImage picture, Drawing drawing) {
    assertThat(picture.getWidth()).isEqualTo((int) Math.ceil(2 * (drawing.width() + 2 * MARGIN)));
    assertThat(picture.getHeight()).isEqualTo((int) Math.ceil(2 * (drawing.height() + 2 * MARGIN)));
  }
}
