package lightnet.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.chart.Distribution;
import lightnet.chart.EveryRun;
import lightnet.chart.Runs;
import lightnet.drawing.Drawing;
import lightnet.measure.race.RaceResult;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;

/** All runs of a result: each as a dot, or how they are distributed. */
final class RunsCard extends VBox {
  private final ToggleButton every = new ToggleButton(Texts.text("compare.every-run"));
  private final ToggleButton distribution = new ToggleButton(Texts.text("compare.distribution"));
  private final Label words = Labels.muted("");
  private final List<Runs> runs;
  private final ChartBox chart;

  RunsCard(RaceResult result, Workspace workspace) {
    super(6);
    setId("runs-card");
    getStyleClass().add("compare-card");
    runs = Runs.of(result.tracks(), Integer.MAX_VALUE);
    every.setId("show-every-run");
    distribution.setId("show-distribution");
    var toggles = new SegmentedButton(every, distribution);
    var group = new ToggleGroup();
    toggles.setToggleGroup(group);
    every.setSelected(true);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var head = new HBox(8, Labels.heading(Texts.text("compare.runs")), space, toggles);
    head.setAlignment(Pos.CENTER_LEFT);
    chart =
        new ChartBox(
            "runs-chart", Texts.text("compare.every-run.accessible"), workspace, this::draw);
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                // one of them is always shown
                group.selectToggle(before);
              } else {
                show();
              }
            });
    words.setText(Texts.text("compare.every-run.words"));
    getChildren().addAll(head, words, chart);
  }

  private Drawing draw(double width, double height) {
    return distribution.isSelected()
        ? Distribution.draw(runs, width, height)
        : EveryRun.draw(runs, width, height);
  }

  private void show() {
    words.setText(
        Texts.text(
            distribution.isSelected() ? "compare.distribution.words" : "compare.every-run.words"));
    chart.redraw();
  }
}
