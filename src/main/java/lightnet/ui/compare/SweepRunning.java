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
import lightnet.measure.sweep.SweepResult;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.compare.SweepStage.Running;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The runs of the race that goes on, what those before gave, and the ways to pause and to end. */
final class SweepRunning extends VBox {
  private static final double AXIS = 50;
  private static final double ROW = 52;

  /** The same for both cards, so that they get equal shares of what there is. */
  private static final double EQUAL = 200;

  private static final double SO_FAR = 360;

  private final Workspace workspace;
  private final Label title = Labels.figure("");
  private final Label details = Labels.muted("");
  private final ProgressBar progress = new ProgressBar(0);
  private final Button pause = new Button("");
  private final Button cancel = new Button(Texts.text("compare.cancel"), new FontIcon(Feather.X));
  private final VBox failures = new VBox(2);
  private final HBox cards = new HBox(12);
  private final DrawingView strip;
  private final VBox card;
  private List<Runs> runs = List.of();
  private Optional<SweepResult> drawn = Optional.empty();

  SweepRunning(Sweeping sweeping, Workspace workspace) {
    super(12);
    this.workspace = workspace;
    setId("sweep-running");
    getStyleClass().add("compare-page");
    title.setId("sweep-title");
    title.setWrapText(true);
    details.setId("sweep-phase");
    progress.setId("sweep-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    // the strip makes room where the window is low
    progress.setMinHeight(USE_PREF_SIZE);
    progress.setAccessibleText(Texts.text("sweep.progress"));
    pause.setId("sweep-pause");
    pause.setOnAction(_ -> sweeping.pauseOrResume());
    cancel.setId("sweep-cancel");
    cancel.setOnAction(_ -> sweeping.cancel());
    pause.setMinWidth(USE_PREF_SIZE);
    cancel.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(3, title, details);
    HBox.setHgrow(words, Priority.ALWAYS);
    var head = new HBox(10, words, pause, cancel);
    head.setAlignment(Pos.TOP_LEFT);
    head.setMinHeight(USE_PREF_SIZE);
    strip =
        new DrawingView(this::draw, workspace.theme(), workspace.textSize().map(TextSize::scale));
    strip.setId("sweep-strip");
    strip.setAccessibleText(Texts.text("compare.every-run.accessible"));
    strip.setMinHeight(AXIS);
    VBox.setVgrow(strip, Priority.ALWAYS);
    card =
        Cards.of(
            "sweep-live",
            Texts.text("compare.every-run"),
            Texts.text("sweep.live.words"),
            strip,
            failures);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setPrefWidth(EQUAL);
    cards.getChildren().setAll(card);
    getChildren().addAll(head, progress, cards);
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
    Optional<SweepLive> known = running.live();
    runs = known.map(SweepLive::runs).orElse(List.of());
    double height = AXIS + ROW * Math.max(1, runs.size());
    strip.setPrefHeight(height);
    strip.setMaxHeight(height);
    strip.redraw();
    progress.setProgress(known.map(SweepLive::part).orElse(0.0));
    title.setText(
        known
            .map(
                live ->
                    Texts.text(
                        "sweep.measuring-race", running.points(), live.race() + 1, live.races()))
            .orElseGet(() -> Texts.text("sweep.measuring", running.points())));
    boolean rests = known.filter(live -> live.phase() == Phase.PAUSED).isPresent();
    details.setText(
        known
            .map(live -> Texts.text("race-phase." + live.phase()))
            .orElseGet(() -> Texts.text("compare.reading")));
    pause.setText(Texts.text(rests ? "compare.resume" : "compare.pause"));
    pause.setGraphic(new FontIcon(rests ? Feather.PLAY : Feather.PAUSE));
    failures
        .getChildren()
        .setAll(
            known.stream()
                .flatMap(live -> live.failures().stream())
                .flatMap(track -> Failures.of(track).stream())
                .toList());
    showSoFar(known.flatMap(SweepLive::soFar));
  }

  /** What the races before gave; drawn anew only when one more is over. */
  private void showSoFar(Optional<SweepResult> soFar) {
    if (!soFar.equals(drawn)) {
      drawn = soFar;
      cards.getChildren().setAll(card);
      soFar
          .flatMap(result -> SweepPictures.of(result, workspace).stream().findFirst())
          .ifPresent(
              picture -> {
                HBox.setHgrow(picture, Priority.ALWAYS);
                picture.setPrefSize(EQUAL, SO_FAR);
                cards.getChildren().add(picture);
              });
    }
  }
}
