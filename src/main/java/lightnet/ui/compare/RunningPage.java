package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.chart.EveryRun;
import lightnet.chart.Runs;
import lightnet.drawing.Drawing;
import lightnet.measure.race.Snapshot.Phase;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.compare.Stage.Running;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All runs as they come, what can be said so far, and the ways to pause and to end. */
final class RunningPage extends VBox {
  private static final double AXIS = 50;
  private static final double ROW = 64;

  private final Label title = Labels.figure("");
  private final Label details = Labels.muted("");
  private final ProgressBar progress = new ProgressBar(0);
  private final Button pause = new Button("");
  private final Button cancel = new Button(Texts.text("compare.cancel"), new FontIcon(Feather.X));
  private final VBox failures = new VBox(2);
  private final DrawingView strip;
  private List<Runs> runs = List.of();

  RunningPage(Comparing comparing, Workspace workspace) {
    super(12);
    setId("race-running");
    getStyleClass().add("compare-page");
    title.setId("race-so-far");
    title.setWrapText(true);
    details.setId("race-phase");
    progress.setId("race-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setAccessibleText(Texts.text("compare.progress"));
    pause.setId("race-pause");
    pause.setOnAction(_ -> comparing.pauseOrResume());
    cancel.setId("race-cancel");
    cancel.setOnAction(_ -> comparing.cancel());
    pause.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(3, title, details);
    HBox.setHgrow(words, Priority.ALWAYS);
    var head = new HBox(10, words, pause, cancel);
    head.setAlignment(Pos.TOP_LEFT);
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
    getChildren().addAll(head, progress, card);
  }

  private Drawing draw(double width, double height) {
    return EveryRun.draw(runs, width, height);
  }

  /** Lets the keys begin at the pause. */
  void begin() {
    pause.requestFocus();
  }

  /** Shows how far it is. */
  void show(Running running) {
    Optional<Live> known = running.live();
    double height = AXIS + ROW * running.lineup().entries().size();
    strip.setPrefHeight(height);
    strip.setMaxHeight(height);
    runs = known.map(Live::runs).orElse(List.of());
    strip.redraw();
    progress.setProgress(known.map(live -> live.snapshot().part()).orElse(0.0));
    Optional<Headline> soFar = known.flatMap(Live::soFar);
    title.setText(
        soFar
            .map(headline -> Texts.text("compare.so-far", headline.title()))
            .orElseGet(() -> Texts.text("compare.measuring", running.lineup().entries().size())));
    boolean rests = known.filter(live -> live.snapshot().phase() == Phase.PAUSED).isPresent();
    details.setText(
        soFar.map(headline -> headline.details() + " ").orElse("")
            + known
                .map(live -> Texts.text("race-phase." + live.snapshot().phase()))
                .orElseGet(() -> Texts.text("compare.reading")));
    pause.setText(Texts.text(rests ? "compare.resume" : "compare.pause"));
    pause.setGraphic(new FontIcon(rests ? Feather.PLAY : Feather.PAUSE));
    failures
        .getChildren()
        .setAll(
            known.stream()
                .flatMap(live -> live.snapshot().tracks().stream())
                .flatMap(track -> Failures.of(track).stream())
                .toList());
  }
}
