package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import lightnet.arithmetic.Position;
import lightnet.drawing.Drawing;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a level shows, saved as a file. */
@WindowTest
class SavePictureTest {
  private static final String BLOCK = "stage3/bottleneck5";

  @TempDir private Path folder;

  @Test
  void drawingIsSavedAsPngAtTwiceItsSizeInTheTheme(OpenWindow window) throws IOException {
    enter(window);
    window.run(() -> window.workspace().theme().set(Theme.DARK));
    Path file = folder.resolve("number.PNG");
    window.savePicture(file);
    window.awaitMessage("The picture is in");
    BufferedImage picture = ImageIO.read(file.toFile());
    Drawing drawing = window.on(() -> ((DrawingView) window.node("number-drawing")).drawing());
    assertThat(picture.getWidth()).isEqualTo((int) Math.ceil(2 * drawing.width()));
    assertThat(picture.getHeight()).isEqualTo((int) Math.ceil(2 * drawing.height()));
    assertThat(picture.getRGB(2, 2)).isEqualTo(0xFF010409);
  }

  @Test
  void drawingIsSavedAsSvgWithItsWords(OpenWindow window) throws IOException {
    enter(window);
    Path file = folder.resolve("number.svg");
    window.savePicture(file);
    window.awaitMessage("The picture is in");
    assertThat(Files.readString(file)).startsWith("<svg ").contains("What this number sees");
  }

  @Test
  void cardsOfTheNetworkAreSavedAsPngOnly(OpenWindow window) throws IOException {
    Path file = folder.resolve("network.png");
    window.savePicture(file);
    window.awaitMessage("The picture is in");
    assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(1000);
    window.savePicture(folder.resolve("network.svg"));
    window.awaitMessage("network.svg was not written");
    assertThat(folder.toFile().list()).containsExactly("network.png");
  }

  @Test
  void whatCannotBeWrittenIsToldInASentence(OpenWindow window) {
    window.savePicture(folder.resolve("picture.bmp"));
    window.awaitMessage("picture.bmp is neither .png nor .svg nor .gif");
    window.savePicture(folder.resolve("picture.gif"));
    window.awaitMessage("picture.gif was not written: nothing moves here");
    window.savePicture(folder.resolve("nowhere").resolve("picture.png"));
    window.awaitMessage("cannot be written: there is no such folder");
    assertThat(folder.toFile().list()).isEmpty();
  }

  private static void enter(OpenWindow window) {
    var place = new Place.AtValue(BLOCK, BLOCK + "/depthwise", new Position(3, 4, 5));
    window.run(() -> window.workspace().goTo(place));
    window.await("the drawing", () -> window.node("number-drawing").isFocused());
  }
}
