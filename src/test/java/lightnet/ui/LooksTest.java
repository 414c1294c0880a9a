package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import lightnet.design.Preset;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every view in both themes and at several sizes; the complaints of CSS are heard elsewhere. */
@WindowTest
class LooksTest {
  private static final List<Dimension2D> SIZES =
      List.of(new Dimension2D(1280, 800), new Dimension2D(1440, 900), new Dimension2D(1920, 1080));

  /** Without a display JavaFX draws on a screen of this height. */
  private static final double TALLEST_IN_MEMORY = 1000;

  /** From here on no card may cut its words. */
  private static final double ROOMY = 1440;

  @ParameterizedTest
  @EnumSource(Theme.class)
  void everyViewIsDrawnInEveryThemeAndSize(Theme theme, OpenWindow window) {
    window.listSamples();
    window.showTimed("espresso.png");
    window.run(() -> window.workspace().theme().set(theme));
    for (Dimension2D size : sizes()) {
      resize(window, size);
      views(window)
          .forEach(
              view -> {
                window.run(view);
                assertDrawn(window, size);
              });
    }
    window.click("help-button");
    window.push(KeyCode.ESCAPE);
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void windowWithoutAPhotoIsDrawnInEveryThemeAndSize(Theme theme, OpenWindow window) {
    window.run(() -> window.workspace().theme().set(theme));
    for (Dimension2D size : sizes()) {
      resize(window, size);
      assertDrawn(window, size);
    }
  }

  @Test
  void everyPresetIsDrawnWithoutCuttingWords(OpenWindow window) {
    resize(window, SIZES.getFirst());
    for (Preset preset : window.workspace().presets()) {
      window.show(preset.id());
      assertThat(cutWords(window)).as(preset.id()).isEmpty();
      assertThat(overlaps(window)).as(preset.id()).isEmpty();
    }
  }

  /** Figures on cards that a silhouette lies over. */
  private static List<String> overlaps(OpenWindow window) {
    return window.on(
        () ->
            window.scene().getRoot().lookupAll(".block-card").stream()
                .flatMap(
                    card ->
                        card.lookupAll(".small").stream()
                            .filter(
                                figure ->
                                    figure.localToScene(figure.getLayoutBounds()).getMaxX()
                                        > silhouetteOf(card).getMinX())
                            .map(figure -> card.getId() + " " + ((Labeled) figure).getText()))
                .toList());
  }

  private static Bounds silhouetteOf(Node card) {
    Node silhouette = card.lookup(".silhouette");
    return silhouette.localToScene(silhouette.getLayoutBounds());
  }

  @Test
  void wordsThatAreCutAreFound(OpenWindow window) {
    assertThat(cutWords(window)).isEmpty();
    Labeled words = (Labeled) window.node("block-stage1-conv").lookup(".kind");
    window.run(() -> words.setText("a kind of block whose name is much too long for its card"));
    assertThat(cutWords(window)).hasSize(1);
  }

  private static List<Dimension2D> sizes() {
    return SIZES.stream()
        .filter(size -> Display.isThere() || size.getHeight() <= TALLEST_IN_MEMORY)
        .toList();
  }

  private static Stream<Runnable> views(OpenWindow window) {
    var workspace = window.workspace();
    String layer = workspace.costs().network().layers().get(4).id();
    return Stream.of(
        () -> workspace.selection().set(new Selection.None()),
        () -> workspace.selection().set(new Selection.OfBlock("stage1/bottleneck1")),
        () -> workspace.selection().set(new Selection.OfLayer(layer)),
        () -> drawer(window).getSelectionModel().select(1),
        () -> drawer(window).getSelectionModel().select(2),
        () -> workspace.tell("Something went wrong, and this says how to go on."),
        workspace::dismissMessage,
        () -> drawer(window).getSelectionModel().select(0));
  }

  private static TabPane drawer(OpenWindow window) {
    return (TabPane) window.node("drawer");
  }

  private static void resize(OpenWindow window, Dimension2D size) {
    window.run(
        () -> {
          Scene scene = window.scene();
          window.stage().setWidth(size.getWidth() + window.stage().getWidth() - scene.getWidth());
          window
              .stage()
              .setHeight(size.getHeight() + window.stage().getHeight() - scene.getHeight());
        });
    window.await(
        size.toString(),
        () ->
            window.scene().getWidth() == size.getWidth()
                && window.scene().getHeight() == size.getHeight());
  }

  private static void assertDrawn(OpenWindow window, Dimension2D size) {
    WritableImage picture = window.on(() -> window.scene().snapshot(null));
    assertThat(picture.getWidth()).isEqualTo(size.getWidth());
    if (size.getWidth() >= ROOMY) {
      assertThat(cutWords(window)).as("cut off at %s", size).isEmpty();
    }
  }

  /** Words on block cards that are not shown as a whole. */
  private static List<String> cutWords(OpenWindow window) {
    return window.on(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return window.scene().getRoot().lookupAll(".block-card").stream()
              .flatMap(card -> card.lookupAll(".label").stream())
              .filter(LooksTest::isShown)
              .map(Labeled.class::cast)
              .filter(LooksTest::isCut)
              .map(Labeled::getText)
              .toList();
        });
  }

  private static boolean isCut(Labeled words) {
    return words.lookup(".text") instanceof Text drawn && !drawn.getText().equals(words.getText());
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, n -> n != null, Node::getParent).allMatch(Node::isVisible);
  }
}
