package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@WindowTest
class ThemeAndTextSizeTest {

  @Test
  void themeIsSwitchedByShortcutAndBack(OpenWindow window) {
    assertThat(window.scene().getRoot().getStyleClass()).contains("light").doesNotContain("dark");
    window.push(KeyCode.SHORTCUT, KeyCode.T);
    assertThat(window.scene().getRoot().getStyleClass()).contains("dark").doesNotContain("light");
    assertThat(Application.getUserAgentStylesheet()).contains("dark");
    window.push(KeyCode.SHORTCUT, KeyCode.T);
    assertThat(window.scene().getRoot().getStyleClass()).contains("light").doesNotContain("dark");
    assertThat(Application.getUserAgentStylesheet()).contains("light");
  }

  @Test
  void themeIsSwitchedByButton(OpenWindow window) {
    window.click("theme-button");
    assertThat(window.scene().getRoot().getStyleClass()).contains("dark");
  }

  @Test
  void textIsMadeLargerAndSmallerByShortcuts(OpenWindow window) {
    double usual = sizeOfText(window);
    window.push(KeyCode.SHORTCUT, KeyCode.EQUALS);
    double larger = sizeOfText(window);
    assertThat(larger).isGreaterThan(usual);
    window.push(KeyCode.SHORTCUT, KeyCode.MINUS);
    assertThat(sizeOfText(window)).isEqualTo(usual);
    window.push(KeyCode.SHORTCUT, KeyCode.MINUS);
    assertThat(sizeOfText(window)).isLessThan(usual);
  }

  private static double sizeOfText(OpenWindow window) {
    return ((Labeled) window.node("total-params")).getFont().getSize();
  }
}
