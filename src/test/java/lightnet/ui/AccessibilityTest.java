package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** What a screen reader reads and what a keyboard reaches. */
@WindowTest
class AccessibilityTest {
  private static final int STEPS = 80;
  private static final KeyEvent TAB =
      new KeyEvent(KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, false, false, false, false);

  @Test
  void everythingThatCanBePressedHasWords(OpenWindow window) {
    window.listSamples();
    window.showTimed("espresso.png");
    assertThat(pressed(window))
        .hasSizeGreaterThan(40)
        .allSatisfy(node -> assertThat(words(node)).as(node.toString()).isNotBlank());
  }

  @Test
  void picturesAndClassesHaveWords(OpenWindow window) {
    window.showTimed("espresso.png");
    assertThat(window.node("photo").getAccessibleText()).isEqualTo("espresso.png");
    assertThat(window.node("time-chart").getAccessibleText()).contains("table of layers");
    Node line = window.node("prediction-1").getParent().getParent();
    assertThat(line.getAccessibleText()).startsWith("1. espresso").contains(" %", "class 967");
    assertThat(window.node("block-stage1-conv").getAccessibleText())
        .contains("stage1/conv", "multiply-adds", "of the time");
  }

  @Test
  void tabReachesButtonsGalleryCardsAndChart(OpenWindow window) {
    window.listSamples();
    window.showTimed("espresso.png");
    assertThat(reachedByTab(window))
        .contains(
            "open-button",
            "theme-button",
            "help-button",
            "total-params-convention",
            "library-search",
            "preset-mobilenet-v2",
            "parameter-width-value",
            "parameter-width",
            "thumbnail-Cat",
            "thumbnail-Tripod",
            "open-library-button",
            "block-stage1-conv",
            "block-head-classifier",
            "order-NETWORK",
            "time-chart",
            "next-photo");
  }

  @Test
  void tabReachesTheTable(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    assertThat(reachedByTab(window)).contains("layer-table");
  }

  private static Set<String> reachedByTab(OpenWindow window) {
    return window.on(
        () -> {
          Set<String> reached = new HashSet<>();
          window.node("open-button").requestFocus();
          for (int step = 0; step < STEPS; step++) {
            Node owner = window.scene().getFocusOwner();
            reached.add(String.valueOf(owner.getId()));
            owner.fireEvent(TAB);
          }
          return reached;
        });
  }

  private static Set<Node> pressed(OpenWindow window) {
    return window.on(
        () -> {
          Set<Node> nodes = new HashSet<>();
          Stream.of(".button", ".toggle-button", ".menu-button", ".thumbnail", ".block-card")
              .forEach(style -> nodes.addAll(window.scene().getRoot().lookupAll(style)));
          return nodes;
        });
  }

  private static String words(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return node instanceof Labeled labeled ? String.valueOf(labeled.getText()) : "";
  }
}
