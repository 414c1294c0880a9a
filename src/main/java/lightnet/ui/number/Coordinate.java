package lightnet.ui.number;

import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import lightnet.ui.style.Styles;

/** A number that says where one is, to step through or to type. */
final class Coordinate extends HBox {
  private final IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(0, 0);
  private boolean showing;

  /**
   * A coordinate.
   *
   * @param go tells which number was chosen
   */
  Coordinate(String id, String name, IntConsumer go) {
    super(5);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
    values.setConverter(new Whole());
    var spinner = new Spinner<>(values);
    spinner.setId(id);
    spinner.setEditable(true);
    spinner.setAccessibleText(name);
    spinner.getStyleClass().add("coordinate");
    var label = new Label(name);
    label.getStyleClass().add(Styles.MUTED);
    label.setLabelFor(spinner);
    label.setMinWidth(USE_PREF_SIZE);
    values
        .valueProperty()
        .subscribe(
            (_, chosen) -> {
              if (!showing && chosen != null) {
                go.accept(chosen);
              }
            });
    getChildren().addAll(label, spinner);
  }

  /** Shows a number between two bounds. */
  void show(int from, int to, int value) {
    showing = true;
    values.setMin(from);
    values.setMax(to);
    values.setValue(value);
    showing = false;
    setDisable(from == to);
  }

  /** What is no number leaves the number as it was. */
  private final class Whole extends StringConverter<Integer> {
    @Override
    public String toString(Integer value) {
      return String.valueOf(value);
    }

    @Override
    public Integer fromString(String text) {
      try {
        return Integer.valueOf(text.strip());
      } catch (NumberFormatException e) {
        return values.getValue();
      }
    }
  }
}
