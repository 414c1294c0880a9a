package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import lightnet.arithmetic.Position;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.network.Layer;
import lightnet.network.Shape;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One value of a layer with the numbers that it is computed from. */
@WindowTest
class NumberTest {
  private static final String BLOCK = "stage3/bottleneck5";
  private static final String DEPTHWISE = BLOCK + "/depthwise";

  @Test
  void linkInTheInspectorLeadsToTheStrongestValue(OpenWindow window) {
    window.showTimed("koala.jpg");
    window.run(() -> window.workspace().selection().set(new Selection.OfLayer(DEPTHWISE)));
    window.run(() -> window.node("open-number").requestFocus());
    window.push(KeyCode.SPACE);
    window.await("the verdict", () -> words(window).contains("ONNX Runtime gave"));
    Place.AtValue place = place(window);
    assertThat(place.layer()).isEqualTo(DEPTHWISE);
    Position strongest =
        window.on(
            () ->
                window
                    .workspace()
                    .features()
                    .get()
                    .orElseThrow()
                    .of(DEPTHWISE)
                    .orElseThrow()
                    .strongest());
    assertThat(place.at()).isEqualTo(strongest);
    assertThat(words(window)).contains("✓", "× BN factor", "+ BN offset", "= linear", "ReLU6");
  }

  @Test
  void keysMoveThePixelAndTheChannel(OpenWindow window) {
    enter(window, new Position(17, 12, 9));
    window.push(KeyCode.RIGHT);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.DOWN);
    window.push(KeyCode.LEFT);
    window.push(KeyCode.UP);
    assertThat(place(window).at()).isEqualTo(new Position(17, 13, 9));
    window.push(KeyCode.PAGE_DOWN);
    window.push(KeyCode.PAGE_DOWN);
    window.push(KeyCode.PAGE_UP);
    assertThat(place(window).at()).isEqualTo(new Position(18, 13, 9));
    window.push(KeyCode.HOME);
    window.push(KeyCode.PAGE_UP);
    assertThat(place(window).at()).isEqualTo(new Position(0, 13, 9));
    window.push(KeyCode.END);
    window.push(KeyCode.PAGE_DOWN);
    assertThat(place(window).at()).isEqualTo(new Position(191, 13, 9));
    window.push(KeyCode.ESCAPE);
    window.await(
        "the operator",
        () -> window.workspace().place().get().equals(new Place.InOperator(BLOCK, DEPTHWISE)));
  }

  @Test
  void numbersCanBeTyped(OpenWindow window) {
    enter(window, new Position(17, 12, 9));
    type(window, "number-channel", "40");
    type(window, "number-row", "nonsense");
    type(window, "number-column", "99");
    assertThat(place(window).at()).isEqualTo(new Position(40, 12, 27));
  }

  private static void type(OpenWindow window, String id, String text) {
    window.run(
        () -> {
          var spinner = (Spinner<?>) window.node(id);
          spinner.getEditor().setText(text);
          spinner.commitValue();
        });
  }

  @Test
  void clickOnAMapGoesToThatPixel(OpenWindow window) {
    window.showTimed("koala.jpg");
    enter(window, new Position(17, 12, 9));
    window.await("the maps", () -> words(window).contains("ONNX Runtime gave"));
    var view = (DrawingView) window.node("number-drawing");
    Mark.Picture map =
        window.on(() -> view.drawing()).marks().stream()
            .filter(Mark.Picture.class::isInstance)
            .map(Mark.Picture.class::cast)
            .filter(picture -> picture.spot().equals(new Spot.OfChannel(DEPTHWISE, 17)))
            .findFirst()
            .orElseThrow();
    Frame frame = map.frame();
    Point2D place =
        window.on(
            () ->
                view.localToScreen(
                    frame.x() + frame.width() * 3.5 / 28, frame.y() + frame.height() * 5.5 / 28));
    window.clickOn(place);
    assertThat(place(window).at()).isEqualTo(new Position(17, 5, 3));
  }

  @Test
  void withoutAPhotoThePlaceIsShownAndSaysWhatIsMissing(OpenWindow window) {
    enter(window, new Position(0, 0, 0));
    assertThat(words(window))
        .anyMatch(line -> line.startsWith("Show a photo"))
        .contains("What this number sees")
        .doesNotContain("ONNX Runtime gave");
  }

  /** Every kind of computation agrees with ONNX Runtime and says so. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v2@width=0.35,resolution=96",
        "mobilenet-v3-small@resolution=96",
        "shufflenet-v1@resolution=96,groups=3",
        "shufflenet-v2@resolution=96",
        "squeezenet@resolution=96"
      })
  void everyLayerIsComputedAndAgrees(String network, OpenWindow window) {
    window.show(network);
    window.showTimed("koala.jpg");
    var random = new Random(3);
    List<Layer> layers = window.workspace().costs().network().layers();
    for (int i = 0; i < layers.size(); i += 1 + random.nextInt(6)) {
      Layer layer = layers.get(i);
      Shape shape = layer.outShape();
      var at =
          new Position(
              random.nextInt(shape.c()), random.nextInt(shape.h()), random.nextInt(shape.w()));
      window.run(
          () -> window.workspace().goTo(new Place.AtValue(layer.blockPath(), layer.id(), at)));
      window.await(
          layer.id(), () -> words(window).contains("ONNX Runtime gave") && isShown(window, layer));
      assertThat(words(window)).as("%s at %s", layer.id(), at).contains("✓").doesNotContain("✗");
    }
  }

  private static boolean isShown(OpenWindow window, Layer layer) {
    return window
        .workspace()
        .features()
        .get()
        .filter(f -> f.of(layer.id()).isPresent())
        .isPresent();
  }

  private static void enter(OpenWindow window, Position at) {
    window.run(() -> window.workspace().goTo(new Place.AtValue(BLOCK, DEPTHWISE, at)));
    window.await("the focus", () -> window.node("number-drawing").isFocused());
  }

  private static Place.AtValue place(OpenWindow window) {
    return (Place.AtValue) window.on(() -> window.workspace().place().get());
  }

  private static List<String> words(OpenWindow window) {
    return window.on(
        () ->
            ((DrawingView) window.node("number-drawing"))
                .drawing().marks().stream()
                    .filter(Mark.Words.class::isInstance)
                    .map(mark -> ((Mark.Words) mark).text())
                    .toList());
  }
}
