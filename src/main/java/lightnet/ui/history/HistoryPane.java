package lightnet.ui.history;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lightnet.edit.Document;
import lightnet.edit.History;
import lightnet.edit.Step;
import lightnet.edit.Version;
import lightnet.measure.Latency;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Duel;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * All steps of the shown document with what came of them. A click or Enter goes to one; any can be
 * measured against what the document is now.
 */
public final class HistoryPane extends BorderPane {
  private static final int ROWS_BEFORE = 3;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");

  private final Workspace workspace;
  private final Desk desk;
  private final FigureBook book;
  private final Duel duel;
  private final ObservableValue<Document> document;
  private final TableView<Row> table = new TableView<>();
  private final Label result = Labels.muted("");
  private final Button measure = new Button();

  /**
   * A step with what came of it.
   *
   * @param at index of the step that the document is at
   */
  record Row(int index, int at, String words, Version version, Figures figures) {
    boolean isCurrent() {
      return index == at;
    }

    boolean isUndone() {
      return index > at;
    }
  }

  /** The history of the shown document; the duel measures two of its versions. */
  public HistoryPane(Workspace workspace, Desk desk, FigureBook book, Duel duel) {
    this.workspace = workspace;
    this.desk = desk;
    this.book = book;
    this.duel = duel;
    this.document = desk.document();
    getStyleClass().add("history-pane");
    table.setId("history");
    table.getStyleClass().addAll("layer-table", "dense");
    addColumns();
    table.setRowFactory(_ -> row());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    result.setId("duel");
    result.setMinWidth(0);
    measure.setId("measure-against-now");
    measure.setText(Texts.text("history.measure"));
    measure.setMinWidth(Region.USE_PREF_SIZE);
    measure.setOnAction(_ -> selected().ifPresent(this::measure));
    measure
        .disableProperty()
        .bind(table.getSelectionModel().selectedItemProperty().map(Row::isCurrent).orElse(true));
    var bar = new HBox(10, measure, result);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("history-bar");
    setCenter(table);
    setBottom(bar);
    document.subscribe(this::refill);
    desk.shown().subscribe(_ -> result.setText(Texts.text("history.hint")));
    workspace.paramsConvention().subscribe(_ -> table.refresh());
    workspace.maddsConvention().subscribe(_ -> table.refresh());
    workspace.measured().addListener((MapChangeListener<Version, Latency>) _ -> table.refresh());
  }

  private void addColumns() {
    column("index", 44, row -> (row.isCurrent() ? "▸ " : "") + row.index(), "number-column");
    column("step", 300, Row::words, "step-column");
    total("params", Total.PARAMS);
    total("madds", Total.MADDS);
    total("measured", Total.MEASURED);
    TableColumn<Row, Row> against = new TableColumn<>("");
    against.setId("column-against");
    against.setPrefWidth(100);
    against.setSortable(false);
    against.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    against.setCellFactory(_ -> new AgainstCell());
    table.getColumns().add(against);
  }

  private void total(String key, Total total) {
    column(
        key,
        84,
        row -> {
          var value = total.of(row.version(), row.figures(), workspace);
          return value.isPresent() ? total.brief(value.getAsDouble()) : "–";
        },
        "number-column");
  }

  private void column(String key, double width, Function<Row, String> words, String style) {
    TableColumn<Row, Row> column = new TableColumn<>(Texts.text("column." + key));
    column.setId("history-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.getStyleClass().add(style);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(
        _ ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : words.apply(row));
              }
            });
    table.getColumns().add(column);
  }

  private TableRow<Row> row() {
    TableRow<Row> row =
        new TableRow<>() {
          @Override
          protected void updateItem(@Nullable Row step, boolean empty) {
            super.updateItem(step, empty);
            Optional<Row> shown = empty ? Optional.empty() : Optional.ofNullable(step);
            pseudoClassStateChanged(CURRENT, shown.filter(Row::isCurrent).isPresent());
            pseudoClassStateChanged(UNDONE, shown.filter(Row::isUndone).isPresent());
            setId(shown.map(row -> "history-step-" + row.index()).orElse(""));
          }
        };
    row.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && !row.isEmpty()) {
            desk.goTo(row.getItem().index());
          }
        });
    return row;
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      selected().ifPresent(row -> desk.goTo(row.index()));
      event.consume();
    }
  }

  private Optional<Row> selected() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  private void refill(Document shown) {
    History history = shown.history();
    OptionalInt chosen = selected().stream().mapToInt(Row::index).findFirst();
    table
        .getItems()
        .setAll(IntStream.range(0, history.steps().size()).mapToObj(i -> row(history, i)).toList());
    int wanted = chosen.orElse(history.at());
    table.getSelectionModel().select(Math.min(wanted, history.steps().size() - 1));
    table.scrollTo(Math.max(0, history.at() - ROWS_BEFORE));
  }

  private Row row(History history, int index) {
    Step step = history.steps().get(index);
    return new Row(
        index, history.at(), StepWords.of(history, index), step.version(), book.of(step.version()));
  }

  private void measure(Row row) {
    String words = row.words();
    result.setText(Texts.text("history.measuring", words));
    duel.measure(
        row.version(),
        document.getValue().now(),
        Duel.Effort.THOROUGH,
        outcome -> result.setText(DuelWords.of(row.index(), words, outcome)));
  }

  /** A link that measures the step of its row. */
  private final class AgainstCell extends TableCell<Row, Row> {
    private final Hyperlink link = new Hyperlink(Texts.text("history.against"));

    AgainstCell() {
      link.getStyleClass().add("small-link");
      link.setFocusTraversable(false);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null || row.isCurrent()) {
        setGraphic(null);
      } else {
        setGraphic(link);
        link.setId("measure-step-" + row.index());
        link.setOnAction(_ -> measure(row));
      }
    }
  }
}
