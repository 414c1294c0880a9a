package lightnet.ui.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.edit.Document;
import lightnet.edit.History;
import lightnet.edit.Step;
import lightnet.edit.Version;
import lightnet.measure.Latency;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What has changed since the document was kept, with the choice to keep it or to take it back; undo
 * and redo; and a line of a total over all steps.
 */
public final class SinceKept extends HBox {
  private static final double LINE_WIDTH = 56;
  private static final double LINE_HEIGHT = 30;

  private final Workspace workspace;
  private final FigureBook book;
  private final ObservableValue<Document> document;
  private final ObservableValue<Total> total;
  private final Label words = Labels.caption("");
  private final VBox changed;
  private final Button undo;
  private final Button redo;
  private final DrawingView line;
  private final Tooltip lineWords = new Tooltip();
  private final Tooltip changedWords = new Tooltip();

  /**
   * The shown document's changes.
   *
   * @param total that the line is of
   */
  public SinceKept(Workspace workspace, Desk desk, FigureBook book, ObjectProperty<Total> total) {
    super(8);
    this.workspace = workspace;
    this.book = book;
    this.document = desk.document();
    this.total = total;
    setId("since-kept");
    getStyleClass().add("since-kept");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(0);
    words.setId("since-kept-words");
    words.setMinWidth(0);
    words.setPrefWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setTooltip(changedWords);
    Button keep = button("keep", Texts.text("since.keep"), desk::keep);
    keep.getStyleClass().add("accent");
    changed =
        new VBox(
            2,
            words,
            new HBox(6, keep, button("take-back", Texts.text("since.take-back"), desk::takeBack)));
    changed.setMinWidth(Region.USE_PREF_SIZE);
    changed.managedProperty().bind(changed.visibleProperty());
    HBox.setHgrow(changed, Priority.ALWAYS);
    undo = icon("undo", Feather.CORNER_UP_LEFT, desk::undo);
    redo = icon("redo", Feather.CORNER_UP_RIGHT, desk::redo);
    line =
        new DrawingView(
            (width, height) -> Sparkline.draw(values(), now().history().at(), width, height),
            workspace.theme(),
            workspace.textSize().map(TextSize::scale));
    line.setId("sparkline");
    line.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    line.setMinSize(LINE_WIDTH, LINE_HEIGHT);
    line.setPrefSize(LINE_WIDTH, LINE_HEIGHT);
    line.setMaxSize(LINE_WIDTH, LINE_HEIGHT);
    line.managedProperty().bind(line.visibleProperty());
    Tooltip.install(line, lineWords);
    getChildren().addAll(changed, line, undo, redo);
    document.subscribe(_ -> refill());
    total.subscribe(_ -> drawLine());
    workspace.paramsConvention().subscribe(_ -> drawLine());
    workspace.maddsConvention().subscribe(_ -> drawLine());
    workspace.measured().addListener((MapChangeListener<Version, Latency>) _ -> drawLine());
  }

  private Document now() {
    return document.getValue();
  }

  private void refill() {
    var since = StepWords.sinceKept(now());
    changed.setVisible(since.isPresent());
    since.ifPresent(
        what -> {
          words.setText(what);
          changedWords.setText(Texts.text("since.kept", what));
          words.setAccessibleText(Texts.text("since.kept", what));
        });
    History history = now().history();
    name(
        undo,
        history.canUndo()
            ? Optional.of(Texts.text("since.undo", StepWords.of(history, history.at())))
            : Optional.empty(),
        Texts.text("action.undo"));
    name(
        redo,
        history.canRedo()
            ? Optional.of(Texts.text("since.redo", StepWords.of(history, history.at() + 1)))
            : Optional.empty(),
        Texts.text("action.redo"));
    drawLine();
  }

  private static void name(Button button, Optional<String> step, String otherwise) {
    button.setDisable(step.isEmpty());
    String name = step.orElse(otherwise);
    button.getTooltip().setText(name);
    button.setAccessibleText(name);
  }

  private List<OptionalDouble> values() {
    return now().history().steps().stream()
        .map(Step::version)
        .map(version -> total.getValue().of(version, book.of(version), workspace))
        .toList();
  }

  private void drawLine() {
    List<OptionalDouble> values = values();
    line.setVisible(values.size() > 1);
    if (values.size() < 2) {
      return;
    }
    line.redraw();
    Total shown = total.getValue();
    String name = Texts.text("total-name." + shown);
    String spoken =
        values.stream().allMatch(OptionalDouble::isPresent)
            ? Texts.text(
                "since.line",
                name,
                values.size() - 1,
                shown.brief(values.getFirst().orElseThrow()),
                shown.brief(values.get(now().history().at()).orElseThrow()))
            : Texts.text(
                "since.line-gaps",
                name,
                values.stream().filter(OptionalDouble::isPresent).count(),
                values.size());
    line.setAccessibleText(spoken);
    lineWords.setText(spoken);
  }

  private static Button button(String id, String name, Runnable action) {
    var button = new Button(name);
    button.setId(id);
    button.getStyleClass().add("small-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Button icon(String id, Ikon ikon, Runnable action) {
    var button = new Button("", new FontIcon(ikon));
    button.setId(id + "-button");
    button.getStyleClass().addAll("flat", "button-icon");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip());
    button.setOnAction(_ -> action.run());
    return button;
  }
}
