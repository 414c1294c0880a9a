package lightnet.report;

import static lightnet.measure.race.HandMade.STRANGE;
import static lightnet.measure.race.HandMade.model;
import static lightnet.measure.race.HandMade.published;
import static lightnet.measure.race.HandMade.share;
import static lightnet.measure.race.HandMade.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import lightnet.drawing.Drawing;
import lightnet.file.Disk;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Seen;
import lightnet.network.OperatorFamily;
import lightnet.report.Reports.Kind;
import lightnet.runtime.Prediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportsTest {
  private static final RaceResult RACE =
      HandMade.result(
          1,
          published("fast", 10, "70.6")
              .withShares(shares(share(56, OperatorFamily.POINTWISE, 0.9))),
          published(STRANGE, 20, "71.9")
              .withShares(
                  shares(
                      share(112, OperatorFamily.DEPTHWISE, 0.5),
                      share(56, OperatorFamily.POINTWISE, 0.4))),
          RaceResult.Model.absent("lost", "it is <gone>"));

  private static final Press PRESS = Press.withoutPixels();

  @TempDir private Path folder;

  @Test
  void aPageHoldsEverythingAndNeedsNothingElse() throws Exception {
    String page = Reports.html(List.of(RACE));

    Document document = parsed(page);
    assertThat(texts(document, "li"))
        .anySatisfy(words -> assertThat(words).startsWith("fast is 2.00x faster than a <b> &"))
        .anySatisfy(
            words ->
                assertThat(words)
                    .contains("alone works at 112 x 112, for 10.0 ms")
                    .endsWith("nearly all of it in depthwise convolutions"));
    assertThat(texts(document, "td")).contains("fast", STRANGE, "A <processor>", "71.9");
    assertThat(texts(document, "p"))
        .contains("Can this be trusted? yes", "lost failed: it is <gone>");
    assertThat(document.getElementsByTagName("svg").getLength())
        .isEqualTo(Charts.of(RACE).size())
        .isEqualTo(6);
    assertThat(page)
        .doesNotContain("<script", "<link", "src=", "url(http", "@import", "<b>")
        .contains("prefers-color-scheme: dark", "@media print");
  }

  @Test
  void severalResultsStandInOneTableOfTheirMachines() throws Exception {
    Document document = parsed(Reports.html(List.of(RACE, RACE)));

    assertThat(texts(document, "h2")).contains("All results");
    assertThat(
            texts(
                parsed(
                    Reports.html(
                        List.of(
                            HandMade.result(1, model("a", 10), model("b", 5)),
                            HandMade.result(4, model("a", 4), model("b", 5))))),
                "li"))
        .contains("with 1 thread b beats a; with 4 threads a beats b");
  }

  @Test
  void everySampleIsALineOfCommaSeparatedValues() {
    List<String> lines = Reports.csv(List.of(HandMade.result(3, model("a", 10)))).lines().toList();

    assertThat(lines).hasSize(1 + 60);
    assertThat(lines.getFirst())
        .isEqualTo("measured at,cpu,cores,threads,network,heat,round,milliseconds,outlier");
    assertThat(lines.get(1)).startsWith("2026-02-03T04:05:06Z,A <processor>,8,3,a,1,1,9.9");
    assertThat(lines.getLast()).contains(",a,6,10,").endsWith(",no");
  }

  @Test
  void namesWithQuotesAndNewLinesStayInTheirCell() {
    String csv = Reports.csv(List.of(HandMade.result(1, model("a \"b\", c\nd", 10))));

    assertThat(csv).contains(",\"a \"\"b\"\", c\nd\",1,1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\tx", "=HYPERLINK(\"x\",\"y\")"})
  void noCellIsTakenForAFormula(String name) {
    String csv = Reports.csv(List.of(HandMade.result(1, model(name, 10))));

    assertThat(csv)
        .containsPattern("(,|,\")'" + java.util.regex.Pattern.quote(name.substring(0, 1)));
    assertThat(csv).doesNotContainPattern("(,|,\")" + java.util.regex.Pattern.quote(name));
  }

  @Test
  void aMarkdownTableKeepsItsRowsAndColumns() {
    List<String> rows =
        Reports.markdown(List.of(RACE)).lines().filter(line -> line.startsWith("|")).toList();

    assertThat(rows).hasSize(2 + 3);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.replace("\\|", "").chars().filter(sign -> sign == '|').count())
                    .isEqualTo(SideBySide.Column.values().length + 2));
    assertThat(rows.get(3)).startsWith("| a &lt;b&gt; &amp; \"c\" 'd' \\|e\\| |");
  }

  @Test
  void theEndingSaysTheKind() {
    assertThat(Kind.of(Path.of("a.HTML"))).contains(Kind.HTML);
    assertThat(Kind.of(Path.of("a.b/c.csv"))).contains(Kind.CSV);
    assertThat(Kind.of(Path.of("a.md"))).contains(Kind.MARKDOWN);
    assertThat(Kind.of(Path.of("a.svg"))).contains(Kind.SVG);
    assertThat(Kind.of(Path.of("a.Png"))).contains(Kind.PNG);
    assertThat(Kind.of(Path.of("a.pdf"))).isEmpty();
    assertThat(Kind.of(Path.of("html"))).isEmpty();
  }

  @Test
  void everyChartIsAPictureOfItsOwn() throws Exception {
    List<Path> files = Reports.write(folder.resolve("race.svg"), Kind.SVG, List.of(RACE), PRESS);

    assertThat(files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly(
            "race-every-run.svg",
            "race-distribution.svg",
            "race-ratios.svg",
            "race-families.svg",
            "race-resolutions.svg",
            "race-accuracy.svg");
    for (Path file : files) {
      Document picture = parsed(Files.readString(file));
      assertThat(picture.getDocumentElement().getTagName()).isEqualTo("svg");
    }
    assertThat(texts(parsed(Files.readString(files.getFirst())), "title"))
        .anyMatch(words -> words.startsWith("fast, run 1: "));
  }

  @Test
  void picturesOfPixelsAreOfTheSameChartsWithAMargin() throws Exception {
    List<Drawing> drawn = new ArrayList<>();
    var press =
        new Press(
            Disk.ofMachine(),
            drawing -> {
              drawn.add(drawing);
              return new byte[] {(byte) drawn.size()};
            });

    List<Path> files = Reports.write(folder.resolve("r.png"), Kind.PNG, List.of(RACE, RACE), press);

    assertThat(files).hasSize(2 * Charts.of(RACE).size());
    assertThat(files.getFirst()).hasFileName("r-1-every-run.png").hasBinaryContent(new byte[] {1});
    assertThat(files.getLast()).hasFileName("r-2-accuracy.png");
    assertThat(drawn.getFirst().width())
        .isEqualTo(Charts.of(RACE).getFirst().drawing().width() + 2 * 12);
  }

  @Test
  void whereNothingDrawsPixelsItIsSaid() {
    assertThat(PRESS.pictures().obstacle()).get().asString().contains(".svg needs nothing");
    assertThatIOException()
        .isThrownBy(() -> Reports.write(folder.resolve("r.png"), Kind.PNG, List.of(RACE), PRESS))
        .withMessageContaining(".svg needs nothing");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatTheNetworksSayOfThePhotoStandsInColumns() throws Exception {
    var cat = new Prediction(281, "tabby|cat", 0.612);
    var dog = new Prediction(1, "dog", 0.2);
    RaceResult seen =
        HandMade.result(
            1,
            model("one", 5).withSeen(new Seen.Classes(List.of(cat, dog))),
            model("two", 6).withSeen(new Seen.Classes(List.of(cat))),
            model("random", 7).withSeen(new Seen.Untrained()),
            model("unasked", 8));

    assertThat(texts(parsed(Reports.html(List.of(seen))), "td"))
        .containsSequence("1", "✓ tabby|cat 61.2 %", "✓ tabby|cat 61.2 %", "untrained", "–")
        .containsSequence("2", "dog 20.0 %", "–", "–", "–");
    assertThat(Reports.markdown(List.of(seen)))
        .contains("| rank | one | two | random | unasked |", "✓ tabby\\|cat 61.2 %");
    assertThat(Reports.html(List.of(RACE))).doesNotContain("What they say of");
  }

  @Test
  void aResultWithoutFiguresIsAReportToo() throws Exception {
    RaceResult nothing = HandMade.result(1, RaceResult.Model.absent("lost", "gone"));

    assertThat(texts(parsed(Reports.html(List.of(nothing))), "p")).contains("lost failed: gone");
    assertThat(Reports.csv(List.of(nothing)).lines()).hasSize(1);
    assertThat(Reports.markdown(List.of(nothing))).contains("lost failed: gone");
    assertThat(Reports.write(folder.resolve("x.svg"), Kind.SVG, List.of(nothing), PRESS)).isEmpty();
  }

  /** The pages close what they open, all but two of the head, so that XML can be read of them. */
  private static Document parsed(String page) throws Exception {
    String xml = page.replace("<!DOCTYPE html>\n", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> texts(Document document, String tag) {
    NodeList nodes = document.getElementsByTagName(tag);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> ((Element) nodes.item(i)).getTextContent())
        .toList();
  }
}
