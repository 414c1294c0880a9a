package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import lightnet.ui.style.Motion;
import lightnet.ui.workspace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What moves, by itself and by keys, and what does not when motion is reduced. */
@WindowTest
class MotionTest {
  private static final String BLOCK = "stage2/bottleneck3";
  private static final String LAYER = BLOCK + "/depthwise";

  @Test
  void motionIsSwitchedByKeyAndByButton(OpenWindow window) {
    assertThat(window.text("motion-button")).isEqualTo("Full motion");
    window.push(KeyCode.SHORTCUT, KeyCode.R);
    assertThat(motion(window)).isEqualTo(Motion.REDUCED);
    assertThat(window.text("motion-button")).isEqualTo("Reduced motion");
    window.click("motion-button");
    assertThat(motion(window)).isEqualTo(Motion.FULL);
    assertThat(window.text("motion-button")).isEqualTo("Full motion");
  }

  @Test
  void reducedPlayGoesFromStopToStop(OpenWindow window) {
    window.run(() -> window.workspace().motion().set(Motion.REDUCED));
    enter(window, new Place.InBlock(BLOCK));
    List<Double> moments = moments(window, "player-slider");
    window.push(KeyCode.SPACE);
    window.await("the end", () -> slider(window, "player-slider").getValue() == 4);
    assertThat(moments).containsExactly(1.0, 2.0, 3.0, 4.0);
  }

  @Test
  void fullPlayMovesBetweenStops(OpenWindow window) {
    enter(window, new Place.InBlock(BLOCK));
    List<Double> moments = moments(window, "player-slider");
    window.push(KeyCode.SPACE);
    window.await("the way", () -> moments.size() > 3);
    window.push(KeyCode.SPACE);
    assertThat(moments).anyMatch(moment -> moment % 1 != 0).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "mobilenet-v2, stage2/bottleneck3/depthwise, separable",
    "shufflenet-v1, stage2/unit2/shuffle, shuffle",
    "mobilenet-v2, stage1/conv/conv, window"
  })
  void animationsOfOperatorsHaveTheKeysOfThePlayer(
      String network, String layer, String card, OpenWindow window) {
    window.show(network);
    enter(window, new Place.InOperator(layer.substring(0, layer.lastIndexOf('/')), layer));
    window.await("the player", () -> window.has(card + "-slider"));
    window.run(() -> window.node(card + "-frames").requestFocus());
    Slider slider = slider(window, card + "-slider");
    window.push(KeyCode.HOME);
    assertThat(slider.getValue()).isZero();
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.RIGHT);
    assertThat(slider.getValue()).isEqualTo(2);
    window.push(KeyCode.LEFT);
    assertThat(slider.getValue()).isEqualTo(1);
    window.push(KeyCode.END);
    assertThat(slider.getValue()).isEqualTo(slider.getMax());
    window.push(KeyCode.SPACE);
    assertThat(window.text(card + "-play")).isEqualTo("Pause");
    window.push(KeyCode.SPACE);
    assertThat(window.text(card + "-play")).isEqualTo("Play");
  }

  @Test
  void firstPictureOfAnOperatorHasTheKeysAtOnce(OpenWindow window) {
    window.show("shufflenet-v1");
    enter(window, new Place.InOperator("stage2/unit2", "stage2/unit2/shuffle"));
    window.await("the focus", () -> window.node("shuffle-frames").isFocused());
    window.push(KeyCode.DOWN);
    window.push(KeyCode.ENTER);
    window.await("a value", () -> window.workspace().place().get() instanceof Place.AtValue);
  }

  @Test
  void spaceOnAPictureThatRestsPlaysTheFirstAnimation(OpenWindow window) {
    enter(window, new Place.InOperator(BLOCK, LAYER));
    window.run(() -> window.node("channels").requestFocus());
    window.push(KeyCode.SPACE);
    assertThat(window.text("separable-play")).isEqualTo("Pause");
  }

  @Test
  void cardOpensIntoItsBlockWhichTakesKeysAtOnce(OpenWindow window) {
    window.run(() -> window.workspace().goTo(new Place.InBlock(BLOCK)));
    window.await("the end of the passage", () -> !passage(window).isVisible());
    window.push(KeyCode.ESCAPE);
    window.await("the network", () -> !window.has("block-view"));
    window.await("the end of the passage", () -> !passage(window).isVisible());
    assertThat(window.<Boolean>on(() -> window.node(cardOf(BLOCK)).isFocused())).isTrue();
  }

  @Test
  void passageIsShownAndAnyKeyEndsIt(OpenWindow window) {
    assertThat(shownAfter(window, new Place.InBlock(BLOCK))).isTrue();
    window.push(KeyCode.SHIFT);
    assertThat(passage(window).isVisible()).isFalse();
    assertThat(shownAfter(window, new Place.InOperator(BLOCK, LAYER))).isTrue();
    window.await("its end", () -> !passage(window).isVisible());
    assertThat(shownAfter(window, new Place.InBlock(BLOCK))).isTrue();
    window.await("its end", () -> !passage(window).isVisible());
    assertThat(shownAfter(window, new Place.WholeNetwork())).isTrue();
  }

  @Test
  void withReducedMotionViewsChangeAtOnce(OpenWindow window) {
    window.run(() -> window.workspace().motion().set(Motion.REDUCED));
    assertThat(shownAfter(window, new Place.InBlock(BLOCK))).isFalse();
    assertThat(shownAfter(window, new Place.WholeNetwork())).isFalse();
  }

  /** Whether a passage begins when one goes to a place. */
  private static boolean shownAfter(OpenWindow window, Place place) {
    return window.on(
        () -> {
          window.scene().getRoot().applyCss();
          window.scene().getRoot().layout();
          window.workspace().goTo(place);
          return passage(window).isVisible();
        });
  }

  private static Node passage(OpenWindow window) {
    return window.node("passage");
  }

  private static Motion motion(OpenWindow window) {
    return window.on(() -> window.workspace().motion().get());
  }

  private static List<Double> moments(OpenWindow window, String id) {
    List<Double> moments = new CopyOnWriteArrayList<>();
    window.run(
        () ->
            slider(window, id)
                .valueProperty()
                .subscribe((_, moment) -> moments.add(moment.doubleValue())));
    return moments;
  }

  private static Slider slider(OpenWindow window, String id) {
    return (Slider) window.node(id);
  }

  private static void enter(OpenWindow window, Place place) {
    window.run(() -> window.workspace().goTo(place));
    window.await("the view", () -> isThere(window, place));
  }

  private static boolean isThere(OpenWindow window, Place place) {
    return switch (place) {
      case Place.InBlock _ -> window.has("block-view") && window.node("block-view").isFocused();
      case Place.InOperator _ -> window.has("operator-view");
      case Place.WholeNetwork _, Place.AtValue _ -> window.workspace().place().get().equals(place);
    };
  }
}
