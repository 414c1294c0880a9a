package lightnet.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import lightnet.drawing.Shade;
import lightnet.file.Disk;
import lightnet.measure.race.RaceResult;
import lightnet.report.Press;
import lightnet.report.Reports.Kind;
import lightnet.ui.canvas.DrawingPng;
import lightnet.ui.compare.Stage.Choosing;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.compare.Stage.Running;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Workspace;

/**
 * The place where networks are measured against each other, or over their settings: the choice, the
 * race, the result.
 */
public final class CompareView extends BorderPane {
  /** So that pictures are sharp in print and on slides. */
  private static final double PIXELS_A_UNIT = 2;

  private final Workspace workspace;
  private final ObjectProperty<Trial> trial = new SimpleObjectProperty<>(Trial.COMPARE);
  private final Comparing comparing;
  private final Sweeping sweeping;
  private final SweepPages sweepPages;
  private final ResultFiles files;
  private final SweepFiles sweepFiles;
  private final Around around;
  private final ModelPicker picker;
  private final Node choosing;
  private final RunningPage running;
  private final StackPane pages = new StackPane();
  private Optional<Stage> shown = Optional.empty();

  /**
   * What this place asks of the window.
   *
   * @param choose under which name a result is written, and as what
   * @param open asks for files and opens them
   * @param disk where results are written to
   */
  public record Around(
      BiFunction<String, ResultForm, Optional<Path>> choose, Runnable open, Disk disk) {}

  /** A place for the networks of a workspace and of a desk. */
  public CompareView(Workspace workspace, Desk desk, Inference inference, Around around) {
    this.workspace = workspace;
    this.around = around;
    comparing = new Comparing(workspace, inference);
    var press =
        new Press(around.disk(), drawing -> DrawingPng.of(drawing, Shade.LIGHT, PIXELS_A_UNIT));
    files = new ResultFiles(comparing, workspace::tell, press);
    sweeping = new Sweeping(inference);
    sweepFiles = new SweepFiles(workspace::tell, press);
    sweepPages = new SweepPages(sweeping, workspace, this::export);
    picker = new ModelPicker(workspace, desk, version -> networks().add(version));
    running = new RunningPage(comparing, workspace);
    setId("compare");
    getStyleClass().add("compare");
    var totals = new CompareTotals(comparing, workspace);
    var sweepTotals = new SweepTotals(sweeping);
    var lineup = new LineupCard(comparing, workspace);
    var sweep = new SweepCard(sweeping, workspace);
    var card = new StackPane();
    choosing = choosingPage(new TrialSwitch(trial), picker, card);
    setCenter(pages);
    trial.subscribe(
        now -> {
          picker.say(Texts.text("trial.pick." + now));
          setTop(
              switch (now) {
                case COMPARE -> totals;
                case SWEEP -> sweepTotals;
              });
          card.getChildren()
              .setAll(
                  switch (now) {
                    case COMPARE -> lineup;
                    case SWEEP -> sweep;
                  });
          show();
        });
    comparing.stage().subscribe(stage -> onComparison(stage));
    sweeping.stage().subscribe(_ -> show());
    visibleProperty().subscribe(() -> show());
  }

  private Contestants networks() {
    return switch (trial.get()) {
      case COMPARE -> comparing.contestants();
      case SWEEP -> sweeping.networks();
    };
  }

  /** A result that is opened meanwhile is shown, unless a sweep goes on. */
  private void onComparison(Stage stage) {
    if (stage instanceof Finished && !sweeping.isRunning()) {
      trial.set(Trial.COMPARE);
    }
    show();
  }

  private void show() {
    switch (trial.get()) {
      case COMPARE -> show(comparing.stage().get());
      case SWEEP -> {
        shown = Optional.empty();
        // what is drawn where nobody looks takes time from what is measured
        if (isVisible() || !sweeping.isRunning()) {
          sweepPages.show(choosing, picker::search, this::turnTo);
        }
      }
    }
  }

  private static Node choosingPage(Node trials, Node picker, Node card) {
    var page = new GridPane(12, 12);
    page.setId("race-choosing");
    page.getStyleClass().add("compare-page");
    var left = new ColumnConstraints();
    left.setPercentWidth(36);
    var right = new ColumnConstraints();
    right.setPercentWidth(64);
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    page.getColumnConstraints().addAll(left, right);
    page.getRowConstraints().addAll(new RowConstraints(), row);
    page.add(trials, 0, 0, 2, 1);
    page.addRow(1, picker, card);
    return page;
  }

  private void show(Stage stage) {
    Optional<Stage> before = shown;
    shown = Optional.of(stage);
    switch (stage) {
      case Choosing _ -> turnTo(choosing, picker::search);
      case Running now -> {
        // what is drawn where nobody looks takes time from what is measured
        if (isVisible()) {
          running.show(now);
        }
        turnTo(running, running::begin);
      }
      case Finished finished -> {
        if (!before.equals(shown)) {
          Node result = resultPage(finished);
          turnTo(result, result::requestFocus);
        }
      }
    }
  }

  /** The keys go with the page, if they were here. */
  private void turnTo(Node page, Runnable focus) {
    if (pages.getChildren().contains(page)) {
      return;
    }
    boolean hadFocus = Focus.isIn(this);
    pages.getChildren().setAll(page);
    if (hadFocus) {
      Platform.runLater(focus);
    }
  }

  private Node resultPage(Finished finished) {
    return new ResultPage(
        finished,
        comparing.results().stream().map(Finished::result).toList(),
        workspace,
        new ResultPage.Acts(
            comparing::start, comparing::choose, this::save, this::export, around.open()));
  }

  /** Begins where one is: at the search, or at what is shown. */
  public void enter() {
    if (pages.getChildren().contains(choosing)) {
      Platform.runLater(picker::search);
    }
  }

  /** Saves the result that is shown, if there is one. */
  public void save() {
    switch (trial.get()) {
      case COMPARE -> ask(ResultForm.saved(), files::save);
      case SWEEP -> {
        if (sweeping.stage().get() instanceof SweepStage.Finished finished) {
          export(finished, Kind.HTML);
        }
      }
    }
  }

  /** Opens the menu of what the result that is shown can be exported as, if there is one. */
  public void export() {
    if (pages.lookup("#" + ExportButton.ID) instanceof ExportButton button) {
      button.requestFocus();
      button.show();
    }
  }

  private void export(Kind kind) {
    ask(ResultForm.of(kind), (finished, file) -> files.export(finished, kind, file));
  }

  private void export(SweepStage.Finished finished, Kind kind) {
    ResultForm form = ResultForm.of(kind);
    around
        .choose()
        .apply(SweepFiles.suggestion(finished.result(), kind), form)
        .ifPresent(file -> sweepFiles.export(finished.result(), kind, form.named(file)));
  }

  private void ask(ResultForm form, BiConsumer<Finished, Path> write) {
    if (comparing.stage().get() instanceof Finished finished) {
      around
          .choose()
          .apply(ResultFiles.suggestion(finished.result(), form), form)
          .ifPresent(file -> write.accept(finished, form.named(file)));
    }
  }

  /** Shows saved results. */
  public void open(List<Path> results) {
    files.open(results);
  }

  /** Shows a result that was read from a file. */
  public void show(Path file, RaceResult result) {
    comparing.open(Finished.of(result, Optional.of(file)));
  }
}
