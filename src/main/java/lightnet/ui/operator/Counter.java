package lightnet.ui.operator;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;

/** A whole number that one chooses, with its name before it. */
final class Counter extends HBox {
  private final Spinner<Integer> spinner;

  Counter(String id, String name, int least, int most, int first, IntConsumer onChange) {
    super(5);
    setAlignment(Pos.CENTER_LEFT);
    spinner = new Spinner<>(new IntegerSpinnerValueFactory(least, most, first));
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setAccessibleText(name);
    spinner.getStyleClass().add("counter");
    spinner.getEditor().setPrefColumnCount(3);
    spinner.focusedProperty().subscribe(_ -> commit());
    spinner.valueProperty().subscribe((_, value) -> onChange.accept(value));
    Label label = new Label(name);
    label.setLabelFor(spinner);
    label.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(label, spinner);
  }

  int value() {
    return spinner.getValue();
  }

  void set(int value) {
    spinner.getValueFactory().setValue(value);
  }

  /** What is typed counts when one goes on; what is no number goes. */
  private void commit() {
    if (!spinner.isFocused()) {
      String typed = spinner.getEditor().getText().strip();
      if (typed.matches("\\d{1,6}")) {
        spinner.getValueFactory().setValue(Integer.valueOf(typed));
      }
      spinner.getEditor().setText(spinner.getValue().toString());
    }
  }
}
