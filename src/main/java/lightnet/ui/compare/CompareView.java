package lightnet.ui.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.application.Platform;
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
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Workspace;

/** The place where networks are measured against each other: the choice, the race, the result. */
public final class CompareView extends BorderPane {
  /** So that pictures are sharp in print and on slides. */
  private static final double PIXELS_A_UNIT = 2;

  private final Workspace workspace;
  private final Comparing comparing;
  private final ResultFiles files;
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
    picker = new ModelPicker(workspace, desk, comparing::add);
    choosing = choosingPage(picker, new LineupCard(comparing, workspace));
    running = new RunningPage(comparing, workspace);
    setId("compare");
    getStyleClass().add("compare");
    setTop(new CompareTotals(comparing, workspace));
    setCenter(pages);
    comparing.stage().subscribe(stage -> show(stage));
    visibleProperty().subscribe(() -> show(comparing.stage().get()));
  }

  private static Node choosingPage(Node picker, Node lineup) {
    var page = new GridPane(12, 12);
    page.setId("race-choosing");
    page.getStyleClass().add("compare-page");
    var left = new ColumnConstraints();
    left.setPercentWidth(36);
    var right = new ColumnConstraints();
    right.setPercentWidth(64);
    var row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setPercentHeight(100);
    page.getColumnConstraints().addAll(left, right);
    page.getRowConstraints().add(row);
    page.addRow(0, picker, lineup);
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
        if (!pages.getChildren().contains(running)) {
          turnTo(running, running::begin);
        }
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
    if (comparing.stage().get() instanceof Choosing) {
      Platform.runLater(picker::search);
    }
  }

  /** Saves the result that is shown, if there is one. */
  public void save() {
    ask(ResultForm.saved(), files::save);
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
