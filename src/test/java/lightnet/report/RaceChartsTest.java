package lightnet.report;

import static lightnet.measure.race.HandMade.model;
import static lightnet.measure.race.HandMade.published;
import static lightnet.measure.race.HandMade.share;
import static lightnet.measure.race.HandMade.shares;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import lightnet.chart.ParetoChart;
import lightnet.chart.RatioMatrix.Cell;
import lightnet.chart.RatioMatrix.Says;
import lightnet.chart.Runs;
import lightnet.chart.StackedBars;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.network.OperatorFamily;
import org.junit.jupiter.api.Test;

class RaceChartsTest {
  private static final RaceResult RACE =
      HandMade.result(
          1,
          model("fast", 10),
          RaceResult.Model.absent("lost", "it is not there"),
          model("slow", 20),
          model("same", 20));

  @Test
  void aNetworkKeepsItsColourWhereOthersWereNotMeasured() {
    assertThat(RaceCharts.runs(RACE.tracks()))
        .extracting(Runs::name, Runs::colour)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("fast", 0),
            org.assertj.core.groups.Tuple.tuple("slow", 2),
            org.assertj.core.groups.Tuple.tuple("same", 3));
  }

  @Test
  void ratiosSayHowManyTimesAsFastTheRowIs() {
    List<List<Optional<Cell>>> cells = RaceCharts.ratios(RACE.tracks());

    assertThat(cells).hasSize(3).allSatisfy(row -> assertThat(row).hasSize(3));
    for (int i = 0; i < 3; i++) {
      assertThat(cells.get(i).get(i)).isEmpty();
    }
    Cell fast = cells.get(0).get(1).orElseThrow();
    Cell slow = cells.get(1).get(0).orElseThrow();
    assertThat(fast.ratio()).isEqualTo("2.00x");
    assertThat(fast.says()).isEqualTo(Says.FASTER);
    assertThat(slow.ratio()).isEqualTo("0.50x");
    assertThat(slow.says()).isEqualTo(Says.SLOWER);
    assertThat(slow.sentence()).isEqualTo(fast.sentence()).startsWith("fast is 2.00x faster");
    assertThat(cells.get(1).get(2).orElseThrow().says()).isEqualTo(Says.NO_DIFFERENCE);
  }

  @Test
  void onlyWhatHasBothAccuracyAndTimeStandsAmongAccuracies() {
    assertThat(
            RaceCharts.accuracies(
                List.of(
                    published("known", 10, "71.9"),
                    model("unknown", 10),
                    RaceResult.Model.absent("lost", "gone"))))
        .singleElement()
        .satisfies(
            dot -> {
              assertThat(dot.name()).isEqualTo("known");
              assertThat(dot.accuracy()).isEqualTo(71.9);
              assertThat(dot.milliseconds()).isCloseTo(10, within(0.01));
            })
        .isInstanceOf(ParetoChart.Model.class);
  }

  @Test
  void resolutionsAreAlignedAndBarsAddUpToTheMedian() {
    List<RaceResult.Model> models =
        List.of(
            model("one", 10)
                .withShares(
                    shares(
                        share(112, OperatorFamily.DEPTHWISE, 0.3),
                        share(56, OperatorFamily.POINTWISE, 0.6))),
            model("other", 20)
                .withShares(
                    shares(
                        share(56, OperatorFamily.POINTWISE, 0.5),
                        share(28, OperatorFamily.SHUFFLE, 0.5))),
            model("not timed", 5));

    List<StackedBars.Group> groups = RaceCharts.byResolution(models);
    assertThat(groups)
        .extracting(StackedBars.Group::name)
        .containsExactly("112 x 112", "56 x 56", "28 x 28");
    assertThat(groups)
        .allSatisfy(
            group ->
                assertThat(group.bars())
                    .extracting(StackedBars.Bar::name)
                    .containsExactly("one", "other"));
    assertThat(groups.get(0).bars().get(1).parts()).isEmpty();
    assertThat(milliseconds(groups.get(1).bars().get(1))).isCloseTo(10, within(0.01));
    List<StackedBars.Bar> whole = RaceCharts.byFamily(models).getFirst().bars();
    assertThat(milliseconds(whole.get(0))).isCloseTo(10, within(0.01));
    assertThat(milliseconds(whole.get(1))).isCloseTo(20, within(0.01));
  }

  private static double milliseconds(StackedBars.Bar bar) {
    return bar.parts().stream().mapToDouble(StackedBars.Part::milliseconds).sum();
  }
}
