package lightnet.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;
import lightnet.measure.Latency;
import lightnet.measure.race.MachineTable;
import lightnet.measure.race.MachineTable.Group;
import lightnet.measure.race.RaceResult;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** All results that are known here in one table, also those of other machines. */
final class BesideCard extends VBox {
  private static final double ROW = 30;
  private static final double HEADER = 34;
  private static final int MOST_ROWS = 12;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** A network of a result, with the machine. */
  private record Row(MachineTable.Place place, MachineTable.Row measured) {}

  BesideCard(List<RaceResult> results) {
    super(6);
    setId("beside-card");
    getStyleClass().add("compare-card");
    var table = new TableView<Row>();
    table.setId("beside");
    table.getStyleClass().addAll("layer-table", "dense", "side-by-side");
    table.setAccessibleText(Texts.text("compare.beside-title"));
    for (Group group : MachineTable.of(results)) {
      group.rows().forEach(row -> table.getItems().add(new Row(group.place(), row)));
    }
    text(table, "beside-machine", 260, row -> row.place().cpu());
    text(table, "beside-network", 180, row -> row.measured().model().track().name());
    text(table, "beside-threads", 70, row -> String.valueOf(row.measured().threads()));
    text(
        table,
        "beside-median",
        90,
        row ->
            row.measured().model().track().latency().map(Latency::median).stream()
                .map(Numbers::millis)
                .findFirst()
                .orElse("–"));
    text(
        table,
        "beside-times",
        120,
        row ->
            row.measured().times().isPresent()
                ? String.format(Locale.ROOT, "%.2f×", row.measured().times().getAsDouble())
                : "–");
    text(
        table,
        "beside-when",
        130,
        row -> TIME.format(row.measured().measuredAt().atZone(ZoneId.systemDefault())));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setFixedCellSize(ROW);
    double height = HEADER + ROW * Math.min(MOST_ROWS, table.getItems().size()) + 4;
    table.setPrefHeight(height);
    table.setMinHeight(height);
    getChildren()
        .addAll(
            Labels.heading(Texts.text("compare.beside-title")),
            Labels.muted(Texts.text("compare.beside-words")),
            table);
  }

  private static void text(
      TableView<Row> table, String key, double width, Function<Row, String> value) {
    TableColumn<Row, String> column = new TableColumn<>(Texts.text("column." + key));
    column.setId("column-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    table.getColumns().add(column);
  }
}
