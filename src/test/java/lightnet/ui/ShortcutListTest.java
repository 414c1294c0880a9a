package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

@WindowTest
class ShortcutListTest {

  @Test
  @NeedsDisplay
  void questionMarkOpensTheList(OpenWindow window) {
    window.push(KeyCode.SHIFT, KeyCode.SLASH);
    window.await("the list", () -> list().isPresent());
  }

  @Test
  void listHoldsAllActions(OpenWindow window) {
    window.click("help-button");
    window.await("the list", () -> list().isPresent());
    ResourceBundle texts = ResourceBundle.getBundle("lightnet.ui.texts");
    List<String> actions =
        texts.keySet().stream()
            .filter(key -> key.startsWith("action."))
            .map(texts::getString)
            .toList();
    assertThat(actions).isNotEmpty();
    assertThat(words(list().orElseThrow()))
        .containsAll(actions)
        .contains(texts.getString("shortcuts.cards"))
        .noneMatch(String::isBlank);
  }

  @Test
  void buttonOpensTheListAndEscapeClosesIt(OpenWindow window) {
    window.click("help-button");
    window.await("the list", () -> list().isPresent());
    window.push(KeyCode.ESCAPE);
    window.await("no list", () -> list().isEmpty());
  }

  private static Optional<Node> list() {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(popup -> Optional.ofNullable(popup.getScene().lookup("#shortcut-list")).stream())
        .findFirst();
  }

  private static List<String> words(Node list) {
    return ((Parent) list)
        .getChildrenUnmodifiable().stream()
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getText())
            .toList();
  }
}
