package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

/** The level inside a block. */
@WindowTest
class BlockLevelTest {
  private static final String BLOCK = "stage2/bottleneck3";

  @Test
  void doubleClickOnACardGoesInAndEscapeUp(OpenWindow window) {
    window.doubleClickOn(window.node(cardOf(BLOCK)));
    awaitPlace(window, new Place.InBlock(BLOCK));
    assertThat(window.has("block-diagram")).isTrue();
    window.push(KeyCode.ESCAPE);
    awaitPlace(window, new Place.WholeNetwork());
    assertThat(window.has("block-diagram")).isFalse();
  }

  @Test
  void enterGoesInAndIntoTheOperatorWhereTheWalkStands(OpenWindow window) {
    window.run(() -> window.node(cardOf(BLOCK)).requestFocus());
    window.push(KeyCode.ENTER);
    awaitPlace(window, new Place.InBlock(BLOCK));
    awaitFocus(window);
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.RIGHT);
    awaitMoment(window, 2);
    window.push(KeyCode.ENTER);
    awaitPlace(window, new Place.InOperator(BLOCK, BLOCK + "/depthwise"));
    window.push(KeyCode.ESCAPE);
    awaitPlace(window, new Place.InBlock(BLOCK));
  }

  @Test
  void doubleClickOnAnOperatorGoesIntoIt(OpenWindow window) {
    enter(window, BLOCK);
    window.doubleClickOn(place(window, "block-diagram", new Spot.OfLayer(BLOCK + "/project")));
    awaitPlace(window, new Place.InOperator(BLOCK, BLOCK + "/project"));
  }

  @Test
  void clickOnAnOperatorSelectsItAndMovesTheWalkThere(OpenWindow window) {
    enter(window, BLOCK);
    window.clickOn(place(window, "block-diagram", new Spot.OfLayer(BLOCK + "/depthwise")));
    window.awaitSelection(new Selection.OfLayer(BLOCK + "/depthwise"));
    awaitMoment(window, 2);
  }

  @Test
  void playReachesTheEndAndStops(OpenWindow window) {
    enter(window, BLOCK);
    window.push(KeyCode.END);
    window.push(KeyCode.LEFT);
    awaitMoment(window, 3);
    assertThat(window.text("player-play")).isEqualTo("Play");
    window.push(KeyCode.SPACE);
    assertThat(window.text("player-play")).isEqualTo("Pause");
    awaitMoment(window, 4);
    window.await("the rest", () -> window.text("player-play").equals("Play"));
    window.push(KeyCode.HOME);
    awaitMoment(window, 0);
  }

  @Test
  void stopsAreNamedAndCanBeChosen(OpenWindow window) {
    enter(window, BLOCK);
    assertThat(window.text("stop-0")).isEqualTo("input");
    assertThat(window.text("stop-2")).isEqualTo("depthwise");
    window.click("stop-2");
    awaitMoment(window, 2);
    window.click("player-back");
    awaitMoment(window, 1);
    window.click("player-forward");
    awaitMoment(window, 2);
  }

  @Test
  void sheetShowsAllChannelsOfTheTensorWhereTheWalkStands(OpenWindow window) {
    window.showTimed("koala.jpg");
    enter(window, "stage2/bottleneck2");
    window.await("the values", () -> window.workspace().features().get().isPresent());
    assertThat(pictures(window)).isEqualTo(16);
    assertThat(window.text("sheet-title")).contains("16 channels");
    window.push(KeyCode.RIGHT);
    window.await("the wide tensor", () -> window.text("sheet-title").contains("96 channels"));
    assertThat(window.text("sheet-facts")).contains("cut to 6 by ReLU6", "dead channels");
    window.push(KeyCode.END);
    window.await("the bottleneck", () -> window.text("sheet-title").contains("24 channels"));
    assertThat(window.text("sheet-facts")).contains("the bottleneck is linear");
    window.click("sheet-strongest");
    assertThat(pictures(window)).isEqualTo(24);
    assertThat(firstChannel(window)).isEqualTo(strongest(window, "stage2/bottleneck2/project"));
  }

  @Test
  void withoutAPhotoTheSheetSaysWhatToDo(OpenWindow window) {
    enter(window, BLOCK);
    assertThat(window.node("sheet-empty").isVisible()).isTrue();
    assertThat(window.text("sheet-empty")).contains("photo");
    assertThat(pictures(window)).isZero();
  }

  @Test
  void traceOfAChannelIsCountedKeptAndLetGo(OpenWindow window) {
    window.show("shufflenet-v1@groups=3");
    enter(window, "stage2/unit2");
    String input = "stage2/unit1/concat_relu";
    Point2D channel = place(window, "block-diagram", new Spot.OfChannel(input, 0));
    window.moveTo(channel);
    window.await(
        "the trace", () -> window.text("trace-words").contains("reaches 240 of 240 channels"));
    assertThat(window.text("trace-words")).contains("without the shuffle it would be 80");
    window.clickOn(channel);
    window.moveTo(window.node("player-play"));
    assertThat(window.text("trace-words")).contains("Channel 0");
    window.awaitRest();
    window.push(KeyCode.ESCAPE);
    window.await("no trace", () -> !window.text("trace-words").contains("Channel 0"));
    awaitPlace(window, new Place.InBlock("stage2/unit2"));
    window.push(KeyCode.ESCAPE);
    awaitPlace(window, new Place.WholeNetwork());
  }

  @Test
  void anotherNetworkIsShownInTheSameBlock(OpenWindow window) {
    window.show("shufflenet-v1@groups=3");
    enter(window, "stage2/unit2");
    assertThat(window.text("sheet-title")).contains("240 channels");
    window.show("shufflenet-v1@groups=4");
    window.await("272 channels", () -> window.text("sheet-title").contains("272 channels"));
    awaitPlace(window, new Place.InBlock("stage2/unit2"));
  }

  @Test
  void viewThatWasLeftIsNotKept(OpenWindow window) {
    enter(window, BLOCK);
    window.push(KeyCode.SPACE);
    var left = new WeakReference<>(window.node("block-view"));
    window.push(KeyCode.ESCAPE);
    awaitPlace(window, new Place.WholeNetwork());
    window.click("theme-button");
    window.await(
        "its end",
        () -> {
          System.gc();
          return left.get() == null;
        });
  }

  private static void enter(OpenWindow window, String block) {
    window.run(() -> window.workspace().goTo(new Place.InBlock(block)));
    awaitFocus(window);
    window.await("its drawing", () -> !drawing(window, "block-diagram").marks().isEmpty());
  }

  private static void awaitFocus(OpenWindow window) {
    window.await("the focus", () -> window.has("block-view") && view(window).isFocused());
  }

  private static Node view(OpenWindow window) {
    return window.node("block-view");
  }

  private static void awaitPlace(OpenWindow window, Place place) {
    window.await(place.toString(), () -> window.workspace().place().get().equals(place));
  }

  private static void awaitMoment(OpenWindow window, double moment) {
    window.await(
        "moment " + moment, () -> ((Slider) window.node("player-slider")).getValue() == moment);
  }

  private static Drawing drawing(OpenWindow window, String id) {
    return ((DrawingView) window.node(id)).drawing();
  }

  private static long pictures(OpenWindow window) {
    return window.on(
        () ->
            drawing(window, "sheet-channels").marks().stream()
                .filter(Mark.Picture.class::isInstance)
                .count());
  }

  private static int firstChannel(OpenWindow window) {
    return window.on(
        () ->
            drawing(window, "sheet-channels").marks().stream()
                .map(Mark::spot)
                .filter(Spot.OfChannel.class::isInstance)
                .map(spot -> ((Spot.OfChannel) spot).channel())
                .findFirst()
                .orElse(-1));
  }

  private static int strongest(OpenWindow window, String tensor) {
    return window.on(
        () ->
            lightnet.arithmetic.FeatureStatistics.of(
                    window.workspace().features().get().orElseThrow().of(tensor).orElseThrow())
                .strongestFirst()
                .getFirst());
  }

  /** The place on the screen of the first box that stands for something. */
  private static Point2D place(OpenWindow window, String id, Spot spot) {
    return window.on(
        () -> {
          Frame frame =
              drawing(window, id).marks().stream()
                  .filter(mark -> mark.spot().equals(spot))
                  .filter(Mark.Box.class::isInstance)
                  .map(mark -> ((Mark.Box) mark).frame())
                  .findFirst()
                  .orElseThrow();
          return window.node(id).localToScreen(frame.middle().x(), frame.middle().y());
        });
  }
}
