package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lightnet.block.Shuffling;
import lightnet.edit.SharedField;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

/** What is set for all blocks at once, and mends on cards. */
@WindowTest
class NetworkControlsTest {

  @Test
  void onlyWhatBlocksHaveIsOffered(OpenWindow window) {
    assertThat(window.has("everywhere-activation")).isTrue();
    assertThat(window.has("everywhere-groups")).isFalse();
    showShuffleNet(window);
    assertThat(window.has("everywhere-groups")).isTrue();
    assertThat(((ToggleButton) window.node("everywhere-groups-3")).isSelected()).isTrue();
    assertThat(window.has("everywhere-squeeze")).isFalse();
  }

  @Test
  void aValueThatBreaksTheNetworkIsToldAtTheControlAndMendedThere(OpenWindow window) {
    showShuffleNet(window);
    press(window, "everywhere-groups-8");
    window.await("a misfit", () -> window.workspace().network().get().misfit().isPresent());
    assertThat(window.text("everywhere-problem-groups")).contains("stage2/unit1");

    press(window, "mend-everywhere-groups");
    window.await("a network that works", () -> isWorking(window));
    assertThat(common(window, "groups")).isNotEqualTo(Optional.of(8));

    press(window, "take-back-groups");
    window.await("three groups", () -> common(window, "groups").equals(Optional.of(3)));
    assertThat(window.node("take-back-groups").isVisible()).isFalse();
  }

  @Test
  void shufflesCanBeLeftOutEverywhere(OpenWindow window) {
    showShuffleNet(window);
    window.await("the choice", () -> window.has("everywhere-shuffle"));
    var shuffle = (ComboBox<?>) window.node("everywhere-shuffle");
    int leftOut = shuffle.getItems().indexOf("left-out");
    window.run(() -> shuffle.getSelectionModel().select(leftOut));
    window.await(
        "no shuffle", () -> common(window, "shuffle").equals(Optional.of(Shuffling.LEFT_OUT)));
    window.push(KeyCode.SHORTCUT, KeyCode.Z);
    window.await("shuffles", () -> common(window, "shuffle").equals(Optional.of(Shuffling.DONE)));
  }

  @Test
  void aCardThatDoesNotFitOffersMends(OpenWindow window) {
    showShuffleNet(window);
    press(window, "everywhere-groups-8");
    window.await("a misfit", () -> !isWorking(window));
    press(window, "mend-stage2-unit1");
    window.await(
        "the mends",
        () -> menu(window).filter(menu -> !menu.getItems().getFirst().isDisable()).isPresent());
    window.awaitSelection(new Selection.OfBlock("stage2/unit1"));
    MenuItem first = menu(window).orElseThrow().getItems().getFirst();
    window.run(first::fire);
    window.await(
        "another misfit or none",
        () ->
            window
                .workspace()
                .network()
                .get()
                .misfit()
                .filter(misfit -> misfit.block().equals("stage2/unit1"))
                .isEmpty());
    assertThat(window.has(cardOf("stage2/unit1"))).isTrue();
  }

  private static Optional<ContextMenu> menu(OpenWindow window) {
    return window.listWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .filter(menu -> "mend-menu".equals(menu.getId()) && menu.isShowing())
        .findFirst();
  }

  private static boolean isWorking(OpenWindow window) {
    return window.workspace().network().get().misfit().isEmpty();
  }

  private static Optional<Object> common(OpenWindow window, String field) {
    return SharedField.of(window.workspace().design(), field).flatMap(SharedField::common);
  }

  private static void showShuffleNet(OpenWindow window) {
    window.click("preset-shufflenet-v1");
    window.await("ShuffleNet", () -> window.text("network-name").startsWith("ShuffleNet"));
    window.await("its groups", () -> window.has("everywhere-groups"));
  }

  private static void press(OpenWindow window, String id) {
    window.await(id, () -> window.has(id));
    window.run(() -> window.node(id).requestFocus());
    window.push(KeyCode.SPACE);
  }
}
