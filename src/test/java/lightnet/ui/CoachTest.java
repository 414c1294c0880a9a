package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import lightnet.block.Block;
import lightnet.block.ConvUnit;
import lightnet.block.InvertedResidual;
import lightnet.edit.Alternative;
import lightnet.ui.style.Texts;
import org.junit.jupiter.api.Test;

/** The coach: marks, explanations, what can be tried, alternatives. */
@WindowTest
class CoachTest {
  private static final String BLOCK = "stage3/bottleneck5";
  private static final String MARK = Texts.text("card.guideline", "G1");

  @Test
  void cardsTellWhatTheyBreakUntilTheCoachIsSilenced(OpenWindow window) {
    assertThat(window.node(cardOf(BLOCK)).getAccessibleText()).contains(MARK);
    assertThat(window.node(cardOf("stage1/conv")).getAccessibleText()).doesNotContain(MARK);

    window.push(KeyCode.SHORTCUT, KeyCode.K);
    window.await("no mark", () -> !window.node(cardOf(BLOCK)).getAccessibleText().contains(MARK));
    select(window, BLOCK);
    assertThat(window.has("finding-G1")).isFalse();

    press(window, "ask-coach");
    window.await("the finding", () -> window.has("finding-G1"));
    assertThat(window.node(cardOf(BLOCK)).getAccessibleText()).contains(MARK);
  }

  @Test
  void whatCanBeTriedIsMeasuredAndUsedAndUndone(OpenWindow window) {
    window.openModel();
    select(window, BLOCK);
    press(window, "finding-G1");
    window.await("what can be tried", () -> window.has("measure-G1"));
    assertThat(window.text("prediction-G1")).contains("32").contains("192");

    press(window, "measure-G1");
    window.await("a measured time", () -> window.text("measured-G1").contains("times the time"));

    press(window, "use-G1");
    window.await(
        "other widths", () -> block(window) instanceof InvertedResidual b && b.expansion() < 6);
    window.await("no such finding", () -> !window.has("finding-G1"));
    window.push(KeyCode.SHORTCUT, KeyCode.Z);
    window.await(
        "the old widths", () -> block(window) instanceof InvertedResidual b && b.expansion() == 6);
  }

  @Test
  void measuringCanBeStopped(OpenWindow window) {
    select(window, BLOCK);
    press(window, "finding-G1");
    window.await("what can be tried", () -> window.has("measure-G1"));
    window.run(
        () -> {
          ((ButtonBase) window.node("measure-G1")).fire();
          ((ButtonBase) window.node("measure-G1")).fire();
        });
    window.await("the end", () -> window.text("measure-G1").equals(Texts.text("coach.measure")));
    assertThat(window.text("measured-G1")).isEmpty();
    window.awaitRest();
  }

  @Test
  void alternativesAreComparedMeasuredAndUsed(OpenWindow window) {
    window.openModel();
    select(window, BLOCK);
    press(window, "alternatives-open");
    window.await("the table", () -> window.has("alternatives"));

    press(window, "measure-alternatives");
    for (Alternative.Form form :
        new Alternative.Form[] {Alternative.Form.STANDARD, Alternative.Form.SHUFFLE_V2}) {
      window.await("time of " + form, () -> window.text("time-of-" + form).contains("×"));
    }

    press(window, "alternative-STANDARD");
    window.await("a convolution", () -> block(window) instanceof ConvUnit);
    window.push(KeyCode.SHORTCUT, KeyCode.Z);
    window.await("the block of before", () -> block(window) instanceof InvertedResidual);
  }

  @Test
  void blocksOfFullConvolutionsHaveNoAlternatives(OpenWindow window) {
    select(window, "stage1/conv");
    assertThat(window.has("alternatives-open")).isFalse();
  }

  private static void select(OpenWindow window, String path) {
    window.click(cardOf(path));
    window.awaitBlock(path);
  }

  private static Block block(OpenWindow window) {
    return window.workspace().design().block(BLOCK).orElseThrow();
  }

  /** By keyboard, which works wherever the node is scrolled to. */
  private static void press(OpenWindow window, String id) {
    window.await(id, () -> window.has(id));
    window.run(() -> window.node(id).requestFocus());
    window.push(KeyCode.SPACE);
  }
}
