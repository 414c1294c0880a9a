package lightnet.ui.library;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A parameter of a preset that one can set. */
abstract sealed class ParameterControl extends VBox permits RangeControl, ChoiceControl {

  /** Told of every value that the user chooses, as text. */
  interface Choice {
    void take(String value);
  }

  ParameterControl() {
    super(2);
    getStyleClass().add("parameter");
  }

  /** Shows a value without telling that it was chosen. */
  abstract void show(String value);

  static Node titled(String name, Node value) {
    Label title = new Label(name);
    title.getStyleClass().add("parameter-name");
    title.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var line = new HBox(6, title, space, value);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
