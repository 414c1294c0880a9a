package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lightnet.design.Preset;
import lightnet.ui.workspace.Readiness;
import org.junit.jupiter.api.Test;

/** Networks and their parameters in the library. */
@WindowTest
class LibraryTest {
  private static final String ANOTHER = "preset-shufflenet-v1";

  @Test
  void clickOpensANetworkAndMarksIt(OpenWindow window) {
    assertThat(window.isSelected("preset-mobilenet-v2")).isTrue();
    window.click(ANOTHER);
    awaitShown(window, "ShuffleNet V1");
    assertThat(window.isSelected(ANOTHER)).isTrue();
    assertThat(window.isSelected("preset-mobilenet-v2")).isFalse();
  }

  @Test
  void searchFindsByWordsAndEnterOpens(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.F);
    window.await("the field", () -> window.node("library-search").isFocused());
    window.write("net shuffle v1");
    assertThat(listed(window)).containsExactly("preset-shufflenet-v1");
    window.push(KeyCode.ENTER);
    awaitShown(window, "ShuffleNet V1");
  }

  @Test
  void arrowsMoveThroughWhatIsFound(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.F);
    window.write("shuffle");
    window.push(KeyCode.DOWN);
    window.await("the first", () -> window.node("preset-shufflenet-v1").isFocused());
    window.push(KeyCode.DOWN);
    window.await("the second", () -> window.node("preset-shufflenet-v2").isFocused());
    window.push(KeyCode.ENTER);
    awaitShown(window, "ShuffleNet V2");
    window.push(KeyCode.UP);
    window.push(KeyCode.UP);
    window.await("the field", () -> window.node("library-search").isFocused());
  }

  @Test
  void escapeClearsTheSearch(OpenWindow window) {
    int all = listed(window).size();
    window.push(KeyCode.SHORTCUT, KeyCode.F);
    window.write("no such network");
    assertThat(listed(window)).isEmpty();
    assertThat(window.text("library-none")).contains("no such network");
    window.push(KeyCode.ESCAPE);
    assertThat(listed(window)).hasSize(all);
    assertThat(((TextField) window.node("library-search")).getText()).isEmpty();
  }

  @Test
  void searchFindsBySource(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.F);
    window.write("sandler");
    assertThat(listed(window)).contains("preset-mobilenet-v2");
  }

  @Test
  void sliderShowsTheNetworkOfEachStop(OpenWindow window) {
    window.run(() -> window.node("parameter-width").requestFocus());
    window.push(KeyCode.PAGE_DOWN);
    awaitShown(window, "MobileNet V2 0.75");
    assertThat(value(window, "width")).isEqualTo("0.75");
    window.push(KeyCode.RIGHT);
    awaitShown(window, "MobileNet V2 0.8");
    window.push(KeyCode.LEFT);
    window.push(KeyCode.LEFT);
    awaitShown(window, "MobileNet V2 0.7");
  }

  @Test
  void draggedSliderJumpsToStopsAndOpensFewSessions(OpenWindow window) {
    window.openModel();
    window.awaitRest();
    List<String> names = new ArrayList<>();
    List<Readiness> opened = new ArrayList<>();
    window.run(
        () -> {
          window.workspace().network().subscribe((_, n) -> names.add(n.design().name()));
          window
              .workspace()
              .readiness()
              .subscribe(
                  (_, readiness) -> {
                    if (readiness instanceof Readiness.Ready) {
                      opened.add(readiness);
                    }
                  });
        });
    var slider = (Slider) window.node("parameter-width");
    window.drag(at(slider, 1.0), MouseButton.PRIMARY);
    for (double width = 0.98; width >= 0.51; width -= 0.02) {
      window.moveTo(at(slider, width));
    }
    window.moveTo(at(slider, 0.505));
    window.drop();
    awaitShown(window, "MobileNet V2 0.5");
    window.await(
        "the last one",
        () ->
            window.workspace().readiness().get() instanceof Readiness.Ready
                && window.workspace().activity().get().isEmpty());
    assertThat(names).hasSizeGreaterThan(8).contains("MobileNet V2 0.75");
    assertThat(opened.size()).isPositive().isLessThan(names.size());
    assertThat(slider.getValue()).isEqualTo(0.5);
  }

  @Test
  void exactValueCanBeTyped(OpenWindow window) {
    type(window, "width", "0.42");
    awaitShown(window, "MobileNet V2 0.42");
    assertThat(((Slider) window.node("parameter-width")).getValue()).isEqualTo(0.42);
  }

  @Test
  void valueThatDoesNotWorkIsExplainedAndTheFormerNetworkStays(OpenWindow window) {
    type(window, "width", "7");
    window.await("the reason", () -> window.node("parameter-problem").isVisible());
    assertThat(window.text("parameter-problem")).contains("width", "1.4");
    assertThat(value(window, "width")).isEqualTo("7");
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2");
    type(window, "width", "0.5");
    awaitShown(window, "MobileNet V2 0.5");
    assertThat(window.node("parameter-problem").isVisible()).isFalse();
  }

  @Test
  void choicesThatExcludeEachOtherAreExplainedAndTheFormerNetworkStays(OpenWindow window) {
    window.click("preset-shufflenet-v1");
    awaitShown(window, "ShuffleNet V1");
    window.click("parameter-groups-2");
    awaitShown(window, "ShuffleNet V1, groups 2");
    window.click("parameter-width-0_5");
    window.await("the reason", () -> window.node("parameter-problem").isVisible());
    assertThat(window.text("parameter-problem")).contains("groups");
    assertThat(window.text("network-name")).isEqualTo("ShuffleNet V1, groups 2");
    assertThat(window.isSelected("parameter-width-0_5")).isTrue();
    window.click("parameter-groups-3");
    awaitShown(window, "ShuffleNet V1 0.5");
    assertThat(window.node("parameter-problem").isVisible()).isFalse();
  }

  @Test
  void everyPresetIsShownWithItsParameters(OpenWindow window) {
    for (Preset preset : window.workspace().presets()) {
      window.click("preset-" + preset.id());
      awaitShown(window, preset.name());
      assertThat(preset.parameters().keySet())
          .allSatisfy(name -> assertThat(window.has("parameter-" + name)).as(name).isTrue());
    }
  }

  @Test
  void resolutionGoesInSteps(OpenWindow window) {
    window.run(() -> window.node("parameter-resolution").requestFocus());
    window.push(KeyCode.RIGHT);
    window.await("256", () -> window.workspace().design().input().h() == 256);
    window.push(KeyCode.LEFT);
    window.push(KeyCode.LEFT);
    window.await("192", () -> window.workspace().design().input().h() == 192);
    assertThat(value(window, "resolution")).isEqualTo("192");
  }

  @Test
  void presetThatIsOpenedAgainHasItsUsualParameters(OpenWindow window) {
    type(window, "width", "0.5");
    awaitShown(window, "MobileNet V2 0.5");
    window.click("preset-mobilenet-v2");
    awaitShown(window, "MobileNet V2");
    assertThat(value(window, "width")).isEqualTo("1");
  }

  private static void type(OpenWindow window, String parameter, String value) {
    window.doubleClickOn(window.node("parameter-" + parameter + "-value"));
    window.push(KeyCode.SHORTCUT, KeyCode.A);
    window.write(value);
    window.push(KeyCode.ENTER);
  }

  private static String value(OpenWindow window, String parameter) {
    return ((TextField) window.node("parameter-" + parameter + "-value")).getText();
  }

  private static Point2D at(Slider slider, double value) {
    Bounds bounds = slider.localToScreen(slider.getBoundsInLocal());
    double thumb = slider.lookup(".thumb").getLayoutBounds().getWidth();
    double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
    return new Point2D(
        bounds.getMinX() + thumb / 2 + share * (bounds.getWidth() - thumb), bounds.getCenterY());
  }

  private static void awaitShown(OpenWindow window, String name) {
    window.await(name, () -> window.text("network-name").equals(name));
  }

  private static List<String> listed(OpenWindow window) {
    return window.on(
        () ->
            window.node("presets").lookupAll(".library-item").stream()
                .map(item -> ((Button) item).getId())
                .toList());
  }
}
