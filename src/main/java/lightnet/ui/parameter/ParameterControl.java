package lightnet.ui.parameter;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.design.ParameterChoice;
import lightnet.design.ParameterRange;
import lightnet.design.PresetParameter;

/** A parameter that one can set. */
public abstract sealed class ParameterControl extends VBox permits RangeControl, ChoiceControl {

  /** Told of every value that the user chooses, as text. */
  public interface Choice {
    /** Takes a value, which may be one that does not work. */
    void take(String value);
  }

  private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("misfit");

  ParameterControl() {
    super(2);
    getStyleClass().add("parameter");
  }

  /** Shows a value without telling that it was chosen. */
  public abstract void show(String value);

  /** Marks that its value does not work. */
  public void markAsMisfit() {
    pseudoClassStateChanged(MISFIT, true);
  }

  /** Takes the mark away. */
  public void markAsFitting() {
    pseudoClassStateChanged(MISFIT, false);
  }

  /**
   * The control that fits a parameter.
   *
   * @param id of the node, and the beginning of the ids inside of it
   * @param name on screen
   */
  public static ParameterControl of(
      String id, String name, PresetParameter parameter, Choice choice) {
    return switch (parameter) {
      case ParameterRange range -> new RangeControl(id, name, range, choice);
      case ParameterChoice several -> new ChoiceControl(id, name, several, choice);
    };
  }

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
