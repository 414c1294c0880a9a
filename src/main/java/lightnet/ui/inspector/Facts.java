package lightnet.ui.inspector;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import lightnet.ui.style.Styles;

/** Names on the left, values on the right. */
final class Facts extends GridPane {

  Facts() {
    setVgap(5);
    setHgap(10);
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    var values = new ColumnConstraints();
    values.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(names, values);
  }

  Facts add(String name, String value) {
    return add(name, value, "fact");
  }

  Facts addFormula(String name, String value) {
    return add(name, value, Styles.MONO);
  }

  Facts addStrong(String name, String value) {
    return add(name, value, "fact-strong");
  }

  private Facts add(String name, String value, String style) {
    Label left = new Label(name);
    left.getStyleClass().add(style.equals("fact-strong") ? style : Styles.MUTED);
    left.setWrapText(true);
    Label right = new Label(value);
    right.getStyleClass().add(style);
    right.setMinWidth(USE_PREF_SIZE);
    addRow(getRowCount(), left, right);
    return this;
  }
}
