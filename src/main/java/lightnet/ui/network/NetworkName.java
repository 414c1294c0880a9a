package lightnet.ui.network;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/**
 * The name of the network as a heading that can be written over: Enter or another place takes the
 * new name, Escape the old one.
 */
final class NetworkName extends StackPane {
  private static final int MOST = 120;
  private static final int COLUMNS = 28;

  private final Label heading = Labels.heading("");
  private final TextField field = new TextField();
  private final Consumer<String> rename;
  private Optional<Node> before = Optional.empty();

  /** A name, and what gives the network another. */
  NetworkName(ObservableValue<String> name, Consumer<String> rename) {
    this.rename = rename;
    setAlignment(Pos.CENTER_LEFT);
    heading.setId("network-name");
    heading.textProperty().bind(name);
    heading.setTooltip(new Tooltip(Texts.text("rename.tip")));
    heading.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            begin();
          }
        });
    field.setId("network-name-field");
    field.getStyleClass().add("network-name-field");
    field.setAccessibleText(Texts.text("rename.field"));
    field.setPrefColumnCount(COLUMNS);
    field.setVisible(false);
    field.managedProperty().bind(field.visibleProperty());
    heading.visibleProperty().bind(field.visibleProperty().not());
    field.setOnAction(
        _ -> {
          take();
          before.ifPresent(Node::requestFocus);
        });
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.focusedProperty().subscribe((_, focused) -> leave(focused));
    name.subscribe(_ -> field.setVisible(false));
    getChildren().addAll(heading, field);
  }

  /** Lets one write another name. */
  void begin() {
    before = Optional.of(getScene()).map(Scene::getFocusOwner);
    field.setText(heading.getText());
    field.setVisible(true);
    field.requestFocus();
    field.selectAll();
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      field.setVisible(false);
      before.ifPresent(Node::requestFocus);
      event.consume();
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      take();
    }
  }

  /** A name that is empty or too long for a heading is not taken as it is. */
  private void take() {
    if (field.isVisible()) {
      field.setVisible(false);
      String typed = field.getText().strip();
      String name = typed.substring(0, Math.min(MOST, typed.length())).strip();
      if (!name.isEmpty() && !name.equals(heading.getText())) {
        rename.accept(name);
      }
    }
  }
}
