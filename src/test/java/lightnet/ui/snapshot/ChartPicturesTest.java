package lightnet.ui.snapshot;

import static lightnet.measure.race.HandMade.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import lightnet.design.BundledModels;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.ResultFile;
import lightnet.report.Charts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Charts as pixels, made without a display. */
@Timeout(300)
class ChartPicturesTest {
  private static final RaceResult RACE =
      HandMade.result(1, published("a", 5, "70"), published("b", 8, "72"));

  @TempDir private Path folder;
  private Path saved = Path.of("");

  @BeforeEach
  void save() throws IOException {
    saved = folder.resolve("saved.json");
    ResultFile.write(saved, RACE);
  }

  @Test
  void chartsOfAComparisonAreExportedFromTheCommandLine() throws Exception {
    SnapshotProcess outcome =
        SnapshotProcess.run(
            List.of("compare", saved.toString(), "--export", folder.resolve("r.png").toString()));

    assertThat(outcome.status()).as(outcome.err()).isZero();
    for (Charts.Chart chart : Charts.of(RACE)) {
      Path file = folder.resolve("r-" + chart.id() + ".png");
      assertThat(outcome.out()).contains("written: " + file);
      BufferedImage picture = ImageIO.read(file.toFile());
      assertThat(picture.getWidth())
          .isEqualTo((int) Math.ceil(2 * chart.drawing().within(12).width()));
      assertThat(picture.getHeight())
          .isEqualTo((int) Math.ceil(2 * chart.drawing().within(12).height()));
    }
  }

  @Test
  void oneCardOfAComparisonIsTakenAlone() throws Exception {
    BufferedImage runs = compared("--card", "runs", "--scale", "2");
    BufferedImage distribution =
        compared("--card", "runs", "--scale", "2", "--do", "show distribution");

    assertThat(runs.getWidth()).isBetween(1000, 2 * 1280);
    assertThat(runs.getHeight()).isBetween(400, 1600);
    assertThat(distribution.getWidth()).isEqualTo(runs.getWidth());
    assertThat(different(runs, distribution)).isGreaterThan(1000);
  }

  @Test
  void aCardThatIsNotThereIsNamedWithThoseThatAre() throws Exception {
    SnapshotProcess outcome = snapshot(folder.resolve("x.png"), "--card", "shuffle");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("no card 'shuffle'", "runs", "matrix")
        .doesNotContain("Exception");
  }

  @Test
  void everyWayToLookAtAProfileIsDrawn() throws Exception {
    BufferedImage families = profile("families");
    BufferedImage map = profile("map");

    assertThat(families.getWidth()).isEqualTo(900);
    assertThat(different(families, map)).isGreaterThan(10_000);
  }

  private BufferedImage compared(String... more) throws IOException, InterruptedException {
    Path file = Files.createTempFile(folder, "card", ".png");
    SnapshotProcess outcome = snapshot(file, more);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return ImageIO.read(file.toFile());
  }

  private SnapshotProcess snapshot(Path file, String... more)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("snapshot", saved.toString(), "--view", "compare", "--out", file.toString()));
    arguments.addAll(List.of(more));
    return SnapshotProcess.run(arguments);
  }

  private BufferedImage profile(String part) throws IOException, InterruptedException {
    Path file = folder.resolve(part + ".png");
    SnapshotProcess outcome =
        SnapshotProcess.run(
            List.of(
                "snapshot",
                BundledModels.SMALLEST,
                "--view",
                "profile",
                "--size",
                "900x400",
                "--do",
                "show " + part,
                "--out",
                file.toString()));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return ImageIO.read(file.toFile());
  }

  private static long different(BufferedImage one, BufferedImage other) {
    long count = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
      }
    }
    return count;
  }
}
