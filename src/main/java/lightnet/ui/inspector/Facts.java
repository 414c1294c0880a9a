package lightnet.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import lightnet.ui.style.Styles;

/** Names on the left, values on the right. */
final class Facts extends GridPane {
  private final List<Fact> shown = new ArrayList<>();
  private final List<Label> values = new ArrayList<>();

  /** One line. */
  record Fact(String name, String value, Weight weight) {
    private boolean differsInValueOnly(Fact other) {
      return name.equals(other.name) && weight == other.weight;
    }
  }

  /** How a line looks. */
  enum Weight {
    USUAL(Styles.MUTED, "fact"),
    STRONG("fact-strong", "fact-strong"),
    FORMULA(Styles.MUTED, Styles.MONO);

    private final String name;
    private final String value;

    Weight(String name, String value) {
      this.name = name;
      this.value = value;
    }
  }

  Facts() {
    setVgap(5);
    setHgap(10);
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    var figures = new ColumnConstraints();
    figures.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(names, figures);
  }

  static Fact fact(String name, String value) {
    return new Fact(name, value, Weight.USUAL);
  }

  static Fact strong(String name, String value) {
    return new Fact(name, value, Weight.STRONG);
  }

  static Fact formula(String name, String value) {
    return new Fact(name, value, Weight.FORMULA);
  }

  /** Shows other facts; lines that differ in their value only stay, which is faster. */
  void show(List<Fact> facts) {
    int same = 0;
    while (same < Math.min(facts.size(), shown.size())
        && facts.get(same).differsInValueOnly(shown.get(same))) {
      values.get(same).setText(facts.get(same).value());
      same++;
    }
    getChildren().remove(2 * same, getChildren().size());
    values.subList(same, values.size()).clear();
    shown.clear();
    shown.addAll(facts);
    for (int row = same; row < facts.size(); row++) {
      add(facts.get(row), row);
    }
  }

  private void add(Fact fact, int row) {
    Label left = new Label(fact.name());
    left.getStyleClass().add(fact.weight().name);
    left.setWrapText(true);
    Label right = new Label(fact.value());
    right.getStyleClass().add(fact.weight().value);
    right.setMinWidth(USE_PREF_SIZE);
    values.add(right);
    addRow(row, left, right);
  }
}
