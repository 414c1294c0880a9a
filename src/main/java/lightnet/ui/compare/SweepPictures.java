package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import lightnet.chart.Curves;
import lightnet.chart.ParetoChart;
import lightnet.measure.sweep.SweepResult;
import lightnet.report.SweepCharts;
import lightnet.report.SweepCharts.Heat;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** The charts of a sweep as cards, those for which there are figures. */
final class SweepPictures {
  private static final int FEWEST = 2;

  private SweepPictures() {}

  /** Heat maps, curves, and published accuracy over time. */
  static List<VBox> of(SweepResult sweep, Workspace workspace) {
    List<VBox> cards = new ArrayList<>();
    List<Heat> heats = SweepCharts.heats(sweep);
    for (int i = 0; i < heats.size(); i++) {
      Heat heat = heats.get(i);
      cards.add(
          Cards.of(
              "sweep-heat-card-" + i,
              Texts.text("sweep.heat", heat.model(), heat.across().name(), heat.down().name()),
              Texts.text("sweep.heat.words"),
              new ChartBox(
                  "sweep-heat-" + i, Texts.text("sweep.heat.accessible"), workspace, heat::draw)));
    }
    String over = sweep.over().getFirst();
    List<Curves.Series> curves = SweepCharts.curves(sweep);
    if (curves.stream().anyMatch(series -> series.points().size() >= FEWEST)) {
      cards.add(
          Cards.of(
              "sweep-curves-card",
              Texts.text("sweep.curves", over),
              Texts.text("sweep.curves.words"),
              new ChartBox(
                  "sweep-curves",
                  Texts.text("sweep.curves.accessible"),
                  workspace,
                  (w, h) -> Curves.draw(curves, over, Texts.text("sweep.ms"), w, h))));
    }
    List<ParetoChart.Model> accuracies = SweepCharts.labelled(sweep);
    if (accuracies.size() >= FEWEST) {
      cards.add(
          Cards.of(
              "sweep-accuracy-card",
              Texts.text("sweep.accuracy"),
              Texts.text("sweep.accuracy.words"),
              new ChartBox(
                  "sweep-accuracy",
                  Texts.text("sweep.accuracy.accessible"),
                  workspace,
                  (w, h) -> ParetoChart.draw(accuracies, Texts.text("sweep.top1"), w, h))));
    }
    return cards;
  }
}
