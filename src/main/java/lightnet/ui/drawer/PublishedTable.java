package lightnet.ui.drawer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import lightnet.cost.Reconciled;
import lightnet.cost.Verdict;
import lightnet.design.Preset;
import lightnet.design.PublishedFigure;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import org.jspecify.annotations.Nullable;

/** Published totals beside ours; those of the shown network stand first and are marked. */
final class PublishedTable extends TableView<Reconciled> {
  private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

  private final ReadOnlyObjectWrapper<Optional<Reconciled>> chosen =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Map<String, String> shown = Map.of();
  private Optional<Preset> preset = Optional.empty();

  PublishedTable() {
    setId("published-table");
    getStyleClass().addAll("layer-table", "dense");
    text("source", 190, row -> source(row.figure()));
    text("parameters", 105, row -> parameters(row.figure()));
    number("printed-madds", 80, row -> row.madds().map(PublishedTable::printed).orElse(""));
    number("our-madds", 100, row -> exact(row.ourMadds()));
    number("printed-params", 84, row -> row.params().map(PublishedTable::printed).orElse(""));
    number("our-params", 88, row -> exact(row.ourParams()));
    number("top-1", 62, row -> top1(row.figure()));
    setRowFactory(_ -> new MarkedRow());
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(row -> chosen.set(Optional.ofNullable(row)));
  }

  /** The selected figure. */
  ReadOnlyObjectProperty<Optional<Reconciled>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /**
   * Fills the table.
   *
   * @param of the figures' preset
   * @param parameters of the shown network
   */
  void show(Preset of, List<Reconciled> figures, Map<String, String> parameters) {
    Optional<Reconciled> before = chosen.get();
    preset = Optional.of(of);
    shown = Map.copyOf(parameters);
    getSortOrder().clear();
    getItems().setAll(figures.stream().sorted(Comparator.comparingInt(this::rank)).toList());
    before
        .filter(getItems()::contains)
        .or(() -> getItems().stream().filter(this::isHere).findFirst())
        .ifPresentOrElse(getSelectionModel()::select, getSelectionModel()::clearSelection);
    if (!getItems().isEmpty()) {
      scrollTo(0);
    }
  }

  /** Whether a figure is one of the shown network. */
  boolean isHere(Reconciled row) {
    return row.figure().at().equals(shown);
  }

  /** The shown network first; totals before accuracy or speed alone; itself before variants. */
  private int rank(Reconciled row) {
    boolean counted = row.madds().isPresent() || row.params().isPresent();
    boolean itself = row.figure().variant().isEmpty();
    return (isHere(row) ? 0 : 4) + (counted ? 0 : 2) + (itself ? 0 : 1);
  }

  private static String source(PublishedFigure figure) {
    return figure.variant().isEmpty()
        ? figure.source()
        : Texts.text("published.variant", figure.source(), figure.variant());
  }

  private String parameters(PublishedFigure figure) {
    return preset.map(it -> PublishedParameters.words(it, figure)).orElse("");
  }

  private static String printed(Verdict verdict) {
    return verdict.printed().text()
        + " "
        + switch (verdict) {
          case Verdict.Agrees _ -> "=";
          case Verdict.AgreesBy _ -> "≈";
          case Verdict.Open _ -> "?";
          case Verdict.Uncountable _ -> "–";
        };
  }

  private static String top1(PublishedFigure figure) {
    return figure.top1().map(percent -> percent.toPlainString() + " %").orElse("");
  }

  private static String exact(OptionalLong count) {
    return count.isPresent() ? Numbers.exact(count.getAsLong()) : "";
  }

  private void text(String key, double width, Function<Reconciled, String> value) {
    TableColumn<Reconciled, String> column = new TableColumn<>(Texts.text("column." + key));
    column.setId("column-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    getColumns().add(column);
  }

  private void number(String key, double width, Function<Reconciled, String> value) {
    text(key, width, value);
    getColumns().getLast().getStyleClass().add("number-column");
  }

  /** A row that is marked if it is of the shown network. */
  private final class MarkedRow extends TableRow<Reconciled> {
    @Override
    protected void updateItem(@Nullable Reconciled row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(HERE, !empty && row != null && isHere(row));
    }
  }
}
