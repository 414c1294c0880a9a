package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lightnet.network.Layer;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys mean the same wherever the focus is. */
@WindowTest
class KeyboardTest {

  @ParameterizedTest
  @ValueSource(strings = {"block-stage1-conv", "time-chart", "layer-table", "open-button"})
  void shortcutsOfPhotosWorkWhereverTheFocusIs(String focused, OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("espresso.png"), window.sample("koala.jpg"));
    window.await("two photos", () -> window.workspace().photos().size() == 2);
    window.awaitProfile();
    if (focused.equals("layer-table")) {
      window.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    }
    window.run(() -> window.node(focused).requestFocus());
    window.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
    window.await("the next photo", () -> window.text("photo-name").equals("koala.jpg"));
  }

  @Test
  void firstRowOfASelectedBlockCanBeSelected(OpenWindow window) {
    window.click("block-stage1-conv");
    window.showLayers();
    Node row =
        window.from(window.node("layer-table")).lookup(".table-row-cell").nth(0).<Node>query();
    window.clickOn(row);
    Layer first = window.workspace().costs().network().layers().getFirst();
    window.awaitSelection(new Selection.OfLayer(first.id()));
  }

  @Test
  void orderOfTheChartIsChosenByArrowKeys(OpenWindow window) {
    window.click("order-NETWORK");
    window.push(KeyCode.RIGHT);
    window.await("the next order", () -> window.isSelected("order-TIME"));
    Labeled axis = (Labeled) window.node("how-measured").getParent().lookup(".label");
    assertThat(axis.getText()).startsWith("slowest");
  }

  @Test
  void shortcutsThatEditATextAreTheTextsOthersWork(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.F);
    window.write("v3 ?");
    var search = (TextField) window.node("library-search");
    window.push(KeyCode.SHORTCUT, KeyCode.LEFT);
    assertThat(search.getText()).isEqualTo("v3 ?");
    assertThat(search.getCaretPosition()).isLessThan(4);
    window.willPick(window.sample("espresso.png"));
    window.openModel();
    window.push(KeyCode.SHORTCUT, KeyCode.O);
    window.awaitClass("espresso");
  }

  @Test
  void previousOfNoPhotoIsTheLast(OpenWindow window) {
    window.openModel();
    window.listSamples();
    window.await("the samples", () -> window.workspace().samples().size() == 12);
    window.awaitRest();
    window.push(KeyCode.SHORTCUT, KeyCode.LEFT);
    window.await("the last sample", () -> window.text("photo-place").equals("12 of 12"));
  }

  @Test
  void cardThatIsReachedByKeyIsScrolledIntoView(OpenWindow window) {
    window.run(() -> window.stage().setHeight(640));
    Node scroll = window.scene().getRoot().lookup(".network-scroll");
    Node last = window.node(cardOf("head/classifier"));
    window.run(() -> window.node(cardOf("head/pool")).requestFocus());
    window.push(KeyCode.RIGHT);
    window.await("the last card", () -> inScene(scroll).contains(inScene(last)));
    Node first = window.node(cardOf("stage1/conv"));
    window.run(() -> window.workspace().selection().set(new Selection.OfBlock("stage1/conv")));
    window.await("the first card", () -> inScene(scroll).contains(inScene(first)));
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
