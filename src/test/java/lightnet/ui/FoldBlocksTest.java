package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import lightnet.block.InvertedResidual;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.edit.Version;
import lightnet.network.Activation;
import lightnet.network.Shape;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.ShownNetwork;
import org.junit.jupiter.api.Test;

@WindowTest
class FoldBlocksTest {
  private static final String RUN = "stage4/bottleneck8";
  private static final List<String> BLOCKS =
      List.of("stage4/bottleneck8", "stage4/bottleneck9", "stage4/bottleneck10");

  @Test
  void papersNetworksAreNotFoldedUnlessOneWants(OpenWindow window) {
    assertThat(window.has(cardOf("stage4/bottleneck9"))).isTrue();
    assertThat(window.node("repeats-stage4-bottleneck8").isVisible()).isFalse();
    fold(window);
    assertThat(window.has(cardOf("stage4/bottleneck9"))).isFalse();
    assertThat(repeats(window)).isEqualTo("×3");
    assertThat(window.node(cardOf(RUN)).getAccessibleText())
        .contains("3 equal blocks")
        .contains("inverted residual")
        .contains("30,933,504 multiply-adds");
    fold(window);
    assertThat(window.has(cardOf("stage4/bottleneck9"))).isTrue();
  }

  @Test
  void foldedCardStandsForAllItsBlocks(OpenWindow window) {
    fold(window);
    window.click(cardOf(RUN));
    assertThat(window.workspace().selection().get()).isEqualTo(new Selection.OfBlocks(BLOCKS));
    assertThat(window.node(cardOf(RUN)).getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("selected"));
    window.push(KeyCode.DELETE);
    window.await(
        "the blocks to go", () -> window.workspace().design().block(BLOCKS.get(1)).isEmpty());
    assertThat(BLOCKS)
        .allSatisfy(path -> assertThat(window.workspace().design().block(path)).isEmpty());
  }

  @Test
  void enterUnfoldsAndMinusFoldsAgain(OpenWindow window) {
    fold(window);
    window.click(cardOf(RUN));
    window.push(KeyCode.ENTER);
    window.await("the second card", () -> window.has(cardOf(BLOCKS.get(1))));
    assertThat(window.workspace().place().get()).isEqualTo(new Place.WholeNetwork());
    assertThat(repeats(window)).isEqualTo("1 of 3");
    assertThat(window.node(cardOf(RUN)).isFocused()).isTrue();
    window.push(KeyCode.MINUS);
    window.await("one card", () -> !window.has(cardOf(BLOCKS.get(1))));
    assertThat(repeats(window)).isEqualTo("×3");
    assertThat(window.node(cardOf(RUN)).isFocused()).isTrue();
  }

  @Test
  void clickOnTheNumberUnfolds(OpenWindow window) {
    fold(window);
    window.click("repeats-stage4-bottleneck8");
    window.await("the second card", () -> window.has(cardOf(BLOCKS.get(1))));
    window.click("repeats-stage4-bottleneck9");
    window.await("one card", () -> !window.has(cardOf(BLOCKS.get(1))));
  }

  @Test
  void blockThatIsSelectedElsewhereIsNotFoldedAway(OpenWindow window) {
    fold(window);
    window.run(
        () ->
            window
                .workspace()
                .selection()
                .set(new Selection.OfLayer("stage4/bottleneck9/depthwise")));
    window.await("its card", () -> window.has(cardOf("stage4/bottleneck9")));
    assertThat(window.node(cardOf("stage4/bottleneck9")).getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("selected"));
  }

  @Test
  void manyEqualBlocksAreOneCardAndHaveNodesWhereTheyAreSeen(OpenWindow window) {
    window.run(() -> window.desk().show(ShownNetwork.of(many(400))));
    window.await("one card", () -> window.has(cardOf("stage/block0")));
    assertThat(window.has(cardOf("stage/block399"))).isFalse();
    window.click("repeats-stage-block0");
    window.await("the next card", () -> window.has(cardOf("stage/block1")));
    assertThat(window.has(cardOf("stage/block399"))).isFalse();
    window.run(() -> window.workspace().selection().set(new Selection.OfBlock("stage/block399")));
    window.await("the last card", () -> window.has(cardOf("stage/block399")));
    assertThat(window.has(cardOf("stage/block0"))).isFalse();
    assertThat(((Labeled) window.node("repeats-stage-block399")).getText()).isEqualTo("400 of 400");
  }

  private static Version many(int count) {
    var block = new InvertedResidual(1, 3, 3, 1, Activation.RELU6);
    List<PlacedBlock> blocks =
        IntStream.range(0, count).mapToObj(i -> new PlacedBlock("block" + i, block)).toList();
    return Version.of(
        new Design(
            "many",
            "",
            new Shape(1, 3, 8, 8),
            List.of(new Stage("stage", blocks)),
            Optional.empty()));
  }

  private static void fold(OpenWindow window) {
    window.click("fold-runs");
  }

  private static String repeats(OpenWindow window) {
    return ((Labeled) window.node("repeats-stage4-bottleneck8")).getText();
  }
}
