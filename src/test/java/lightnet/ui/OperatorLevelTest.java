package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lightnet.drawing.Drawing;
import lightnet.drawing.Mark;
import lightnet.network.Layer;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.Place;
import org.junit.jupiter.api.Test;

/** The cards of level Operator, by their controls. */
@WindowTest
class OperatorLevelTest {
  private static final String SHUFFLE = "stage3/unit2/shuffle";

  @Test
  void shuffleIsLedThroughItsSteps(OpenWindow window) {
    enter(window, "shufflenet-v1@groups=3", SHUFFLE);
    assertThat(window.text("shuffle-step")).isEqualTo("flatten");
    Drawing end = drawing(window, "shuffle-frames");
    window.run(() -> slider(window, "shuffle-slider").setValue(1));
    assertThat(window.text("shuffle-step")).isEqualTo("reshape");
    assertThat(drawing(window, "shuffle-frames")).isNotEqualTo(end);
    window.click("shuffle-forward");
    assertThat(window.text("shuffle-step")).isEqualTo("transpose");
    window.click("shuffle-back");
    assertThat(window.text("shuffle-step")).isEqualTo("reshape");
    window.click("shuffle-play");
    window.await("the end", () -> window.text("shuffle-step").equals("flatten"));
  }

  @Test
  void shuffleOfOtherGroups(OpenWindow window) {
    enter(window, "shufflenet-v1@groups=3", SHUFFLE);
    assertThat(window.text("shuffle-formula"))
        .startsWith("out[j] = in[(j mod 3) · 40 + j div 3]")
        .contains("0 multiply-adds", "23,520");
    spin(window, "shuffle-g", 2);
    spin(window, "shuffle-n", 3);
    assertThat(window.text("shuffle-list")).isEqualTo("out = in[ 0 3 1 4 2 5 ]");
    assertThat(window.text("matrix-words")).contains("g = 3").contains("does not");
    window.click("shuffle-inverse");
    assertThat(window.text("shuffle-list")).isEqualTo("out = in[ 0 2 4 1 3 5 ]");
    window.click("shuffle-twice");
    assertThat(window.text("shuffle-list")).isEqualTo("out = in[ 0 4 3 2 1 5 ]");
    window.click("shuffle-reset");
    assertThat(window.on(() -> spinner(window, "shuffle-g").getValue())).isEqualTo(3);
  }

  @Test
  void reachabilityFollowsTheGroups(OpenWindow window) {
    enter(window, "shufflenet-v1@groups=3", SHUFFLE);
    assertThat(window.text("reach-words")).contains("after 2 layers", "not in 5 layers");
    spin(window, "shuffle-g", 120);
    spin(window, "shuffle-n", 1);
    assertThat(window.text("reach-words")).doesNotContain("after");
  }

  @Test
  void groupsMoveCountsAndTime(OpenWindow window) {
    enter(window, "mobilenet-v2", "stage2/bottleneck2/depthwise");
    assertThat(window.text("groups-chosen")).isEqualTo("g = 96");
    window.run(() -> slider(window, "groups-slider").setValue(0));
    assertThat(window.text("groups-chosen")).isEqualTo("g = 1");
    window.run(() -> toggle(window, "example-12"));
    assertThat(window.text("groups-separable"))
        .contains("1,228,800", "53,952", "1/256 + 1/5²", "4.39 %");
    assertThat(window.on(() -> slider(window, "groups-slider").isDisabled())).isTrue();
    window.await("times", () -> window.text("groups-separable").matches("(?s).*ms.*ms.*"));
    window.run(() -> toggle(window, "example-vgg"));
    assertThat(window.text("groups-separable")).contains("924,844,032", "109,985,792");
    assertThat(window.text("groups-separable")).contains("measuring");
  }

  @Test
  void windowSlidesWithAnyArithmetic(OpenWindow window) {
    enter(window, "mobilenet-v2", "stage2/bottleneck2/depthwise");
    assertThat(window.text("window-formula")).endsWith("= 3");
    assertThat(window.text("window-step")).isEqualTo("place 1 of 9");
    spin(window, "window-stride", 1);
    assertThat(window.text("window-formula")).endsWith("= 5");
    spin(window, "window-dilation", 4);
    assertThat(window.text("window-formula")).contains("no place");
    spin(window, "window-padding", 2);
    assertThat(window.text("window-formula")).endsWith("= 1");
  }

  @Test
  void valuesComeWithAPhoto(OpenWindow window) {
    enter(window, "mobilenet-v2", "stage2/bottleneck2/expand_relu6");
    assertThat(window.text("activation-words")).contains("with a photo");
    assertThat(pictures(window, "channels")).isZero();
    window.openModel();
    window.openFiles(window.sample("cat.png"));
    window.await("values", () -> window.workspace().features().get().isPresent());
    assertThat(window.text("activation-words")).contains("values come in");
    assertThat(pictures(window, "channels")).isPositive();
  }

  @Test
  void gatesAreShownWithTheirChannels(OpenWindow window) {
    enter(window, "mobilenet-v3-small", "stage2/bneck1/gated");
    assertThat(window.text("squeeze-words")).contains("with a photo");
    window.openModel();
    window.openFiles(window.sample("cat.png"));
    window.await("values", () -> window.workspace().features().get().isPresent());
    assertThat(window.text("squeeze-words")).contains("16 gates");
    assertThat(pictures(window, "squeeze-picture")).isEqualTo(16);
  }

  @Test
  void lossFollowsTheDimensions(OpenWindow window) {
    enter(window, "mobilenet-v2", "stage2/bottleneck2/expand_relu6");
    window.run(() -> slider(window, "spiral-slider").setValue(2));
    String few = window.text("spiral-loss");
    assertThat(few).startsWith("n = 2");
    window.run(() -> ((Button) window.node("spiral-another")).fire());
    assertThat(window.text("spiral-loss")).startsWith("n = 2").isNotEqualTo(few);
  }

  @Test
  void channelsAreSelectedByKeyAndEntered(OpenWindow window) {
    String layer = "stage2/bottleneck2/depthwise";
    enter(window, "mobilenet-v2", layer);
    window.run(() -> window.node("channels").requestFocus());
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.ENTER);
    window.await("a value", () -> window.workspace().place().get() instanceof Place.AtValue);
    var place = (Place.AtValue) window.workspace().place().get();
    assertThat(place.layer()).isEqualTo(layer);
    assertThat(place.at().channel()).isEqualTo(1);
  }

  /** Every kind of operator has a card, in both themes. */
  @Test
  void everyLayerOfABlockIsDrawn(OpenWindow window) {
    for (String block :
        new String[] {"shufflenet-v2 stage2/unit1", "mobilenet-v3-large stage3/bneck4"}) {
      String[] parts = block.split(" ", 2);
      window.show(parts[0]);
      for (Layer layer : window.workspace().costs().network().layersOf(parts[1])) {
        window.run(
            () -> {
              window.workspace().theme().set(window.workspace().theme().get().other());
              window.workspace().goTo(new Place.InOperator(parts[1], layer.id()));
            });
        assertThat(window.text("definition")).as(layer.id()).isNotEmpty();
        assertThat(drawing(window, "channels").marks()).as(layer.id()).isNotEmpty();
        assertThat(smallestWords(window)).as(layer.id()).isGreaterThanOrEqualTo(11);
      }
    }
    window.run(() -> window.workspace().theme().set(Theme.LIGHT));
  }

  @Test
  void anotherNetworkWithTheSameLayerIsShownAtOnce(OpenWindow window) {
    enter(window, "mobilenet-v2", "stage2/bottleneck2/project");
    assertThat(window.text("groups-shape")).contains("96 × 56 × 56");
    window.show("mobilenet-v2@width=0.5");
    assertThat(window.text("groups-shape")).contains("48 × 56 × 56");
    window.show("shufflenet-v1");
    assertThat(window.has("operator-view")).isFalse();
  }

  @Test
  void separableIsLedThroughItsSteps(OpenWindow window) {
    enter(window, "mobilenet-v1", "stage2/separable2/pointwise");
    assertThat(window.text("separable-step")).isEqualTo("pointwise");
    Drawing end = drawing(window, "separable-frames");
    window.run(() -> window.node("separable-back").requestFocus());
    window.push(KeyCode.SPACE);
    assertThat(window.text("separable-step")).isEqualTo("depthwise");
    assertThat(drawing(window, "separable-frames")).isNotEqualTo(end);
  }

  @Test
  void aViewThatWasLeftIsNotKept(OpenWindow window) {
    enter(window, "mobilenet-v2", "stage2/bottleneck2/depthwise");
    var view = new WeakReference<>(window.node("operator-view"));
    window.run(() -> window.workspace().goTo(new Place.WholeNetwork()));
    window.awaitRest();
    window.await(
        "that it is gone",
        () -> {
          System.gc();
          return view.get() == null;
        });
  }

  private static void enter(OpenWindow window, String network, String layer) {
    window.show(network);
    String block = layer.substring(0, layer.lastIndexOf('/'));
    window.run(() -> window.workspace().goTo(new Place.InOperator(block, layer)));
    window.await("the operator", () -> window.has("operator-view"));
  }

  private static Slider slider(OpenWindow window, String id) {
    return (Slider) window.node(id);
  }

  @SuppressWarnings("unchecked")
  private static Spinner<Integer> spinner(OpenWindow window, String id) {
    return (Spinner<Integer>) window.node(id);
  }

  private static void spin(OpenWindow window, String id, int value) {
    window.run(() -> spinner(window, id).getValueFactory().setValue(value));
  }

  private static void toggle(OpenWindow window, String id) {
    ((ToggleButton) window.node(id)).fire();
  }

  private static Drawing drawing(OpenWindow window, String id) {
    return window.on(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          return ((DrawingView) window.node(id)).drawing();
        });
  }

  /** The size of the smallest letters in any drawing. */
  private static double smallestWords(OpenWindow window) {
    return window.on(
        () ->
            window.node("operator-view").lookupAll(".drawing").stream()
                .flatMap(view -> ((DrawingView) view).drawing().marks().stream())
                .filter(Mark.Words.class::isInstance)
                .mapToDouble(mark -> ((Mark.Words) mark).size())
                .min()
                .orElseThrow());
  }

  private static long pictures(OpenWindow window, String id) {
    return drawing(window, id).marks().stream().filter(Mark.Picture.class::isInstance).count();
  }
}
