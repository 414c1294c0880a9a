package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lightnet.edit.Version;
import lightnet.measure.Latency;
import lightnet.ui.workspace.Freshness;
import org.junit.jupiter.api.Test;

/** What follows an edit: counts at once, times a moment later, a step that can be gone back to. */
@WindowTest
class LiveTimeTest {
  private static final String BLOCK = "stage3/bottleneck5";
  private static final String OTHER = "stage2/bottleneck3";
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

  @Test
  void formerTimesStayDimmedUntilAFirstLookAndThenTheMeasuredOnesCome(OpenWindow window) {
    window.showTimed("espresso.png");
    List<Freshness> states = new ArrayList<>();
    window.run(() -> window.workspace().freshness().subscribe((_, now) -> states.add(now)));
    String former = window.text("total-measured");
    Version before = version(window);
    choose(window, BLOCK, 4);
    assertThat(window.text("total-madds")).isNotEqualTo("301 M");
    if (states.getLast() == Freshness.OUTDATED) {
      assertThat(window.text("total-measured")).isEqualTo(former);
      assertThat(window.node("time-chart").getOpacity()).isLessThan(0.5);
    }
    window.awaitProfile();
    assertThat(states)
        .containsSubsequence(Freshness.OUTDATED, Freshness.PRELIMINARY, Freshness.MEASURED);
    assertThat(window.node("time-chart").getOpacity()).isEqualTo(1);
    assertThat(window.node("total-measured").getOpacity()).isEqualTo(1);
    assertThat(window.workspace().measured()).containsOnlyKeys(before, version(window));
    assertThat(window.text("network-facts")).contains("untrained");
  }

  @Test
  void secondEditLeavesOnlyItsOwnFigures(OpenWindow window) {
    window.showTimed("espresso.png");
    Version before = version(window);
    List<Version> measured = new ArrayList<>();
    window.run(
        () ->
            window
                .workspace()
                .measured()
                .addListener(
                    (MapChangeListener<Version, Latency>) change -> measured.add(change.getKey())));
    choose(window, BLOCK, 4);
    window.await("a first look", () -> window.workspace().freshness().get() != Freshness.OUTDATED);
    window.push(KeyCode.SHORTCUT, KeyCode.Z);
    choose(window, BLOCK, 2);
    window.awaitProfile();
    assertThat(version(window)).isNotEqualTo(before);
    assertThat(measured).last().isEqualTo(version(window));
    assertThat(window.workspace().profile().get().orElseThrow().layers())
        .allSatisfy(
            time ->
                assertThat(window.workspace().costs().network().layer(time.layer().id()))
                    .contains(time.layer()));
  }

  @Test
  void emptyNetworkIsSaidNotToBeMeasured(OpenWindow window) {
    window.showTimed("espresso.png");
    window.push(KeyCode.SHORTCUT, KeyCode.N);
    window.await("an empty design", () -> window.text("total-measured").equals("not measured"));
    assertThat(window.workspace().profile().get()).isEmpty();
    window.awaitRest();
    assertThat(window.workspace().message().get()).isEmpty();
  }

  @Test
  void brokenNetworkIsSaidNotToBeMeasured(OpenWindow window) {
    window.showTimed("espresso.png");
    window.click(cardOf("stage1/conv"));
    window.awaitBlock("stage1/conv");
    type(window, "field-channels", "0");
    assertThat(window.workspace().network().get().canRun()).isFalse();
    window.await("the words", () -> window.text("total-measured").equals("not measured"));
    assertThat(window.workspace().profile().get()).isEmpty();
  }

  @Test
  void changesAreCountedFromWhatWasKeptAndCanBeTakenBack(OpenWindow window) {
    assertThat(window.node("keep").getParent().getParent().isVisible()).isFalse();
    assertThat(window.node("change-madds").isVisible()).isFalse();
    choose(window, BLOCK, 4);
    assertThat(window.text("since-kept-words")).endsWith("expansion 6 → 4 in bottleneck5");
    assertThat(window.text("change-madds")).startsWith("−").endsWith("%");
    assertThat(window.node("change-madds").getAccessibleText()).contains("less than when");
    choose(window, OTHER, 2);
    assertThat(window.text("since-kept-words")).endsWith("2 steps");
    window.click("take-back");
    window.await("no change", () -> !window.node("change-madds").isVisible());
    assertThat(window.text("total-madds")).isEqualTo("301 M");
    choose(window, BLOCK, 4);
    window.click("keep");
    window.await("no change", () -> !window.node("change-madds").isVisible());
    assertThat(window.text("total-madds")).isNotEqualTo("301 M");
    assertThat(window.node("keep").getParent().getParent().isVisible()).isFalse();
  }

  @Test
  void undoAndRedoNameTheirStep(OpenWindow window) {
    assertThat(window.node("undo-button").isDisabled()).isTrue();
    choose(window, BLOCK, 4);
    assertThat(window.node("undo-button").getAccessibleText())
        .isEqualTo("Undo: expansion 6 → 4 in bottleneck5");
    window.click("undo-button");
    window.await("301 M", () -> window.text("total-madds").equals("301 M"));
    assertThat(window.node("redo-button").getAccessibleText())
        .isEqualTo("Redo: expansion 6 → 4 in bottleneck5");
    window.click("redo-button");
    window.await("a redone step", () -> !window.text("total-madds").equals("301 M"));
  }

  @Test
  void historyIsGoneThroughByMouseAndByKeyboard(OpenWindow window) {
    choose(window, BLOCK, 4);
    choose(window, OTHER, 2);
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT7);
    window.await("three steps", () -> window.has("history-step-2"));
    assertThat(has(window, "history-step-2", CURRENT)).isTrue();
    window.clickOn(row(window, 0));
    window.await("the first step", () -> window.text("total-madds").equals("301 M"));
    window.await("undone steps", () -> has(window, "history-step-2", UNDONE));
    var table = (TableView<?>) window.node("history");
    window.run(table::requestFocus);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.ENTER);
    window.await("the second step", () -> has(window, "history-step-1", CURRENT));
    assertThat(has(window, "history-step-2", UNDONE)).isTrue();
    assertThat(window.text("total-madds")).isNotEqualTo("301 M");
  }

  @Test
  void stepIsMeasuredAgainstNow(OpenWindow window) {
    window.openModel();
    window.awaitRest();
    type(window, "parameter-resolution", "96");
    window.push(KeyCode.SHORTCUT, KeyCode.DIGIT7);
    window.await("two steps", () -> window.has("measure-step-0"));
    window.awaitProfile();
    window.click("measure-step-0");
    window.await("the outcome", () -> window.text("duel").contains("rounds"));
    assertThat(window.text("duel")).startsWith("Now is").contains("× faster than after step 0");
  }

  /** Not the row that a table keeps for measuring, which is never seen. */
  private static Node row(OpenWindow window, int index) {
    return window.lookup("#history-step-" + index).queryAll().stream()
        .filter(node -> node.isVisible() && node.getLayoutBounds().getHeight() > 0)
        .findFirst()
        .orElseThrow();
  }

  /** Another expansion factor of a block. */
  private static void choose(OpenWindow window, String block, int expansion) {
    window.click(cardOf(block));
    window.awaitBlock(block);
    type(window, "field-expansion", String.valueOf(expansion));
  }

  private static void type(OpenWindow window, String control, String value) {
    var field = (TextField) window.node(control + "-value");
    window.run(
        () -> {
          field.setText(value);
          field.fireEvent(new ActionEvent());
        });
  }

  private static Version version(OpenWindow window) {
    return window.workspace().network().get().version();
  }

  private static boolean has(OpenWindow window, String id, PseudoClass state) {
    return window.has(id) && window.node(id).getPseudoClassStates().contains(state);
  }
}
