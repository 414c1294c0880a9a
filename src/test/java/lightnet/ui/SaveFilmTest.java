package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import lightnet.drawing.Drawing;
import lightnet.drawing.ReadGif;
import lightnet.drawing.Reel;
import lightnet.drawing.Reel.Take;
import lightnet.drawing.Shade;
import lightnet.ui.canvas.DrawingImage;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.MovingView;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves on a level, saved as a film. */
@WindowTest
class SaveFilmTest {
  private static final String BLOCK = "stage3/bottleneck5";
  private static final String SHUFFLE = "stage2/unit2/shuffle";

  @TempDir private Path folder;

  @Test
  void flowOfABlockIsSavedAsAGifOfAllItsMoments(OpenWindow window) throws IOException {
    enter(window, new Place.InBlock(BLOCK), "block-diagram");
    MovingView moving = moving(window, "block-diagram");
    List<Take> takes = Reel.of(moving.film()).takes();
    Path file = folder.resolve("flow.gif");
    window.savePicture(file);
    window.awaitMessage("The picture is in");

    ReadGif read = ReadGif.of(Files.readAllBytes(file));
    assertThat(read.repeats()).isZero();
    assertThat(read.hundredths()).isEqualTo(takes.stream().map(Take::hundredths).toList());
    DoubleFunction<Drawing> frames = moving.film().sizer().in(moving.width(), moving.height());
    for (int i = 0; i < takes.size(); i += 7) {
      int[] expected = painted(window, frames.apply(takes.get(i).moment()), 1);
      int[] shown = argb(read.pictures().get(i));
      assertThat(shown).hasSameSizeAs(expected);
      assertThat(difference(shown, expected)).as("frame %d", i).isLessThan(0.5);
    }
    assertThat(difference(argb(read.pictures().get(0)), argb(read.pictures().get(20))))
        .as("movement")
        .isGreaterThan(0.5);
  }

  @Test
  void framesOfAShuffleAreSavedAsNumberedPictures(OpenWindow window) throws IOException {
    window.show("shufflenet-v1");
    enter(window, new Place.InOperator("stage2/unit2", SHUFFLE), "shuffle-frames");
    MovingView moving = moving(window, "shuffle-frames");
    List<Take> takes = Reel.of(moving.film()).takes();
    window.savePicture(folder.resolve("frames").resolve("shuffle-%03d.png"));
    window.awaitMessage("The picture is in");

    assertThat(folder.resolve("frames").toFile().list()).hasSameSizeAs(takes);
    DoubleFunction<Drawing> frames = moving.film().sizer().in(moving.width(), moving.height());
    for (int number : List.of(1, takes.size() / 2, takes.size())) {
      Path file = folder.resolve("frames").resolve("shuffle-%03d.png".formatted(number));
      int[] expected = painted(window, frames.apply(takes.get(number - 1).moment()), 2);
      assertThat(argb(ImageIO.read(file.toFile()))).as(file.toString()).isEqualTo(expected);
    }
  }

  @Test
  void filmIsOfTheCardThatHasTheKeys(OpenWindow window) {
    enter(window, new Place.InOperator(BLOCK, BLOCK + "/depthwise"), "separable-frames");
    assertThat(stops(window)).isEqualTo(2);
    window.run(() -> window.node("window-slider").requestFocus());
    assertThat(stops(window)).isEqualTo(24);
  }

  @Test
  void escapeStopsItAndNothingIsLeft(OpenWindow window) {
    enter(window, new Place.InBlock(BLOCK), "block-diagram");
    window.savePicture(folder.resolve("flow-%d.png"));
    window.await("the start", () -> isFilming(window));
    window.await("the first frame", () -> window.workspace().progress().get().orElse(0) > 0);
    window.push(KeyCode.ESCAPE);
    window.awaitRest();
    window.await("no picture", () -> folder.toFile().list().length == 0);
    assertThat(window.<Place>on(() -> window.workspace().place().get()))
        .isEqualTo(new Place.InBlock(BLOCK));
    assertThat(window.<Boolean>on(() -> window.workspace().message().get().isEmpty())).isTrue();
  }

  @Test
  void progressIsShownWhileTheWindowCanBeUsed(OpenWindow window) {
    enter(window, new Place.InBlock(BLOCK), "block-diagram");
    window.savePicture(folder.resolve("flow.gif"));
    window.await(
        "progress",
        () ->
            window.has("progress") && ((ProgressBar) window.node("progress")).getProgress() > 0.1);
    window.push(KeyCode.RIGHT);
    window.await("a step", () -> window.node("stop-1").isVisible());
    window.awaitMessage("The picture is in");
  }

  private static boolean isFilming(OpenWindow window) {
    return window.workspace().activity().get().filter(now -> now == Activity.FILMING).isPresent();
  }

  private static int stops(OpenWindow window) {
    return window.on(() -> MovingView.in(window.node("levels")).orElseThrow().film().last());
  }

  private static void enter(OpenWindow window, Place place, String id) {
    window.run(() -> window.workspace().goTo(place));
    window.await(
        "its drawing",
        () -> window.has(id) && !((DrawingView) window.node(id)).drawing().marks().isEmpty());
    window.awaitRest();
  }

  private static MovingView moving(OpenWindow window, String id) {
    return window.on(() -> MovingView.of((DrawingView) window.node(id)).orElseThrow());
  }

  private static int[] painted(OpenWindow window, Drawing drawing, double scale) {
    return window.on(
        () -> {
          Image image = DrawingImage.of(drawing, Shade.LIGHT, scale);
          int width = (int) image.getWidth();
          int height = (int) image.getHeight();
          int[] argb = new int[width * height];
          for (int i = 0; i < argb.length; i++) {
            argb[i] = image.getPixelReader().getArgb(i % width, i / width);
          }
          return argb;
        });
  }

  private static int[] argb(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  /** The mean difference of green. */
  private static double difference(int[] one, int[] other) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] >> 8 & 0xFF) - (other[i] >> 8 & 0xFF));
    }
    return (double) sum / one.length;
  }
}
