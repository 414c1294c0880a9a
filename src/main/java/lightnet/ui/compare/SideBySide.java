package lightnet.ui.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import lightnet.measure.Latency;
import lightnet.measure.race.Facts;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceResult.Model;
import lightnet.measure.race.Seen;
import lightnet.runtime.Prediction;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.style.Theme;
import org.jspecify.annotations.Nullable;

/** The networks of a result as rows: costs, times, accuracy as published, this photo's class. */
final class SideBySide extends TableView<SideBySide.Row> {
  private static final double ROW = 30;
  private static final double HEADER = 34;
  private static final String NONE = "–";

  private final ObservableValue<Theme> theme;

  /** A network. */
  record Row(int colour, Model model) {

    String name() {
      return model.track().name();
    }
  }

  SideBySide(RaceResult result, ObservableValue<Theme> theme) {
    this.theme = theme;
    setId("side-by-side");
    getStyleClass().addAll("layer-table", "dense", "side-by-side");
    setAccessibleText(Texts.text("compare.table"));
    List<Model> models = result.models();
    getItems()
        .setAll(
            IntStream.range(0, models.size()).mapToObj(i -> new Row(i, models.get(i))).toList());
    addName();
    text("race-params", 72, row -> fact(row, facts -> Numbers.brief(facts.params())));
    text("race-madds", 96, row -> fact(row, facts -> Numbers.brief(facts.madds())));
    text("race-memory", 104, row -> fact(row, facts -> Numbers.brief(facts.memoryAccess())));
    text("race-median", 72, row -> time(row, Latency::median));
    text("race-p10", 56, row -> time(row, latency -> latency.quantile(0.1)));
    text("race-p90", 56, row -> time(row, latency -> latency.quantile(0.9)));
    text("race-p99", 56, row -> time(row, latency -> latency.quantile(0.99)));
    text("race-first", 64, row -> time(row, Latency::firstRunMs));
    text("race-top1", 116, row -> fact(row, SideBySide::published));
    text("race-photo", 150, row -> seen(row.model().seen()));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    setFixedCellSize(ROW);
    setPrefHeight(HEADER + ROW * models.size() + 4);
    setMinHeight(HEADER + ROW * models.size() + 4);
  }

  private void addName() {
    TableColumn<Row, Row> column = new TableColumn<>(Texts.text("column.race-name"));
    column.setId("column-race-name");
    column.setPrefWidth(230);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setCellFactory(_ -> new NameCell(theme));
    column.setComparator((one, other) -> one.name().compareTo(other.name()));
    getColumns().add(column);
  }

  private void text(String key, double width, Function<Row, String> value) {
    TableColumn<Row, String> column = new TableColumn<>(Texts.text("column." + key));
    column.setId("column-" + key);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.getStyleClass().add("number-column");
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
    getColumns().add(column);
  }

  private static String fact(Row row, Function<Facts, String> value) {
    return row.model().facts().map(value).orElse(NONE);
  }

  private static String time(Row row, Function<Latency, Double> value) {
    return row.model()
        .track()
        .latency()
        .map(value)
        .map(Numbers::significant)
        .orElse(row.model().track().failure().isPresent() ? Texts.text("compare.failed") : NONE);
  }

  private static String published(Facts facts) {
    return facts.published().stream()
        .flatMap(said -> said.top1().stream())
        .findFirst()
        .map(BigDecimal::toPlainString)
        .orElse(NONE);
  }

  private static String seen(Seen seen) {
    return switch (seen) {
      case Seen.Classes(List<Prediction> top) ->
          top.isEmpty()
              ? NONE
              : Texts.text(
                  "compare.seen",
                  top.getFirst().label(),
                  VerdictWords.number(top.getFirst().probability()));
      case Seen.Untrained _ -> Texts.text("compare.untrained");
      case Seen.Unknown _ -> NONE;
    };
  }

  /** A name beside its colour. */
  private static final class NameCell extends TableCell<Row, Row> {
    private final ObservableValue<Theme> theme;

    NameCell(ObservableValue<Theme> theme) {
      this.theme = theme;
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setText("");
        setGraphic(null);
        setTooltip(null);
      } else {
        setText(row.name());
        setGraphic(new ColourDot(row.colour(), theme));
        setTooltip(new Tooltip(row.name()));
      }
    }
  }
}
