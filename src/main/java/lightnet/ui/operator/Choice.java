package lightnet.ui.operator;

import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** One of a few things, as buttons side by side, in several rows where that is too narrow. */
final class Choice<T> extends FlowPane {
  private final ToggleGroup group = new ToggleGroup();
  private final Consumer<T> onChoice;

  Choice(Consumer<T> onChoice) {
    this.onChoice = onChoice;
    getStyleClass().add("choice");
    setVgap(3);
  }

  /** Appends something to choose; the first one is chosen. */
  Choice<T> add(String id, String words, T value) {
    var button = new ToggleButton(words);
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    button.setSelected(getChildren().isEmpty());
    button.setOnAction(
        _ -> {
          button.setSelected(true);
          onChoice.accept(value);
        });
    getChildren().add(button);
    return this;
  }
}
