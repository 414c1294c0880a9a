package lightnet.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import lightnet.ui.style.Texts;
import org.controlsfx.control.action.Action;

/** Everything that one can do: declared once, for buttons, shortcuts and the list of shortcuts. */
final class Actions {
  private final List<Action> all = new ArrayList<>();

  /**
   * Declares an action.
   *
   * @param id the end of its key in the texts
   * @param shortcut such as {@code Shortcut+O}
   */
  Action add(String id, String shortcut, Runnable handler) {
    Action action = new Action(Texts.text("action." + id), _ -> handler.run());
    action.setAccelerator(KeyCombination.valueOf(shortcut));
    action.setLongText(action.getText() + "  " + action.getAccelerator().getDisplayText());
    all.add(action);
    return action;
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  /** Makes the shortcuts work in a scene. */
  void install(Scene scene) {
    all.forEach(
        action ->
            scene
                .getAccelerators()
                .put(action.getAccelerator(), () -> action.handle(new ActionEvent())));
  }
}
