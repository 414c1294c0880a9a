package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import lightnet.network.Layer;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

/** One selection in the cards, the table and the inspector. */
@WindowTest
class SelectionTest {
  private static final String FIRST = "stage1/conv";
  private static final String SECOND = "stage1/bottleneck1";

  @Test
  void clickOnACardSelectsItsBlockEverywhere(OpenWindow window) {
    window.click(cardOf(SECOND));
    window.awaitBlock(SECOND);
    assertThat(window.isSelected(cardOf(SECOND))).isTrue();
    assertThat(window.isSelected(cardOf(FIRST))).isFalse();
    assertThat(window.text("inspector-title")).isEqualTo("Inverted residual");
    List<Layer> layers = window.workspace().costs().network().layers();
    assertThat(layers.get(selectedRow(window)).blockPath()).isEqualTo(SECOND);
  }

  @Test
  void clickOnARowSelectsItsLayerAndMarksTheCard(OpenWindow window) {
    window.showLayers();
    window.clickOn(row(window, 1));
    Layer layer = window.workspace().costs().network().layers().get(1);
    window.awaitSelection(new Selection.OfLayer(layer.id()));
    assertThat(window.isSelected(cardOf(layer.blockPath()))).isTrue();
  }

  @Test
  void escapeSelectsTheWholeNetworkAgain(OpenWindow window) {
    window.click(cardOf(SECOND));
    window.awaitBlock(SECOND);
    window.push(KeyCode.ESCAPE);
    window.awaitSelection(new Selection.None());
    assertThat(window.isSelected(cardOf(SECOND))).isFalse();
    assertThat(window.text("inspector-title")).isEqualTo("MobileNet V2");
    assertThat(selectedRow(window)).isEqualTo(-1);
  }

  @Test
  void escapeTakesTheMessageAwayFirst(OpenWindow window) {
    window.click(cardOf(SECOND));
    window.awaitBlock(SECOND);
    window.run(() -> window.workspace().tell("Something to read."));
    window.push(KeyCode.ESCAPE);
    window.await("no message", () -> window.workspace().message().get().isEmpty());
    assertThat(window.workspace().selection().get()).isEqualTo(new Selection.OfBlock(SECOND));
  }

  @Test
  void clickBesideTheCardsSelectsTheWholeNetwork(OpenWindow window) {
    window.click(cardOf(SECOND));
    window.awaitBlock(SECOND);
    window.clickOn(".resolution");
    window.awaitSelection(new Selection.None());
  }

  @Test
  void arrowsMoveFromCardToCard(OpenWindow window) {
    window.click(cardOf(FIRST));
    window.awaitBlock(FIRST);
    window.push(KeyCode.RIGHT);
    window.awaitBlock(SECOND);
    assertThat(window.node(cardOf(SECOND)).isFocused()).isTrue();
    window.push(KeyCode.LEFT);
    window.awaitBlock(FIRST);
    window.push(KeyCode.LEFT);
    assertThat(window.workspace().selection().get()).isEqualTo(new Selection.OfBlock(FIRST));
  }

  @Test
  void spaceSelectsTheFocusedCard(OpenWindow window) {
    window.run(() -> window.node(cardOf(SECOND)).requestFocus());
    window.push(KeyCode.SPACE);
    window.awaitBlock(SECOND);
  }

  private static int selectedRow(OpenWindow window) {
    return window.showLayers().getSelectionModel().getSelectedIndex();
  }

  private static Node row(OpenWindow window, int index) {
    return window.from(window.node("layer-table")).lookup(".table-row-cell").nth(index).query();
  }
}
