package lightnet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import lightnet.chart.ParetoChart.Model;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final double WIDTH = 600;
  private static final double HEIGHT = 300;

  @Test
  void everyRunIsADotOrIsCounted() {
    List<Double> samples = new ArrayList<>(samples(5, 99, 1));
    samples.add(500.0);
    Drawing chart = EveryRun.draw(List.of(new Runs("A", 0, samples)), WIDTH, HEIGHT);
    assertFigures(chart).filteredOn(words -> words.contains("run ")).hasSize(99);
    assertThat(words(chart)).contains("1 more, up to 500 ms ▸");
    staysInside(chart);
  }

  @Test
  void outliersAreMarkedNotDropped() {
    List<Double> samples = new ArrayList<>(samples(5, 40, 2));
    samples.add(6.0);
    Drawing chart =
        EveryRun.draw(
            List.of(new Runs("A", 0, samples), new Runs("B", 1, samples(7, 40, 3))), WIDTH, HEIGHT);
    assertFigures(chart)
        .filteredOn(words -> words.endsWith("outlier"))
        .containsExactly("A, run 41: 6.000 ms, outlier");
  }

  @Test
  void theBoxGoesFromThe10thToThe90thPercentile() {
    List<Double> samples = new ArrayList<>();
    for (int i = 0; i <= 100; i++) {
      samples.add(10 + i / 10.0);
    }
    Drawing chart = EveryRun.draw(List.of(new Runs("A", 0, samples)), WIDTH, HEIGHT);
    Mark.Box box =
        boxes(chart).stream()
            .filter(
                b -> b.spot() instanceof Spot.OfFigure(_, String words) && words.contains("p90"))
            .findFirst()
            .orElseThrow();
    Spot.OfFigure spot = (Spot.OfFigure) box.spot();
    assertThat(spot.words()).contains("median 15.000").contains("p10 10.9").contains("p90 19.0");
    double run11 = dotOf(chart, "A, run 11:");
    double run91 = dotOf(chart, "A, run 91:");
    assertThat(box.frame().x()).isCloseTo(run11, within(4.0));
    assertThat(box.frame().right()).isCloseTo(run91, within(4.0));
  }

  @Test
  void theDistributionRisesToAllRuns() {
    Drawing chart = Distribution.draw(List.of(new Runs("A", 0, samples(5, 50, 4))), WIDTH, HEIGHT);
    Mark.Line line =
        chart.marks().stream()
            .filter(mark -> mark instanceof Mark.Line l && l.points().size() > 10)
            .map(Mark.Line.class::cast)
            .findFirst()
            .orElseThrow();
    for (int i = 1; i < line.points().size(); i++) {
      assertThat(line.points().get(i).x()).isGreaterThanOrEqualTo(line.points().get(i - 1).x());
      assertThat(line.points().get(i).y()).isLessThanOrEqualTo(line.points().get(i - 1).y());
    }
    staysInside(chart);
  }

  @Test
  void aModelThatWasNotRunHasNoChart() {
    assertThat(EveryRun.draw(List.of(new Runs("A", 0, List.of())), WIDTH, HEIGHT).marks())
        .isEmpty();
    assertThat(Distribution.draw(List.of(), WIDTH, HEIGHT).marks()).isEmpty();
    assertThat(RooflineChart.draw(List.of(), List.of(), WIDTH, HEIGHT).marks()).isEmpty();
    assertThat(ParetoChart.draw(List.of(), "top-1", WIDTH, HEIGHT).marks()).isEmpty();
    assertThat(Curves.draw(List.of(), "threads", "ms", WIDTH, HEIGHT).marks()).isEmpty();
    assertThat(StackedBars.draw(List.of(), WIDTH, HEIGHT).marks()).isEmpty();
    assertThat(ShareBars.draw(List.of(), WIDTH, HEIGHT).marks()).isEmpty();
  }

  @Test
  void theMatrixLeavesOutWhereAModelMeetsItself() {
    var faster =
        new RatioMatrix.Cell("1.27x", "1.25 to 1.29", RatioMatrix.Says.FASTER, "A is 1.27x faster");
    var slower =
        new RatioMatrix.Cell("0.79x", "0.78 to 0.80", RatioMatrix.Says.SLOWER, "B is 1.27x slower");
    Drawing chart =
        RatioMatrix.draw(
            List.of("A", "B"),
            List.of(
                List.of(Optional.empty(), Optional.of(faster)),
                List.of(Optional.of(slower), Optional.empty())),
            WIDTH,
            HEIGHT);
    assertThat(words(chart)).containsOnlyOnce("1.27x", "0.79x", "1.25 to 1.29", "0.78 to 0.80");
    assertFigures(chart).containsExactlyInAnyOrder("A is 1.27x faster", "B is 1.27x slower");
    staysInside(chart);
  }

  @Test
  void partsOfABarAreAsLongAsTheirTimes() {
    var one = new StackedBars.Bar("A", List.of(part("p", 2), part("q", 1)));
    var other = new StackedBars.Bar("B", List.of(part("p", 1), part("r", 0)));
    Drawing chart =
        StackedBars.draw(List.of(new StackedBars.Group("", List.of(one, other))), WIDTH, HEIGHT);
    double p = widthOf(chart, "A, p:");
    assertThat(widthOf(chart, "A, q:")).isCloseTo(p / 2, within(1.0));
    assertThat(widthOf(chart, "B, p:")).isCloseTo(p / 2, within(1.0));
    assertThat(words(chart)).contains("3.00 ms", "1.00 ms", "p", "q").doesNotContain("r");
    staysInside(chart);
  }

  @Test
  void aLegendThatIsTooLongGoesOn() {
    List<StackedBars.Part> parts = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      parts.add(part("a rather long name " + i, 1));
    }
    Drawing chart =
        StackedBars.draw(
            List.of(new StackedBars.Group("", List.of(new StackedBars.Bar("A", parts)))),
            WIDTH,
            HEIGHT);
    assertThat(words(chart)).contains("a rather long name 0", "a rather long name 11");
    staysInside(chart);
  }

  @Test
  void theFrontHoldsWhatNothingBeatsInBoth() {
    Model small = new Model("small", 2, 60);
    Model same = new Model("as fast, worse", 2, 55);
    Model middle = new Model("middle", 4, 70);
    Model slow = new Model("slow and worse", 6, 69);
    Model large = new Model("large", 9, 75);
    assertThat(ParetoChart.front(List.of(large, slow, same, middle, small)))
        .containsExactly(small, middle, large);
    staysInside(
        ParetoChart.draw(List.of(large, slow, same, middle, small), "top-1", WIDTH, HEIGHT));
  }

  @Test
  void theRoofBendsWhereMemoryAndArithmeticAllowTheSame() {
    var roof = new RooflineChart.Roof("2 threads", 20, 100);
    assertThat(roof.ridge()).isEqualTo(5);
    assertThat(roof.at(1)).isEqualTo(20);
    assertThat(roof.at(50)).isEqualTo(100);
    var dot = new RooflineChart.Dot("conv", Ink.Role.TEXT, 2, 30, 1, "conv: 30 G/s");
    Drawing chart = RooflineChart.draw(List.of(roof), List.of(dot), WIDTH, HEIGHT);
    assertFigures(chart).containsExactly("conv: 30 G/s");
    staysInside(chart);
    var cache = new RooflineChart.Roof("from the caches", 80, 100);
    Drawing both = RooflineChart.draw(List.of(cache, roof), List.of(dot), WIDTH, HEIGHT);
    assertThat(
            both.marks().stream()
                .filter(mark -> mark instanceof Mark.Words w && w.text().contains("GB/s"))
                .map(mark -> Math.round(((Mark.Words) mark).at().y() / 14)))
        .as("names of roofs of one height do not lie on each other")
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  @Test
  void areasOfATreemapAreInTheProportionOfTheSizes() {
    var random = new Random(7);
    List<Treemap.Part> parts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double size = Math.exp(4 * random.nextDouble());
      parts.add(new Treemap.Part("p" + i, "p" + i, "1 ms", Ink.Role.TEXT, size, "p" + i));
    }
    double sum = parts.stream().mapToDouble(Treemap.Part::size).sum();
    List<Treemap.Placed> placed = Treemap.place(parts, new Frame(0, 0, WIDTH, HEIGHT));
    assertThat(placed).hasSize(60);
    for (Treemap.Placed one : placed) {
      Frame frame = one.frame();
      assertThat(frame.width() * frame.height())
          .isCloseTo(WIDTH * HEIGHT * one.part().size() / sum, within(0.5));
    }
    for (int i = 0; i < placed.size(); i++) {
      for (int j = i + 1; j < placed.size(); j++) {
        assertThat(overlap(placed.get(i).frame(), placed.get(j).frame())).isLessThan(0.01);
      }
    }
  }

  @Test
  void heatMapAndCurvesSayTheirFigures() {
    Drawing map =
        HeatMap.draw(
            new HeatMap.Setting("width", List.of("0.5", "1")),
            new HeatMap.Setting("side", List.of("224")),
            List.of(
                List.of(Optional.of(new HeatMap.Cell("3.1 ms", 0.2, "exact")), Optional.empty())),
            WIDTH,
            HEIGHT);
    assertThat(words(map)).contains("3.1 ms", "width", "0.5", "1", "224");
    assertFigures(map).containsExactly("exact");
    staysInside(map);
    Drawing curves =
        Curves.draw(
            List.of(
                new Curves.Series(
                    "V2", 0, List.of(new Curves.Value(1, 6, 5, 7), new Curves.Value(2, 4, 4, 5)))),
            "threads",
            "ms",
            WIDTH,
            HEIGHT);
    assertThat(words(curves)).contains("1", "2", "V2", "threads");
    assertFigures(curves).contains("V2 at 2: 4.000 (p10 4.000, p90 5.000)");
    staysInside(curves);
  }

  @Test
  void sharesStandAboveEachOther() {
    Drawing chart =
        ShareBars.draw(
            List.of(
                new ShareBars.Part("depthwise", Ink.Role.TEXT, 0.03, 0.17),
                new ShareBars.Part("pointwise", Ink.Role.TEXT, 0.9, 0.7)),
            WIDTH,
            HEIGHT);
    assertThat(words(chart)).contains("3.0 % of the MAdds", "17.0 % of the time");
    staysInside(chart);
  }

  private static StackedBars.Part part(String name, double milliseconds) {
    return new StackedBars.Part(name, Ink.Role.TEXT, milliseconds);
  }

  private static List<Double> samples(double median, int count, long seed) {
    var random = new Random(seed);
    return random.doubles(count, median * 0.99, median * 1.01).boxed().toList();
  }

  private static List<Mark.Box> boxes(Drawing chart) {
    return chart.marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .toList();
  }

  private static ListAssert<String> assertFigures(Drawing chart) {
    return assertThat(
        chart.marks().stream()
            .filter(mark -> mark.spot() instanceof Spot.OfFigure)
            .map(mark -> ((Spot.OfFigure) mark.spot()).words())
            .toList());
  }

  private static List<String> words(Drawing chart) {
    return chart.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .map(mark -> ((Mark.Words) mark).text())
        .toList();
  }

  private static Frame frameOf(Drawing chart, String beginning) {
    return boxes(chart).stream()
        .filter(
            box ->
                box.spot() instanceof Spot.OfFigure(_, String words) && words.startsWith(beginning))
        .findFirst()
        .orElseThrow()
        .frame();
  }

  private static double dotOf(Drawing chart, String beginning) {
    return frameOf(chart, beginning).middle().x();
  }

  private static double widthOf(Drawing chart, String beginning) {
    return frameOf(chart, beginning).width();
  }

  private static double overlap(Frame one, Frame other) {
    double across = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
    double down = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
    return Math.max(0, across) * Math.max(0, down);
  }

  private static void staysInside(Drawing chart) {
    var whole = new Frame(-0.01, -0.01, WIDTH + 15, HEIGHT + 0.02);
    for (Mark mark : chart.marks()) {
      switch (mark) {
        case Mark.Box box -> {
          assertThat(whole.contains(new Point(box.frame().x(), box.frame().y()))).isTrue();
          assertThat(box.frame().right()).isLessThanOrEqualTo(whole.right());
          assertThat(box.frame().bottom()).isLessThanOrEqualTo(whole.bottom());
        }
        case Mark.Line line -> assertThat(line.points()).allMatch(whole::contains);
        case Mark.Words words -> assertThat(whole.contains(words.at())).as(words.text()).isTrue();
        case Mark.Picture picture ->
            assertThat(picture.frame().bottom()).isLessThanOrEqualTo(whole.bottom());
      }
    }
  }
}
