package lightnet.ui;

import static lightnet.measure.race.HandMade.model;
import static lightnet.measure.race.HandMade.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import lightnet.drawing.Drawing;
import lightnet.file.Disk;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.ResultFile;
import lightnet.measure.race.Seen;
import lightnet.report.Charts;
import lightnet.runtime.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** A saved comparison that is opened, exported in every form, and read back. */
@WindowTest
class ExportTest {
  private static final List<Prediction> CAT =
      List.of(new Prediction(281, "tabby", 0.61), new Prediction(282, "tiger cat", 0.25));
  private static final RaceResult RACE =
      HandMade.result(
          2,
          published("MobileNet V2", 6.6, "71.9").withSeen(new Seen.Classes(CAT)),
          published("ShuffleNet <V2>", 5.2, "69.4").withSeen(new Seen.Classes(CAT.reversed())),
          model("mine, \"b\"", 7.9).withSeen(new Seen.Untrained()),
          model("again", 6.7).withSeen(new Seen.Classes(CAT)));
  private static final int SAMPLES = 4 * 60;

  /** Around every chart, on either side. */
  private static final double MARGIN = 12;

  @TempDir private Path folder;

  @Test
  void aPageHoldsEveryNetworkWithItsMedian(OpenWindow window) throws Exception {
    Document page = xml(Files.readString(export(window, "HTML", "race.html")));
    assertThat(texts(page, "td"))
        .contains("MobileNet V2", "ShuffleNet <V2>", "mine, \"b\"", "again")
        .contains("6.60", "5.20", "7.90", "6.70")
        .contains("✓ tabby 61.0 %", "untrained");
    assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(Charts.of(RACE).size());
  }

  @Test
  void everySampleIsALine(OpenWindow window) throws IOException {
    List<String> lines = Files.readAllLines(export(window, "CSV", "race.csv"));
    assertThat(lines).hasSize(1 + SAMPLES);
    assertThat(lines.stream().filter(line -> line.contains(",\"mine, \"\"b\"\"\","))).hasSize(60);
  }

  @Test
  void theTableIsMarkdown(OpenWindow window) throws IOException {
    // a name without an ending gets the one of what it is
    export(window, "MARKDOWN", "race of today");
    List<String> rows =
        Files.readAllLines(folder.resolve("race of today.md")).stream()
            .filter(line -> line.startsWith("| "))
            .toList();
    assertThat(rows.getFirst()).contains("| network |", "| median, ms |");
    assertThat(rows.get(1)).startsWith("| --- | ---: |");
    assertThat(rows.subList(2, 6))
        .extracting(row -> row.substring(0, row.indexOf(" |", 2)))
        .containsExactly("| MobileNet V2", "| ShuffleNet &lt;V2&gt;", "| mine, \"b\"", "| again");
  }

  @Test
  void everyChartIsAnSvgOfItsOwn(OpenWindow window) throws Exception {
    open(window);
    choose(window, "SVG", folder.resolve("race.svg"));
    String said = window.awaitMessage("charts are written");
    assertThat(said).contains(charts("svg").size() + " charts", "race-every-run.svg");
    assertThat(charts("svg")).hasSize(Charts.of(RACE).size());
    for (Path chart : charts("svg")) {
      Document svg = xml(Files.readString(chart));
      assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
    }
  }

  @Test
  void everyChartIsAPictureOfTwiceItsSize(OpenWindow window) throws Exception {
    open(window);
    choose(window, "PNG", folder.resolve("race.png"));
    window.awaitMessage("charts are written");
    for (Charts.Chart chart : Charts.of(RACE)) {
      BufferedImage picture = ImageIO.read(folder.resolve("race-" + chart.id() + ".png").toFile());
      Drawing drawn = chart.drawing().within(MARGIN);
      assertThat(picture.getWidth()).isEqualTo((int) Math.ceil(2 * drawn.width()));
      assertThat(picture.getHeight()).isEqualTo((int) Math.ceil(2 * drawn.height()));
      assertThat(colours(picture)).as(chart.id()).isGreaterThan(5);
    }
  }

  @Test
  void keysOpenTheMenuAndChoose(OpenWindow window) {
    open(window);
    Path file = folder.resolve("keys.html");
    window.willSaveAs(Optional.of(file));
    window.push(KeyCode.SHORTCUT, KeyCode.E);
    window.await("the menu", () -> exports(window).isShowing());
    window.push(KeyCode.DOWN);
    window.push(KeyCode.ENTER);
    window.awaitMessage("The export is in " + file);
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void whatCannotBeWrittenIsExplainedAndStays(OpenWindow window) throws IOException {
    open(window);
    Path file = Files.writeString(folder.resolve("race.html"), "before");
    window.use(refusing(new FileSystemException("race.html", null, "No space left on device")));
    choose(window, "HTML", file);
    assertThat(window.awaitMessage("could not be written"))
        .isEqualTo(file + " could not be written: the disk is full. Choose another folder.");

    window.use(refusing(new AccessDeniedException("race.html")));
    choose(window, "PNG", folder.resolve("race.png"));
    window.awaitMessage("it is not allowed to write there");
    window.use(Disk.ofMachine());
    choose(window, "CSV", folder.resolve("nowhere").resolve("race.csv"));
    window.awaitMessage("there is no such folder");

    assertThat(file).hasContent("before");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("race.html", "opened.json");
    assertThat(window.has("side-by-side")).isTrue();
  }

  @Test
  void nothingIsWrittenIfTheDialogIsCancelled(OpenWindow window) {
    open(window);
    window.willSaveAs(Optional.empty());
    window.run(() -> item(window, "HTML").fire());
    assertThat(folder.toFile().list()).containsExactly("opened.json");
  }

  @Test
  void aReopenedResultHasTheColumnsOfThePhoto(OpenWindow window) {
    open(window);
    assertThat(column(window, 0)).containsExactly("✓ tabby  61.0 %", "tiger cat  25.0 %");
    assertThat(column(window, 1)).containsExactly("tiger cat  25.0 %", "✓ tabby  61.0 %");
    assertThat(column(window, 2)).containsExactly("untrained: what it says means nothing");
  }

  private Path export(OpenWindow window, String kind, String name) {
    open(window);
    Path file = folder.resolve(name);
    choose(window, kind, file);
    window.awaitMessage("The export is in " + file);
    return file;
  }

  private void open(OpenWindow window) {
    Path saved = folder.resolve("opened.json");
    try {
      ResultFile.write(saved, RACE);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    window.openFiles(saved);
    window.await("the result", () -> window.has("side-by-side"));
  }

  private static void choose(OpenWindow window, String kind, Path file) {
    window.willSaveAs(Optional.of(file));
    window.run(() -> item(window, kind).fire());
  }

  private static MenuItem item(OpenWindow window, String kind) {
    return exports(window).getItems().stream()
        .filter(item -> ("export-" + kind).equals(item.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static MenuButton exports(OpenWindow window) {
    return (MenuButton) window.node("race-export");
  }

  private static List<String> column(OpenWindow window, int network) {
    Node column = window.node("photo-column-" + network);
    return ((Parent) column)
        .getChildrenUnmodifiable().stream()
            .filter(Label.class::isInstance)
            .map(line -> ((Label) line).getText())
            .toList();
  }

  private List<Path> charts(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith("." + ending)).toList();
    }
  }

  private static long colours(BufferedImage picture) {
    int[] argb =
        picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    return IntStream.of(argb).distinct().count();
  }

  private static Disk refusing(IOException why) {
    return new Disk() {
      @Override
      public Optional<byte[]> read(Path file) throws IOException {
        return Disk.ofMachine().read(file);
      }

      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        throw why;
      }
    };
  }

  /** The pages close what they open, all but some of the head, so that XML can be read of them. */
  private static Document xml(String page) throws Exception {
    String closed =
        page.replace("<!DOCTYPE html>\n", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(closed.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<String> texts(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
