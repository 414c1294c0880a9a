package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@WindowTest
class PasteTest {

  @Test
  void pastedFileIsClassified(OpenWindow window) {
    window.openModel();
    Path file = window.sample("espresso.png");
    paste(window, Map.of(DataFormat.FILES, List.of(file.toFile())));
    window.awaitClass("espresso");
    assertThat(window.text("photo-name")).isEqualTo("espresso.png");
  }

  @Test
  void pastedPictureIsClassified(OpenWindow window) {
    window.openModel();
    Image picture = new Image(window.sample("espresso.png").toUri().toString());
    paste(window, Map.of(DataFormat.IMAGE, picture));
    window.awaitClass("espresso");
    assertThat(window.text("photo-name")).isEqualTo("pasted photo");
  }

  @Test
  void textOnTheClipboardGivesAMessage(OpenWindow window) {
    paste(window, Map.of(DataFormat.PLAIN_TEXT, "no photo"));
    window.awaitMessage("no picture, no file and no block");
    assertThat(window.workspace().photo().get()).isEmpty();
  }

  private static void paste(OpenWindow window, Map<DataFormat, Object> content) {
    window.run(() -> Clipboard.getSystemClipboard().setContent(content));
    window.push(KeyCode.SHORTCUT, KeyCode.V);
  }
}
