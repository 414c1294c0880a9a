package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.InvertedResidual;
import lightnet.edit.Edit;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.ShownNetwork;
import org.junit.jupiter.api.Test;

/** The blocks of a network that is there: changed, chosen, moved, copied. */
@WindowTest
class EditBlocksTest {
  private static final String FIFTH = "stage3/bottleneck5";
  private static final String SIXTH = "stage3/bottleneck6";

  private static List<String> paths(OpenWindow window) {
    return window.on(
        () ->
            window.workspace().design().stages().stream()
                .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
                .toList());
  }

  private static void select(OpenWindow window, String path) {
    window.click(cardOf(path));
    window.awaitBlock(path);
  }

  private static void type(OpenWindow window, String field, String value) {
    window.doubleClickOn("#field-" + field + "-value");
    window.write(value);
    window.push(KeyCode.ENTER);
  }

  private static ShownNetwork shown(OpenWindow window) {
    return window.on(() -> window.workspace().network().get());
  }

  @Test
  void anotherExpansionIsCountedAtOnceAndTheNetworkIsCalledEdited(OpenWindow window) {
    long before = shown(window).costs().totals().madds();
    select(window, FIFTH);

    type(window, "expansion", "4");

    window.await("fewer", () -> window.workspace().costs().totals().madds() < before);
    assertThat(shown(window).design().block(FIFTH)).contains(new InvertedResidual(4, 32, 1));
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2, edited");
  }

  @Test
  void buttonsStepANumberAlsoBesideAMark(OpenWindow window) {
    window.run(() -> window.desk().edit(new Edit.Change(Set.of(SIXTH), "channels", 256)));
    select(window, SIXTH);
    window.await("the number", () -> value(window, "channels").equals("256"));
    window.click("field-channels-more");
    window.await("one step more", () -> value(window, "channels").equals("260"));
    window.click("field-channels-less");
    window.click("field-channels-less");
    window.await("one step less", () -> value(window, "channels").equals("252"));
    window.await("the block", () -> channels(window).equals(252));
  }

  private static String value(OpenWindow window, String field) {
    return ((TextField) window.node("field-" + field + "-value")).getText();
  }

  private static Object channels(OpenWindow window) {
    Block block = window.workspace().design().block(SIXTH).orElseThrow();
    return BlockKind.of(block).values(block).getOrDefault("channels", 0);
  }

  @Test
  void whatCannotWorkIsMarkedExplainedAndMended(OpenWindow window) {
    window.click("preset-shufflenet-v1");
    window.await("ShuffleNet", () -> window.text("network-name").equals("ShuffleNet V1"));
    select(window, "stage2/unit2");

    type(window, "channels", "100");

    window.await("a misfit", () -> shown(window).misfit().isPresent());
    assertThat(((Labeled) window.node("block-problem")).getText())
        .startsWith("This does not work: ");
    assertThat(window.node(cardOf("stage2/unit2")).getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("misfit"));
    assertThat(window.node(cardOf("stage2/unit3")).getPseudoClassStates())
        .contains(PseudoClass.getPseudoClass("unreached"));
    assertThat(window.node(cardOf("stage2/unit3")).getAccessibleText())
        .contains("Nothing reaches this block");

    window.await("a mend", () -> window.has("mend-channels"));
    window.click("mend-channels");
    window.await("mended", () -> shown(window).misfit().isEmpty());
    assertThat(window.node("block-problem").isVisible()).isFalse();
  }

  @Test
  void severalBlocksShareTheirParameters(OpenWindow window) {
    select(window, FIFTH);
    window.press(KeyCode.SHIFT).clickOn(window.node(cardOf(SIXTH))).release(KeyCode.SHIFT);
    window.awaitSelection(new Selection.OfBlocks(List.of(FIFTH, SIXTH)));
    assertThat(window.text("inspector-title")).isEqualTo("2 blocks");

    type(window, "expansion", "3");

    window.await(
        "both",
        () ->
            List.of(FIFTH, SIXTH).stream()
                .allMatch(
                    path ->
                        window
                            .workspace()
                            .design()
                            .block(path)
                            .equals(Optional.of(new InvertedResidual(3, 32, 1)))));
  }

  @Test
  void blocksAreExtendedMovedAndRemovedByKeys(OpenWindow window) {
    select(window, FIFTH);
    window.push(KeyCode.SHIFT, KeyCode.RIGHT);
    window.awaitSelection(new Selection.OfBlocks(List.of(FIFTH, SIXTH)));
    window.push(KeyCode.SHIFT, KeyCode.LEFT);
    window.awaitBlock(FIFTH);

    window.push(KeyCode.ALT, KeyCode.RIGHT);
    window.await("moved", () -> paths(window).indexOf(FIFTH) == paths(window).indexOf(SIXTH) + 1);
    window.awaitBlock(FIFTH);

    window.push(KeyCode.DELETE);
    window.await("gone", () -> !paths(window).contains(FIFTH));
    window.awaitBlock("stage4/bottleneck7");
  }

  @Test
  void blocksTravelAsText(OpenWindow window) {
    select(window, FIFTH);
    window.push(KeyCode.SHORTCUT, KeyCode.C);
    assertThat(window.on(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("- inverted-residual: {name: bottleneck5, expansion: 6, channels: 32}\n");

    window.push(KeyCode.SHORTCUT, KeyCode.V);
    window.awaitBlock("stage3/bottleneck18");
    assertThat(paths(window)).containsSubsequence(FIFTH, "stage3/bottleneck18", SIXTH);
  }

  @Test
  void textThatIsNoBlockIsExplainedAndNothingIsLost(OpenWindow window) {
    List<String> before = paths(window);
    window.run(
        () -> {
          var content = new ClipboardContent();
          content.putString("- inverted-residual: {name: a, expansion: many}");
          Clipboard.getSystemClipboard().setContent(content);
        });
    window.push(KeyCode.SHORTCUT, KeyCode.V);
    window.awaitMessage("The clipboard, line 1");
    assertThat(paths(window)).isEqualTo(before);
  }

  @Test
  @NeedsDisplay
  void aCardIsDraggedToAnotherPlace(OpenWindow window) {
    window
        .drag(window.node(cardOf("stage2/bottleneck2")), MouseButton.PRIMARY)
        .moveBy(30, 10)
        .moveTo(window.node(cardOf(SIXTH)))
        .moveBy(25, 0)
        .moveBy(5, 0)
        .drop();
    window.await(
        "moved",
        () -> paths(window).indexOf("stage3/bottleneck2") == paths(window).indexOf(SIXTH) + 1);
  }

  @Test
  @NeedsDisplay
  void aBlockIsDraggedFromTheShelf(OpenWindow window) {
    window.click("library-blocks");
    window
        .drag(window.node("shelf-bneck"), MouseButton.PRIMARY)
        .moveBy(20, 10)
        .moveTo(window.node(cardOf(FIFTH)))
        .moveBy(-25, 0)
        .moveBy(-5, 0)
        .drop();
    window.awaitBlock("stage3/bneck");
    assertThat(paths(window)).containsSubsequence("stage3/bneck", FIFTH);
  }
}
