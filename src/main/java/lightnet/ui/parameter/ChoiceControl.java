package lightnet.ui.parameter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import lightnet.design.ParameterChoice;
import org.controlsfx.control.SegmentedButton;

/** One of a few values: buttons side by side where they fit, else a list that opens. */
final class ChoiceControl extends ParameterControl {
  /** Letters that buttons side by side have room for; a button's frame counts as two. */
  private static final int ROOM = 24;

  private static final int FRAME = 2;

  private final Selector selector;

  /** What was last shown or chosen. */
  private String value = "";

  ChoiceControl(String id, String name, ParameterChoice parameter, Choice choice) {
    List<String> offered = parameter.offered();
    Choice once =
        chosen -> {
          if (!chosen.equals(value)) {
            value = chosen;
            choice.take(chosen);
          }
        };
    selector = fits(offered) ? new Buttons(id, name, offered, once) : new Dropdown(offered, once);
    Node node = selector.node();
    node.setId(id);
    node.setAccessibleText(name);
    getChildren().add(titled(name, node));
  }

  @Override
  public void show(String shown) {
    value = shown;
    selector.select(shown);
  }

  private static boolean fits(List<String> offered) {
    return offered.stream().mapToInt(text -> text.length() + FRAME).sum() <= ROOM;
  }

  /** What shows the values. */
  private interface Selector {
    Node node();

    void select(String value);
  }

  private static final class Buttons implements Selector {
    private final SegmentedButton node = new SegmentedButton();
    private final Map<String, ToggleButton> buttons;

    Buttons(String id, String name, List<String> offered, Choice choice) {
      buttons =
          offered.stream()
              .collect(
                  Collectors.toMap(Function.identity(), text -> button(id, name, text, choice)));
      offered.forEach(text -> node.getButtons().add(buttons.get(text)));
      node.setMinWidth(Region.USE_PREF_SIZE);
    }

    private static ToggleButton button(String id, String parameter, String text, Choice choice) {
      var button = new ToggleButton(text);
      button.setMnemonicParsing(false);
      button.setId(id + "-" + text.replace('.', '_'));
      button.setAccessibleText(parameter + " " + text);
      button.setMinWidth(Region.USE_PREF_SIZE);
      // a click on the chosen one does not take the choice away
      button.setOnAction(_ -> button.setSelected(true));
      button
          .selectedProperty()
          .subscribe(
              (_, chosen) -> {
                if (chosen) {
                  choice.take(text);
                }
              });
      return button;
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void select(String value) {
      buttons.forEach((text, button) -> button.setSelected(text.equals(value)));
    }
  }

  private static final class Dropdown implements Selector {
    private final ComboBox<String> node = new ComboBox<>();

    Dropdown(List<String> offered, Choice choice) {
      node.getItems().setAll(offered);
      node.valueProperty()
          .subscribe(
              (_, chosen) -> {
                if (chosen != null) {
                  choice.take(chosen);
                }
              });
    }

    @Override
    public Node node() {
      return node;
    }

    @Override
    public void select(String value) {
      node.setValue(value);
    }
  }
}
