package lightnet.ui.coach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.edit.Alternative;
import lightnet.edit.Edit;
import lightnet.ui.coach.PairedTimes.Pair;
import lightnet.ui.coach.PairedTimes.State;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What could stand in the place of a block: costs by those of the block, times on demand. */
final class AlternativesTable extends VBox {
  private static final int COLUMNS = 4;

  private final Alternative now;
  private final List<Alternative> others;
  private final String path;
  private final Consumer<Edit> edit;
  private final PairedTimes times;
  private final GridPane grid = new GridPane(6, 1);
  private final List<Label> cells = new ArrayList<>();
  private final Button measure = new Button();

  /** The first of them is the block as it is. */
  AlternativesTable(
      List<Alternative> alternatives, String path, Consumer<Edit> edit, PairedTimes times) {
    super(7);
    this.now = alternatives.getFirst();
    this.others = alternatives.subList(1, alternatives.size());
    this.path = path;
    this.edit = edit;
    this.times = times;
    setId("alternatives");
    for (int i = 0; i < COLUMNS; i++) {
      var figures = new ColumnConstraints();
      figures.setPercentWidth(100.0 / COLUMNS);
      figures.setHalignment(HPos.RIGHT);
      grid.getColumnConstraints().add(figures);
    }
    grid.addRow(
        0,
        Labels.caption(Texts.text("alternatives.params")),
        Labels.caption(Texts.text("alternatives.madds")),
        Labels.caption(Texts.text("alternatives.memory")),
        Labels.caption(Texts.text("alternatives.time")));
    others.forEach(this::add);
    measure.setId("measure-alternatives");
    measure.setOnAction(_ -> onMeasure());
    getChildren().addAll(Labels.muted(Texts.text("alternatives.words")), grid, measure);
    refresh();
  }

  private static Totals totals(Alternative alternative) {
    return CostTable.of(alternative.network()).totals();
  }

  private void add(Alternative other) {
    Totals ours = totals(now);
    Totals theirs = totals(other);
    Label name = new Label(Texts.text("alternatives." + other.form()));
    name.getStyleClass().add("fact-strong");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var use = new Hyperlink(Texts.text("coach.use"));
    use.setId("alternative-" + other.form());
    use.setAccessibleText(Texts.text("alternatives.accessible", name.getText()));
    use.setOnAction(_ -> edit.accept(new Edit.Replace(Map.of(path, other.block()))));
    grid.add(new HBox(6, name, space, use), 0, grid.getRowCount(), COLUMNS, 1);
    Label time = figure("");
    time.setId("time-of-" + other.form());
    cells.add(time);
    grid.addRow(
        grid.getRowCount(),
        cell(ours.paramsTrainable(), theirs.paramsTrainable()),
        cell(ours.madds(), theirs.madds()),
        cell(ours.memoryAccess(), theirs.memoryAccess()),
        time);
  }

  private static Node cell(long ours, long theirs) {
    Label label = figure(times((double) theirs / ours));
    label.setTooltip(
        new Tooltip(Texts.text("alternatives.exact", Numbers.exact(theirs), Numbers.exact(ours))));
    return label;
  }

  private static String times(double ratio) {
    return Texts.text("alternatives.ratio", Numbers.significant(ratio));
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("fact");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Pair pair(Alternative other) {
    return new Pair(now.network(), other.network());
  }

  private boolean isMeasuring() {
    return others.stream().anyMatch(other -> times.state(pair(other)) instanceof State.Waiting);
  }

  private void onMeasure() {
    if (isMeasuring()) {
      times.stop();
    } else {
      times.want(others.stream().map(this::pair).toList());
    }
  }

  /** Shows what is known of the times by now. */
  void refresh() {
    for (int i = 0; i < others.size(); i++) {
      show(cells.get(i), times.state(pair(others.get(i))));
    }
    measure.setText(isMeasuring() ? Texts.text("coach.stop") : Texts.text("alternatives.measure"));
    measure.setDisable(
        others.stream().allMatch(other -> times.state(pair(other)) instanceof State.Known));
  }

  private static void show(Label cell, State state) {
    switch (state) {
      case State.Unknown _ -> cell.setText(Texts.text("alternatives.unknown"));
      case State.Waiting(double part) -> cell.setText(Numbers.briefPercent(part));
      case State.Known(var paired) -> {
        cell.setText(times(paired.ratio()));
        cell.setTooltip(
            new Tooltip(
                Texts.text(
                    "alternatives.exact",
                    Numbers.millis(paired.second().median()),
                    Numbers.millis(paired.first().median()))));
      }
    }
  }
}
