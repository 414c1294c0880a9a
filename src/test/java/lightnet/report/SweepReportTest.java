package lightnet.report;

import static lightnet.measure.race.HandMade.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import lightnet.chart.Curves;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.measure.sweep.SweepPoint;
import lightnet.measure.sweep.SweepResult;
import lightnet.report.Reports.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepReportTest {

  private static final Press PRESS = Press.withoutPixels();

  @TempDir private Path folder;

  @Test
  void twoSettingsBecomeCurvesAndAHeatMap() {
    SweepResult sweep = sweep();

    assertThat(SweepCharts.of(sweep))
        .extracting(Charts.Chart::id)
        .containsExactly("curves", "heat-map", "accuracy");
    List<Curves.Series> curves = SweepCharts.curves(sweep);
    assertThat(curves)
        .extracting(Curves.Series::name)
        .containsExactly("resolution 96", "resolution 128");
    assertThat(curves)
        .allSatisfy(
            line ->
                assertThat(line.points()).extracting(Curves.Value::at).containsExactly(0.5, 1.0));
  }

  @Test
  void everyPointIsARowWithItsRatioToTheReference() {
    List<List<String>> rows = SweepReport.rows(sweep());

    assertThat(rows).hasSize(4);
    assertThat(rows)
        .extracting(cells -> cells.get(1) + " " + cells.get(2))
        .containsExactly("1 96", "1 128", "0.5 96", "0.5 128");
    assertThat(rows.getFirst()).contains("reference", "10.00");
    assertThat(rows.get(3).get(7)).startsWith("2.00x (");
    assertThat(rows).allSatisfy(cells -> assertThat(cells).hasSize(9));
  }

  @Test
  void whatWasNotMeasuredBeforeTheEndIsCounted() {
    SweepResult whole = sweep();
    assertThat(SweepReport.sentences(whole)).noneMatch(words -> words.contains("ended early"));

    var cut =
        new SweepResult(
            whole.over(), whole.reference(), whole.points().subList(0, 3), whole.races(), 4);

    assertThat(SweepReport.sentences(cut))
        .contains("it was ended early: 1 of 4 points were not measured");
    assertThat(SweepCharts.heats(cut).getFirst().cells().getLast().getLast()).isEmpty();
  }

  @Test
  void everyKindOfReportIsWritten() throws Exception {
    SweepResult sweep = sweep();

    SweepReport.write(folder.resolve("s.html"), Kind.HTML, sweep, PRESS);
    SweepReport.write(folder.resolve("s.csv"), Kind.CSV, sweep, PRESS);
    SweepReport.write(folder.resolve("s.md"), Kind.MARKDOWN, sweep, PRESS);
    List<Path> charts = SweepReport.write(folder.resolve("s.svg"), Kind.SVG, sweep, PRESS);

    assertThat(Files.readString(folder.resolve("s.html")))
        .contains("all points were measured in turn", "Time over width", "Side by side");
    assertThat(Files.readAllLines(folder.resolve("s.csv"))).hasSize(1 + 4 * 60);
    assertThat(Files.readAllLines(folder.resolve("s.md")))
        .filteredOn(line -> line.startsWith("|"))
        .hasSize(2 + 4);
    assertThat(charts).hasSize(3).allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  private static SweepResult sweep() {
    List<SweepPoint> points = new ArrayList<>();
    List<RaceResult.Model> models = new ArrayList<>();
    int time = 10;
    for (String width : List.of("1", "0.5")) {
      for (String resolution : List.of("96", "128")) {
        SequencedMap<String, String> at = new LinkedHashMap<>();
        at.put("width", width);
        at.put("resolution", resolution);
        String name = width + " at " + resolution;
        points.add(new SweepPoint(name, "m", at, 1));
        models.add(published(name, time, "7" + models.size()));
        time = models.size() == 3 ? 20 : time + 2;
      }
    }
    return SweepResult.of(
        List.of("width", "resolution"),
        points.getFirst(),
        points,
        List.of(HandMade.result(1, models.toArray(RaceResult.Model[]::new))));
  }
}
