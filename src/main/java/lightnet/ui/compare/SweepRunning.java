package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
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
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** The runs of the race that goes on, what those before gave, and the ways to pause and to end. */
final class SweepRunning extends VBox {
  private static final double AXIS = 50;
  private static final double ROW = 52;

  /** The same for both cards, so that they get equal shares of what there is. */
  private static final double EQUAL = 200;

  private static final double SO_FAR = 360;

  private final Workspace workspace;
  private final RunningHead head;
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
    head =
        new RunningHead(
            "sweep",
            Texts.text("sweep.progress"),
            new RunningHead.Acts(sweeping::pauseOrResume, sweeping::cancel));
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
    getChildren().addAll(head, cards);
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
    Optional<SweepLive> known = running.live();
    runs = known.map(SweepLive::runs).orElse(List.of());
    double height = AXIS + ROW * Math.max(1, runs.size());
    strip.setPrefHeight(height);
    strip.setMaxHeight(height);
    strip.redraw();
    head.say(
        known
            .map(
                live ->
                    Texts.text(
                        "sweep.measuring-race", running.points(), live.race() + 1, live.races()))
            .orElseGet(() -> Texts.text("sweep.measuring", running.points())),
        known
            .map(live -> Texts.text("race-phase." + live.phase()))
            .orElseGet(() -> Texts.text("compare.reading")));
    head.show(
        known.map(SweepLive::part).orElse(0.0), known.map(SweepLive::phase).orElse(Phase.OPENING));
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
