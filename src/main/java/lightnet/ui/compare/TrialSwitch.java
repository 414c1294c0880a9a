package lightnet.ui.compare;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import org.controlsfx.control.SegmentedButton;

/** Chooses what one wants to find out; by the arrow keys too. */
final class TrialSwitch extends HBox {
  private final ObjectProperty<Trial> trial;
  private final ToggleGroup group = new ToggleGroup();
  private final Label words = Labels.muted("");

  TrialSwitch(ObjectProperty<Trial> trial) {
    super(12);
    this.trial = trial;
    setId("trial");
    setAlignment(Pos.CENTER_LEFT);
    var buttons = new SegmentedButton();
    Map<Trial, ToggleButton> byTrial = new EnumMap<>(Trial.class);
    for (Trial one : Trial.values()) {
      byTrial.put(one, button(one));
    }
    buttons.getButtons().setAll(byTrial.values());
    buttons.setToggleGroup(group);
    buttons.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(buttons, words);
    trial.subscribe(
        now -> {
          group.selectToggle(byTrial.get(now));
          words.setText(Texts.text("trial.words." + now));
        });
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                // one of them is always chosen
                group.selectToggle(before);
              } else {
                trial.set((Trial) now.getUserData());
              }
            });
  }

  private ToggleButton button(Trial one) {
    var button = new ToggleButton(Texts.text("trial." + one));
    button.setId("trial-" + one);
    button.setAccessibleText(Texts.text("trial." + one) + ". " + Texts.text("trial.words." + one));
    button.setUserData(one);
    button.setSelected(one == trial.get());
    return button;
  }
}
