package lightnet.ui.shell;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import lightnet.ui.style.Texts;
import org.controlsfx.control.action.Action;

/** Goes from one place of the window to another. */
final class SectionSwitch extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final ObjectProperty<Section> shown;

  SectionSwitch(ObjectProperty<Section> shown) {
    super(2);
    this.shown = shown;
    setId("sections");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(USE_PREF_SIZE);
  }

  /** Offers a place. */
  void add(Section section, Action action) {
    Button button = new Button(Texts.text("section." + section));
    button.setId("section-" + section.name().toLowerCase(Locale.ROOT));
    button.getStyleClass().addAll("flat", "section");
    button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    button.setTooltip(new Tooltip(action.getLongText()));
    button.setOnAction(_ -> shown.set(section));
    button.setMinWidth(USE_PREF_SIZE);
    shown.subscribe(now -> button.pseudoClassStateChanged(SELECTED, now == section));
    getChildren().add(button);
  }
}
