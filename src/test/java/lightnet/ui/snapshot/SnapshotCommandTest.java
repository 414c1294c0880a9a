package lightnet.ui.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lightnet.cli.LightnetCommand;
import lightnet.design.BundledModels;
import lightnet.design.Home;
import lightnet.drawing.ReadGif;
import lightnet.report.Press;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/** Pictures of views, made by a process of their own without a display. */
@Timeout(300)
class SnapshotCommandTest {
  private static final String LAYER = "stage2/bottleneck3/depthwise";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "network, '', 800x600, light",
    "classify, '', 300x500, dark",
    "time, '', 900x300, light",
    "layers, '', 900x300, dark",
    "block, stage2/bottleneck3, 780x640, dark",
    "number, stage2/bottleneck3/depthwise@17@12@9, 780x640, light"
  })
  void viewIsDrawnInItsSizeAndTheme(String view, String at, String size, String theme)
      throws IOException, InterruptedException {
    Path file = folder.resolve(view + ".png");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "snapshot",
                BundledModels.SMALLEST,
                "--view",
                view,
                "--size",
                size,
                "--theme",
                theme,
                "--image",
                photo("koala.jpg"),
                "--out",
                file.toString()));
    if (!at.isEmpty()) {
      arguments.addAll(List.of("--at", at.replaceFirst("@(\\d+)@(\\d+)@", "@$1,$2,")));
    }

    SnapshotProcess outcome = SnapshotProcess.run(arguments);

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEqualTo(file + System.lineSeparator());
    BufferedImage picture = ImageIO.read(file.toFile());
    assertThat(picture.getWidth() + "x" + picture.getHeight()).isEqualTo(size);
    assertThat(colours(picture)).hasSizeGreaterThan(20);
    assertThat(brightness(picture) > 128).isEqualTo(theme.equals("light"));
    assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
  }

  @Test
  void numberIsWrittenAsSvgWithItsValues() throws Exception {
    Path file = folder.resolve("number.svg");

    SnapshotProcess outcome =
        SnapshotProcess.run(
            List.of(
                "snapshot",
                BundledModels.SMALLEST,
                "--view",
                "number",
                "--at",
                LAYER,
                "--out",
                file.toString()));

    assertThat(outcome.status()).as(outcome.err()).isZero();
    Element svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    assertThat(svg.getTagName()).isEqualTo("svg");
    assertThat(svg.getTextContent()).contains("ONNX Runtime gave", "✓", "= linear");
    assertThat(svg.getElementsByTagName("image").getLength()).isGreaterThan(5);
  }

  @Test
  void flowIsWrittenAsAGifOfSoManyFramesInSoManySeconds() throws IOException, InterruptedException {
    Path file = folder.resolve("flow.gif");

    SnapshotProcess outcome =
        film("block", "stage2/bottleneck3", file, "--frames", "5", "--seconds", "2");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    ReadGif gif = ReadGif.of(Files.readAllBytes(file));
    assertThat(gif.hundredths()).containsExactly(40, 40, 40, 40, 40);
    assertThat(gif.pictures().getFirst().getWidth()).isEqualTo(900);
    assertThat(gif.pictures().getFirst().getHeight()).isEqualTo(700);
    assertThat(colours(gif.pictures().get(2))).isNotEqualTo(colours(gif.pictures().get(0)));
  }

  @Test
  void cardOfAnOperatorIsWrittenAsNumberedPicturesAtAScale()
      throws IOException, InterruptedException {
    Path folderOfFrames = folder.resolve("frames");

    SnapshotProcess outcome =
        film(
            "operator",
            LAYER,
            folderOfFrames.resolve("%02d.png"),
            "--card",
            "window",
            "--frames",
            "3",
            "--scale",
            "1.5");

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(folderOfFrames.toFile().list())
        .containsExactlyInAnyOrder("01.png", "02.png", "03.png");
    BufferedImage last = ImageIO.read(folderOfFrames.resolve("03.png").toFile());
    assertThat(last.getWidth()).isEqualTo(1350);
    assertThat(last.getHeight()).isEqualTo(1050);
  }

  @Test
  void operatorThatDoesNotMoveIsToldInASentence() throws IOException, InterruptedException {
    SnapshotProcess outcome =
        film("operator", "stage2/bottleneck3/expand_relu6", folder.resolve("x.gif"));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("No such thing moves there").doesNotContain("Exception");
    assertThat(folder.toFile().list()).isEmpty();
  }

  private SnapshotProcess film(String view, String at, Path file, String... more)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "snapshot",
                BundledModels.SMALLEST,
                "--view",
                view,
                "--at",
                at,
                "--size",
                "900x700",
                "--out",
                file.toString()));
    arguments.addAll(List.of(more));
    return SnapshotProcess.run(arguments);
  }

  @Test
  void photoThatCannotBeReadIsToldInASentence() throws IOException, InterruptedException {
    Path broken = Files.writeString(folder.resolve("broken.jpg"), "no photo");

    SnapshotProcess outcome =
        SnapshotProcess.run(
            List.of(
                "snapshot",
                BundledModels.SMALLEST,
                "--view",
                "classify",
                "--image",
                broken.toString(),
                "--out",
                folder.resolve("x.png").toString()));

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err()).contains("broken.jpg").doesNotContain("Exception");
    assertThat(folder.toFile().list()).containsExactly(broken.getFileName().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | mobilenet-v9 --view network --out x.png | There is no model 'mobilenet-v9'",
        "1 | mobilenet-v2 --view network --out x.bmp | x.bmp is neither .png nor .svg nor .gif",
        "1 | mobilenet-v2 --view network --out x.gif | --view network does not move",
        "1 | mobilenet-v2 --view number --out x%03d.png | --view number does not move",
        "1 | mobilenet-v2 --view network --out x.png --frames 9 | are for what moves; give --out as"
            + " .gif or as %03d.png",
        "1 | mobilenet-v2 --view block --out x.gif --frames 0 | --frames 0 is not between 1 and",
        "1 | mobilenet-v2 --view block --out x.gif --seconds -1 | --seconds -1.0 is not between",
        "1 | mobilenet-v2 --view network --out x.png --scale 40 | --scale 40.0 of 1280x800 is not",
        "1 | mobilenet-v2 --view time --out x.svg | --view time can be written as .png only",
        "1 | mobilenet-v2 --view block --out x.png | --view block needs --at with the path of a"
            + " block",
        "1 | mobilenet-v2 --view number --out x.png | --view number needs --at",
        "1 | mobilenet-v2 --view block --at stage9/none --out x.png | MobileNet V2 has no block"
            + " 'stage9/none'",
        "1 | mobilenet-v2 --view operator --at stage9/none --out x.png | MobileNet V2 has no layer"
            + " 'stage9/none'",
        "1 | mobilenet-v2 --view number --at stage2/bottleneck3/depthwise@17,12,99 --out x.png |"
            + " there is no value at 17,12,99, counted from 0",
        "1 | mobilenet-v2 --view network --at stage2/bottleneck3 --out x.png | leave --at out",
        "1 | mobilenet-v2 --view block --at stage2/bottleneck3 --do undo --out x.png | --do is for"
            + " views of the whole network",
        "2 | mobilenet-v2 --view network --do fly --out x.png | 'fly' is nothing that can be done",
        "2 | mobilenet-v2 --view nothing --out x.png | 'nothing'",
        "2 | mobilenet-v2 --view network | '--out=FILE'",
        "2 | mobilenet-v2 --out x.png | '--view=VIEW'",
        "2 | mobilenet-v2 --view network --out x.png --size 10x10 | '10x10' is not between",
        "2 | mobilenet-v2 --view network --out x.png --size wide | 'wide' is no size",
        "2 | mobilenet-v2 --view network --out x.png --theme pink | 'pink'"
      })
  void mistakeIsToldInASentence(int status, String arguments, String sentence) {
    Home home = BundledModels.home();
    var out = new StringWriter();
    var err = new StringWriter();

    int ended =
        LightnetCommand.run(
            home,
            Press.withoutPixels(),
            List.of(new SnapshotCommand(home)),
            new PrintWriter(out),
            new PrintWriter(err),
            ("snapshot " + arguments).split(" "));

    assertThat(ended).isEqualTo(status);
    assertThat(err.toString()).contains(sentence).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  private static String photo(String name) {
    return BundledModels.home().assets().resolve("photos").resolve(name).toString();
  }

  private static Set<Integer> colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y += 2) {
      for (int x = 0; x < picture.getWidth(); x += 2) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }

  private static double brightness(BufferedImage picture) {
    double sum = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        sum += picture.getRGB(x, y) >> 8 & 0xFF;
      }
    }
    return sum / picture.getWidth() / picture.getHeight();
  }
}
