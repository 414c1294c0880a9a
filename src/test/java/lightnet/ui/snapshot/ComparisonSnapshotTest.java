package lightnet.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of saved comparisons. */
@Timeout(300)
class ComparisonSnapshotTest {
  @TempDir private Path folder;

  @Test
  void aSavedComparisonIsDrawn() throws IOException, InterruptedException {
    Path saved = folder.resolve("saved.json");
    Path picture = folder.resolve("compare.png");
    SnapshotProcess.run(
        List.of(
            "compare",
            BundledModels.SMALLEST,
            BundledModels.SMALLEST,
            "--budget",
            "1",
            "--save",
            saved.toString()));

    SnapshotProcess outcome = snapshot(saved, picture);

    assertThat(outcome.status()).as(outcome.err()).isZero();
    BufferedImage drawn = ImageIO.read(picture.toFile());
    assertThat(drawn.getWidth()).isEqualTo(900);
    assertThat(drawn.getHeight()).isEqualTo(700);
  }

  @Test
  void whatIsNoComparisonIsExplained() throws IOException, InterruptedException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{");
    SnapshotProcess outcome = snapshot(broken, folder.resolve("no.png"));
    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("broken.json breaks off in the middle");
  }

  private static SnapshotProcess snapshot(Path saved, Path picture)
      throws IOException, InterruptedException {
    return SnapshotProcess.run(
        List.of(
            "snapshot",
            saved.toString(),
            "--view",
            "compare",
            "--size",
            "900x700",
            "--out",
            picture.toString()));
  }
}
