package lightnet.ui.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Facts;
import lightnet.measure.sweep.SweepResult;
import lightnet.ui.compare.SweepStage.Finished;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** The points of a sweep as rows: settings, times, costs, accuracy as published. */
final class SweepTable extends TableView<SweepRow> {
  private static final double ROW = 30;
  private static final double HEADER = 34;
  private static final int MOST_ROWS = 15;
  private static final double SETTING = 84;
  private static final String NONE = "–";

  private final SweepResult result;

  SweepTable(Finished finished) {
    this.result = finished.result();
    setId("sweep-table");
    getStyleClass().addAll("layer-table", "dense", "side-by-side");
    setAccessibleText(Texts.text("sweep.table"));
    getItems().setAll(finished.rows());
    text("sweep-network", 210, row -> row.point().model());
    result.over().forEach(this::setting);
    number("sweep-median", 76, row -> time(row, row.median()));
    number("sweep-p10", 60, row -> time(row, row.low()));
    number("sweep-p90", 60, row -> time(row, row.high()));
    if (finished.rows().stream().anyMatch(row -> row.point().images() > 1)) {
      number("sweep-image", 84, SweepTable::anImage);
    }
    number("sweep-times", 150, this::times);
    number("sweep-madds", 96, row -> fact(row, facts -> Numbers.brief(facts.madds())));
    number("sweep-top1", 104, row -> fact(row, SweepTable::published));
    if (result.races().size() > 1) {
      number("sweep-race", 48, row -> String.valueOf(row.point().race() + 1));
    }
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setFixedCellSize(ROW);
    double height = HEADER + ROW * Math.min(MOST_ROWS, getItems().size()) + 4;
    setPrefHeight(height);
    setMinHeight(height);
  }

  /** Settings are called as they are everywhere else. */
  private void setting(String name) {
    TableColumn<SweepRow, String> column = new TableColumn<>(name);
    column.getStyleClass().add("number-column");
    add(column, "sweep-at-" + name, SETTING, row -> row.point().at().getOrDefault(name, NONE));
  }

  private void text(String key, double width, Function<SweepRow, String> value) {
    add(new TableColumn<>(Texts.text("column." + key)), key, width, value);
  }

  private void number(String key, double width, Function<SweepRow, String> value) {
    TableColumn<SweepRow, String> column = new TableColumn<>(Texts.text("column." + key));
    column.getStyleClass().add("number-column");
    add(column, key, width, value);
  }

  private void add(
      TableColumn<SweepRow, String> column,
      String id,
      double width,
      Function<SweepRow, String> value) {
    column.setId("column-" + id);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    getColumns().add(column);
  }

  private static String time(SweepRow row, OptionalDouble milliseconds) {
    return milliseconds.isPresent()
        ? Numbers.significant(milliseconds.getAsDouble())
        : row.point().outcome().track().failure().isPresent() ? Texts.text("compare.failed") : NONE;
  }

  private static String anImage(SweepRow row) {
    return row.median().isPresent()
        ? Numbers.significant(row.median().getAsDouble() / row.point().images())
        : NONE;
  }

  private String times(SweepRow row) {
    if (row.point().name().equals(result.reference())) {
      return Texts.text("sweep.reference");
    }
    return row.byReference().map(SweepTable::words).orElse(NONE);
  }

  private static String words(MedianRatio times) {
    return Texts.text(
        "sweep.times",
        VerdictWords.number(times.ratio()),
        VerdictWords.number(times.low()),
        VerdictWords.number(times.high()));
  }

  private static String fact(SweepRow row, Function<Facts, String> value) {
    return row.point().outcome().facts().map(value).orElse(NONE);
  }

  private static String published(Facts facts) {
    List<BigDecimal> known =
        facts.published().stream().flatMap(said -> said.top1().stream()).toList();
    return known.isEmpty() ? NONE : known.getFirst().toPlainString();
  }
}
