package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import lightnet.design.Home;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real drags from a second window. */
@WindowTest
@NeedsDisplay
class DropTest {
  private final Label source = new Label("drag from here");
  private Optional<Stage> stage = Optional.empty();

  @AfterEach
  void closeSource() {
    stage.ifPresent(small -> Platform.runLater(small::hide));
  }

  @Test
  void droppedPhotoIsClassified(OpenWindow window) {
    window.openModel();
    offer(window, Map.of(DataFormat.FILES, List.of(window.sample("espresso.png").toFile())));
    dragOver(window);
    window.await("the hint", () -> window.node("drop-hint").isVisible());
    window.drop();
    window.awaitClass("espresso");
    assertThat(window.node("drop-hint").isVisible()).isFalse();
  }

  @Test
  void droppedNetworkIsShownWithADroppedPhoto(OpenWindow window, @TempDir Path folder)
      throws IOException {
    String preset = Files.readString(Home.find().models().resolve("squeezenet.yaml"));
    Path own = folder.resolve("mine.yaml");
    Files.writeString(own, preset.replace("name: SqueezeNet 1.1", "name: My net"));
    window.openModel();
    List<File> files = List.of(own.toFile(), window.sample("espresso.png").toFile());
    offer(window, Map.of(DataFormat.FILES, files));
    dragOver(window);
    window.drop();
    window.await("the network", () -> window.text("network-name").equals("My net"));
    window.await("a class", () -> window.has("prediction-1"));
    assertThat(window.text("photo-name")).isEqualTo("espresso.png");
  }

  @Test
  void hintGoesWhenTheDragLeaves(OpenWindow window) {
    offer(window, Map.of(DataFormat.FILES, List.of(window.sample("espresso.png").toFile())));
    dragOver(window);
    window.await("the hint", () -> window.node("drop-hint").isVisible());
    window.moveTo(source);
    window.await("no hint", () -> !window.node("drop-hint").isVisible());
    window.drop();
    assertThat(window.workspace().photo().get()).isEmpty();
  }

  @Test
  void droppedTextIsNotTaken(OpenWindow window) {
    offer(window, Map.of(DataFormat.PLAIN_TEXT, "no photo"));
    dragOver(window);
    assertThat(window.node("drop-hint").isVisible()).isFalse();
    window.drop();
    assertThat(window.workspace().activity().get()).isEmpty();
    assertThat(window.workspace().photo().get()).isEmpty();
  }

  @Test
  void droppedFileThatIsNoPhotoGivesAMessage(OpenWindow window) {
    window.openModel();
    Path file = window.sample("index.yaml");
    offer(window, Map.of(DataFormat.FILES, List.of(file.toFile())));
    dragOver(window);
    window.drop();
    window.awaitMessage("index.yaml");
  }

  private void offer(OpenWindow window, Map<DataFormat, Object> content) {
    source.setOnDragDetected(
        event -> {
          source.startDragAndDrop(TransferMode.COPY).setContent(content);
          event.consume();
        });
    window.run(
        () -> {
          var small = new Stage();
          small.setScene(new Scene(source, 200, 120));
          small.setX(1600);
          small.setY(80);
          small.show();
          stage = Optional.of(small);
        });
  }

  private void dragOver(OpenWindow window) {
    window.drag(source, MouseButton.PRIMARY).moveBy(8, 8).moveBy(8, 8);
    window.moveTo(new Point2D(900, 500)).moveBy(4, 0).moveBy(4, 0).moveBy(-4, 4);
  }
}
