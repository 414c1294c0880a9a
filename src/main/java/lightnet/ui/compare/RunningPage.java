package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.chart.EveryRun;
import lightnet.chart.Runs;
import lightnet.drawing.Drawing;
import lightnet.measure.race.Snapshot.Phase;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.compare.Stage.Running;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** All runs as they come, what can be said so far, and the ways to pause and to end. */
final class RunningPage extends VBox {
  private static final double AXIS = 50;
  private static final double ROW = 64;

  private final RunningHead head;
  private final VBox failures = new VBox(2);
  private final DrawingView strip;
  private List<Runs> runs = List.of();

  RunningPage(Comparing comparing, Workspace workspace) {
    super(12);
    setId("race-running");
    getStyleClass().add("compare-page");
    head =
        new RunningHead(
            "race",
            Texts.text("compare.progress"),
            new RunningHead.Acts(comparing::pauseOrResume, comparing::cancel));
    strip =
        new DrawingView(this::draw, workspace.theme(), workspace.textSize().map(TextSize::scale));
    strip.setId("race-strip");
    strip.setAccessibleText(Texts.text("compare.every-run.accessible"));
    VBox card =
        Cards.of(
            "race-live",
            Texts.text("compare.every-run"),
            Texts.text("compare.live.words"),
            strip,
            failures);
    VBox.setVgrow(strip, Priority.ALWAYS);
    getChildren().addAll(head, card);
  }

  private Drawing draw(double width, double height) {
    return EveryRun.draw(runs, width, height);
  }

  /** Lets the keys begin at the pause. */
  void begin() {
    head.begin();
  }

  /** Shows how far it is. */
  void show(Running running) {
    Optional<Live> known = running.live();
    double height = AXIS + ROW * running.lineup().entries().size();
    strip.setPrefHeight(height);
    strip.setMaxHeight(height);
    runs = known.map(Live::runs).orElse(List.of());
    strip.redraw();
    Optional<Headline> soFar = known.flatMap(Live::soFar);
    head.say(
        soFar
            .map(headline -> Texts.text("compare.so-far", headline.title()))
            .orElseGet(() -> Texts.text("compare.measuring", running.lineup().entries().size())),
        soFar.map(headline -> headline.details() + " ").orElse("")
            + known
                .map(live -> Texts.text("race-phase." + live.snapshot().phase()))
                .orElseGet(() -> Texts.text("compare.reading")));
    head.show(
        known.map(live -> live.snapshot().part()).orElse(0.0),
        known.map(live -> live.snapshot().phase()).orElse(Phase.OPENING));
    failures
        .getChildren()
        .setAll(
            known.stream()
                .flatMap(live -> live.snapshot().tracks().stream())
                .flatMap(track -> Failures.of(track).stream())
                .toList());
  }
}
