package lightnet.ui.compare;

import java.util.List;
import lightnet.chart.StackedBars;
import lightnet.measure.race.LayerGaps;
import lightnet.measure.race.LayerGaps.Explained;
import lightnet.measure.race.RaceResult;
import lightnet.report.RaceCharts;

/**
 * Where the time of the networks of a result goes.
 *
 * @param byFamily a bar for each network whose layers were timed
 * @param byResolution the same for each resolution
 * @param explained where the slower ones lose it
 * @param untimed networks that were measured, but whose layers were not
 */
record Layers(
    List<StackedBars.Group> byFamily,
    List<StackedBars.Group> byResolution,
    List<Explained> explained,
    List<String> untimed) {

  Layers {
    byFamily = List.copyOf(byFamily);
    byResolution = List.copyOf(byResolution);
    explained = List.copyOf(explained);
    untimed = List.copyOf(untimed);
  }

  static Layers of(List<RaceResult.Model> models) {
    return new Layers(
        RaceCharts.byFamily(models),
        RaceCharts.byResolution(models),
        LayerGaps.explained(models),
        models.stream()
            .filter(model -> model.track().latency().isPresent() && model.shares().isEmpty())
            .map(model -> model.track().name())
            .toList());
  }

  boolean isTimed() {
    return !byFamily.isEmpty();
  }

  /** Bars and headings of the longer chart. */
  int bars() {
    return byResolution.stream().mapToInt(group -> group.bars().size() + 1).sum();
  }
}
