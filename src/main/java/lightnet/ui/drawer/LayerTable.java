package lightnet.ui.drawer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lightnet.cost.LayerCost;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.Layer;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Every layer with its shapes, costs and measured time. */
final class LayerTable extends TableView<LayerTable.Row> {
  private final Workspace workspace;

  /** Whether the selection here is being set to what is selected elsewhere. */
  private boolean following;

  /** A layer with what is known of it. */
  record Row(int index, Layer layer, LayerCost cost, double costShare, Optional<LayerTime> time) {}

  LayerTable(Workspace workspace) {
    this.workspace = workspace;
    setId("layer-table");
    getStyleClass().addAll("layer-table", "dense");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    addColumns();
    workspace.profile().subscribe(this::refill);
    workspace.network().subscribe(() -> refill(workspace.profile().get()));
    workspace.selection().subscribe(_ -> follow());
    getSelectionModel().selectedItemProperty().subscribe((_, row) -> lead(row));
  }

  /** Time and cost stand first: the table is the chart in figures. */
  private void addColumns() {
    number("index", 44, Row::index, String::valueOf);
    text("layer", 225, row -> row.layer().path());
    text("operator", 165, row -> OperatorWords.of(row.layer()));
    number("time", 92, row -> row.time().map(LayerTime::milliseconds).orElse(0.0), this::millis);
    number("time-share", 70, row -> row.time().map(LayerTime::share).orElse(0.0), this::share);
    number("madds", 100, row -> row.cost().madds(), Numbers::exact);
    number("madds-share", 78, Row::costShare, Numbers::briefPercent);
    number("params", 90, row -> row.cost().paramsTrainable(), Numbers::exact);
    text("input", 110, row -> Numbers.shape(row.layer().inShape()));
    text("output", 110, row -> Numbers.shape(row.layer().outShape()));
    number("memory", 90, row -> row.cost().memoryAccess(), Numbers::exact);
    number("field", 74, row -> row.cost().receptiveField().size().h(), String::valueOf);
    text("fused", 200, row -> fused(row.time()));
  }

  private void text(String key, double width, Function<Row, String> value) {
    TableColumn<Row, String> column = new TableColumn<>(Texts.text("column." + key));
    column.setId("column-" + key);
    column.setPrefWidth(width);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    getColumns().add(column);
  }

  private <T extends Comparable<T>> void number(
      String key, double width, Function<Row, T> value, Function<T, String> words) {
    TableColumn<Row, T> column = new TableColumn<>(Texts.text("column." + key));
    column.setId("column-" + key);
    column.setPrefWidth(width);
    column.getStyleClass().add("number-column");
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    column.setCellFactory(_ -> new NumberCell<>(words));
    getColumns().add(column);
  }

  private void refill(Optional<LayerProfile> profile) {
    List<Layer> layers = workspace.costs().network().layers();
    double all = workspace.costs().totals().madds();
    Map<String, LayerTime> times = profile.map(LayerProfile::byLayer).orElse(Map.of());
    following = true;
    try {
      getItems()
          .setAll(
              IntStream.range(0, layers.size())
                  .mapToObj(i -> row(i + 1, layers.get(i), all, times))
                  .toList());
      sort();
    } finally {
      following = false;
    }
    follow();
  }

  private Row row(int index, Layer layer, double allMadds, Map<String, LayerTime> times) {
    LayerCost cost = workspace.costs().of(layer);
    return new Row(
        index, layer, cost, cost.madds() / allMadds, Optional.ofNullable(times.get(layer.id())));
  }

  /** Selects what is selected elsewhere; what was selected here stays where it is. */
  private void follow() {
    Set<String> selected =
        workspace.selectedLayers().stream().map(Layer::id).collect(Collectors.toSet());
    List<Row> rows =
        getItems().stream().filter(row -> selected.contains(row.layer().id())).toList();
    if (getSelectionModel().getSelectedItems().equals(rows)) {
      return;
    }
    following = true;
    try {
      getSelectionModel().clearSelection();
      rows.forEach(getSelectionModel()::select);
      rows.stream().findFirst().ifPresent(this::scrollTo);
    } finally {
      following = false;
    }
  }

  private void lead(@Nullable Row row) {
    if (row != null && !following) {
      workspace.selection().set(new Selection.OfLayer(row.layer().id()));
    }
  }

  private String millis(double milliseconds) {
    return milliseconds == 0 ? "" : Numbers.millis(milliseconds);
  }

  private String share(double share) {
    return share == 0 ? "" : Numbers.briefPercent(share);
  }

  private static String fused(Optional<LayerTime> time) {
    return time.map(
            measured ->
                measured
                    .fusedInto()
                    .map(carrier -> Texts.text("fused.into", carrier))
                    .orElse(
                        measured.fusedWith().isEmpty()
                            ? ""
                            : Texts.text("fused.with", names(measured.fusedWith()))))
        .orElse("");
  }

  private static String names(List<String> ids) {
    return String.join(
        ", ", ids.stream().map(id -> id.substring(id.lastIndexOf('/') + 1)).toList());
  }

  /** A number that stands right. */
  private static final class NumberCell<T> extends TableCell<Row, T> {
    private final Function<T, String> words;

    NumberCell(Function<T, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(empty || item == null ? "" : words.apply(item));
    }
  }
}
