package lightnet.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import lightnet.ui.style.Texts;
import org.controlsfx.control.action.Action;

/** Everything that one can do: declared once, for buttons, shortcuts and the list of shortcuts. */
final class Actions {
  private final List<Action> all = new ArrayList<>();
  private final Map<KeyCombination, Runnable> handlers = new LinkedHashMap<>();

  /**
   * Declares an action.
   *
   * @param id the end of its key in the texts
   * @param handler what it does
   * @param shortcuts such as {@code Shortcut+O}; the first is shown, the others are for keyboards
   *     that have its sign elsewhere
   */
  Action add(String id, Runnable handler, String... shortcuts) {
    Action action = new Action(Texts.text("action." + id), _ -> handler.run());
    action.setAccelerator(KeyCombination.valueOf(shortcuts[0]));
    action.setLongText(action.getText() + "  " + action.getAccelerator().getDisplayText());
    all.add(action);
    for (String shortcut : shortcuts) {
      handlers.put(KeyCombination.valueOf(shortcut), handler);
    }
    return action;
  }

  List<Action> all() {
    return List.copyOf(all);
  }

  /** Makes the shortcuts work in a scene. */
  void install(Scene scene) {
    scene.getAccelerators().putAll(handlers);
  }
}
