package lightnet.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lightnet.chart.ParetoChart;
import lightnet.chart.RatioMatrix;
import lightnet.chart.RatioMatrix.Says;
import lightnet.chart.Runs;
import lightnet.chart.StackedBars;
import lightnet.drawing.Ink;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Facts;
import lightnet.measure.race.LayerTimes;
import lightnet.measure.race.LayerWords;
import lightnet.measure.race.PairVerdict;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.Pairs.Pair;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceWords;
import lightnet.measure.race.Track;
import lightnet.network.OperatorFamily;

/** What the charts of a result draw. The colour of a network is its place among all of them. */
public final class RaceCharts {

  private static final String REST = "no layer";

  private RaceCharts() {}

  /** All runs of every network that has some. */
  public static List<Runs> runs(List<Track> tracks) {
    List<Runs> runs = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      Track track = tracks.get(i);
      if (!track.samplesMs().isEmpty()) {
        runs.add(new Runs(track.name(), i, track.samplesMs()));
      }
    }
    return runs;
  }

  /** The networks that have runs, in their order: rows and columns of {@link #ratios}. */
  public static List<Track> measured(List<Track> tracks) {
    return tracks.stream().filter(track -> !track.samplesMs().isEmpty()).toList();
  }

  /** How many times as fast each network that has runs is as each other one. */
  public static List<List<Optional<RatioMatrix.Cell>>> ratios(List<Track> tracks) {
    List<Track> measured = measured(tracks);
    List<List<Optional<RatioMatrix.Cell>>> rows = new ArrayList<>();
    for (int i = 0; i < measured.size(); i++) {
      rows.add(new ArrayList<>());
      for (int j = 0; j < measured.size(); j++) {
        rows.get(i).add(Optional.empty());
      }
    }
    for (Pair pair : Pairs.of(measured)) {
      String sentence =
          RaceWords.verdict(
              measured.get(pair.first()).name(),
              measured.get(pair.second()).name(),
              pair.verdict());
      times(pair.verdict())
          .ifPresent(
              times -> {
                rows.get(pair.first()).set(pair.second(), cell(times.inverse(), sentence));
                rows.get(pair.second()).set(pair.first(), cell(times, sentence));
              });
    }
    return rows;
  }

  private static Optional<MedianRatio> times(PairVerdict verdict) {
    return switch (verdict) {
      case PairVerdict.Faster(MedianRatio times) -> Optional.of(times);
      case PairVerdict.Slower(MedianRatio times) -> Optional.of(times);
      case PairVerdict.NoDifference(MedianRatio times) -> Optional.of(times);
      case PairVerdict.TooShort _, PairVerdict.NotMeasured _ -> Optional.empty();
    };
  }

  private static Optional<RatioMatrix.Cell> cell(MedianRatio speed, String sentence) {
    Says says =
        switch (speed.difference()) {
          case LONGER -> Says.FASTER;
          case SHORTER -> Says.SLOWER;
          case NOT_SHOWN -> Says.NO_DIFFERENCE;
        };
    return Optional.of(
        new RatioMatrix.Cell(
            String.format(Locale.ROOT, "%.2fx", speed.ratio()),
            String.format(Locale.ROOT, "%.2f to %.2f", speed.low(), speed.high()),
            says,
            sentence));
  }

  /** Published accuracy, the first that is known, against the measured median. */
  public static List<ParetoChart.Model> accuracies(List<RaceResult.Model> models) {
    return models.stream()
        .flatMap(
            model ->
                model.track().latency().stream()
                    .flatMap(
                        latency ->
                            top1(model)
                                .map(
                                    top1 ->
                                        new ParetoChart.Model(
                                            model.track().name(),
                                            latency.median(),
                                            top1.doubleValue()))))
        .toList();
  }

  private static Stream<BigDecimal> top1(RaceResult.Model model) {
    return model.facts().stream()
        .flatMap(facts -> facts.published().stream())
        .map(Facts.Published::top1)
        .flatMap(Optional::stream)
        .limit(1);
  }

  /** One bar for each network whose layers were timed, of operator families. */
  public static List<StackedBars.Group> byFamily(List<RaceResult.Model> models) {
    List<StackedBars.Bar> bars =
        LayerTimes.of(models).stream()
            .map(
                times -> {
                  List<StackedBars.Part> parts = parts(times.byFamily());
                  if (times.restMs() > 0) {
                    parts.add(new StackedBars.Part(REST, Ink.Role.BORDER, times.restMs()));
                  }
                  return new StackedBars.Bar(times.name(), parts);
                })
            .toList();
    return bars.isEmpty() ? List.of() : List.of(new StackedBars.Group("", bars));
  }

  /** A group for each resolution, from the largest one down, with a bar for each network. */
  public static List<StackedBars.Group> byResolution(List<RaceResult.Model> models) {
    List<LayerTimes> all = LayerTimes.of(models);
    return LayerTimes.resolutions(all).stream()
        .map(
            at ->
                new StackedBars.Group(
                    LayerWords.resolution(at),
                    all.stream()
                        .map(times -> new StackedBars.Bar(times.name(), parts(times.byFamily(at))))
                        .toList()))
        .toList();
  }

  private static List<StackedBars.Part> parts(Map<OperatorFamily, Double> times) {
    List<StackedBars.Part> parts = new ArrayList<>();
    times.forEach(
        (family, milliseconds) ->
            parts.add(
                new StackedBars.Part(
                    LayerWords.family(family), new Ink.Family(family), milliseconds)));
    return parts;
  }
}
