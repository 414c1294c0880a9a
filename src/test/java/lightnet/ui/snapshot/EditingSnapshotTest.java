package lightnet.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the window while a network is edited. */
@Timeout(300)
class EditingSnapshotTest {
  private static final int ACCENT = 0x0969DA;
  private static final int DANGER = 0xCF222E;
  private static final Rectangle TOP = new Rectangle(190, 0, 740, 50);
  private static final Rectangle TOTALS = new Rectangle(0, 54, 1280, 48);
  private static final Rectangle STAGE = new Rectangle(230, 150, 750, 390);
  private static final Rectangle SIDE = new Rectangle(1000, 450, 260, 310);

  @TempDir private Path folder;

  @Test
  void emptyDesignOffersAWayToBegin() throws IOException, InterruptedException {
    assertThat(count(window("new"), STAGE, ACCENT)).isGreaterThan(3000);
  }

  @Test
  void editIsSeenInTheTotals() throws IOException, InterruptedException {
    BufferedImage plain = window("select stage2/bottleneck3");
    BufferedImage edited =
        window("set stage2/bottleneck3 expansion=4", "keep", "set stage2/bottleneck3 kernel=5");

    assertThat(count(plain, TOTALS, ACCENT)).isZero();
    assertThat(count(edited, TOTALS, ACCENT)).as("the button that keeps it").isGreaterThan(300);
    assertThat(count(plain, STAGE, DANGER)).isZero();
    assertThat(count(plain, TOP, ACCENT)).isZero();
  }

  @Test
  void blockThatDoesNotFitIsMarkedWithItsParameters() throws IOException, InterruptedException {
    BufferedImage broken =
        window("open shufflenet-v1", "set stage3/unit2 channels=250", "select stage3/unit2");

    assertThat(count(broken, STAGE, DANGER)).as("the card").isGreaterThan(300);
    assertThat(count(broken, SIDE, DANGER)).as("the sentence").isGreaterThan(50);
  }

  @Test
  void coachIsOpenWithWhatItAdvises() throws IOException, InterruptedException {
    BufferedImage shut = window("select stage3/bottleneck5");
    BufferedImage open = window("select stage3/bottleneck5", "coach G1");

    assertThat(count(shut, SIDE, ACCENT)).as("the chosen stride").isPositive();
    assertThat(count(open, SIDE, ACCENT)).as("controls are scrolled away").isZero();
  }

  @Test
  void tabsThatAreNotSavedAreMarked() throws IOException, InterruptedException {
    BufferedImage tabs = window("set stage2/bottleneck3 expansion=4", "open mobilenet-v1", "tab 1");

    assertThat(count(tabs, TOP, ACCENT)).isPositive();
  }

  @Test
  void historyIsDrawnAlone() throws IOException, InterruptedException {
    Path file = folder.resolve("history.png");

    SnapshotProcess outcome =
        snapshot("history", file, "600x240", "set stage2/bottleneck3 expansion=4", "undo");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(600);
  }

  @Test
  void gestureThatCannotBeMadeIsToldInASentence() throws IOException, InterruptedException {
    Path file = folder.resolve("none.png");

    SnapshotProcess outcome = snapshot("network", file, "600x400", "remove stage9/none");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("MobileNet V2 0.35 has no block 'stage9/none'; 'lightnet show' lists them.")
        .doesNotContain("Exception");
    assertThat(file).doesNotExist();
  }

  private BufferedImage window(String... gestures) throws IOException, InterruptedException {
    Path file = folder.resolve("window.png");
    SnapshotProcess outcome = snapshot("window", file, "1280x800", gestures);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return ImageIO.read(file.toFile());
  }

  private static SnapshotProcess snapshot(String view, Path file, String size, String... gestures)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "snapshot",
                BundledModels.SMALLEST,
                "--view",
                view,
                "--size",
                size,
                "--out",
                file.toString()));
    for (String gesture : gestures) {
      arguments.addAll(List.of("--do", gesture));
    }
    return SnapshotProcess.run(arguments);
  }

  /** How many pixels of a part have a colour. */
  private static int count(BufferedImage picture, Rectangle part, int colour) {
    int found = 0;
    for (int y = part.y; y < part.y + part.height; y++) {
      for (int x = part.x; x < part.x + part.width; x++) {
        if ((picture.getRGB(x, y) & 0xFFFFFF) == colour) {
          found++;
        }
      }
    }
    return found;
  }
}
