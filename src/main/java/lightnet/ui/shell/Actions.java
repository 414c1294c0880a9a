package lightnet.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import lightnet.ui.style.Texts;
import org.controlsfx.control.action.Action;

/** Everything that one can do: declared once, for buttons, shortcuts and the list of shortcuts. */
final class Actions {
  private static final Set<KeyCode> EDITING =
      Set.of(KeyCode.V, KeyCode.C, KeyCode.X, KeyCode.Y, KeyCode.Z, KeyCode.LEFT, KeyCode.RIGHT);

  private final List<Listed> all = new ArrayList<>();
  private final BooleanSupplier isExploring;
  private final Map<KeyCombination, Runnable> pressed = new LinkedHashMap<>();
  private final Map<String, Runnable> typed = new LinkedHashMap<>();

  /**
   * Actions of a window.
   *
   * @param isExploring whether the place is shown in which most of them do something
   */
  Actions(BooleanSupplier isExploring) {
    this.isExploring = isExploring;
  }

  /**
   * An action as the list of shortcuts shows it.
   *
   * @param text what it does
   * @param keys that do it
   */
  record Listed(String text, String keys) {}

  /**
   * Declares an action on the network that one explores; elsewhere its keys do nothing.
   *
   * @param id the end of its key in the texts
   * @param handler what it does
   * @param shortcuts such as {@code Shortcut+O}; the first is shown, the others are for keyboards
   *     that have its sign elsewhere
   */
  Action add(String id, Runnable handler, String... shortcuts) {
    return addEverywhere(id, exploring(handler), shortcuts);
  }

  /**
   * Declares an action on what is compared; elsewhere its keys do nothing, or what they do there.
   */
  Action addComparing(String id, Runnable handler, String... shortcuts) {
    return addEverywhere(
        id,
        () -> {
          if (!isExploring.getAsBoolean()) {
            handler.run();
          }
        },
        shortcuts);
  }

  /** Keys that do one thing in one place and another one in another. */
  private static Runnable both(Runnable one, Runnable other) {
    return () -> {
      one.run();
      other.run();
    };
  }

  /** Declares an action for every place of the window. */
  Action addEverywhere(String id, Runnable handler, String... shortcuts) {
    for (String shortcut : shortcuts) {
      pressed.merge(KeyCombination.valueOf(shortcut), handler, Actions::both);
    }
    return list(id, handler, KeyCombination.valueOf(shortcuts[0]).getDisplayText());
  }

  /** What does something only where one explores. */
  Runnable exploring(Runnable handler) {
    return () -> {
      if (isExploring.getAsBoolean()) {
        handler.run();
      }
    };
  }

  /** Declares an action for a sign that lies on another key on each keyboard. */
  Action addTyped(String id, Runnable handler, String sign) {
    typed.put(sign, handler);
    return list(id, handler, sign);
  }

  List<Listed> all() {
    return List.copyOf(all);
  }

  /**
   * Makes the shortcuts work in a scene, whatever has the focus; where a text is typed, those that
   * would edit it do.
   */
  void install(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event ->
            pressed.entrySet().stream()
                .filter(shortcut -> shortcut.getKey().match(event))
                .findFirst()
                .filter(_ -> !isTyped(event) || !isEditing(event))
                .ifPresent(shortcut -> run(shortcut.getValue(), event)));
    scene.addEventFilter(
        KeyEvent.KEY_TYPED,
        event -> {
          Runnable handler = typed.get(event.getCharacter());
          if (handler != null && !isTyped(event)) {
            run(handler, event);
          }
        });
  }

  private static void run(Runnable handler, KeyEvent event) {
    handler.run();
    event.consume();
  }

  private static boolean isTyped(KeyEvent event) {
    return event.getTarget() instanceof TextInputControl;
  }

  /** Whether a text that is typed has a use for it. */
  private static boolean isEditing(KeyEvent event) {
    return !event.isShortcutDown() || EDITING.contains(event.getCode());
  }

  private Action list(String id, Runnable handler, String keys) {
    Action action = new Action(Texts.text("action." + id), _ -> handler.run());
    action.setLongText(action.getText() + "  " + keys);
    all.add(new Listed(action.getText(), keys));
    return action;
  }
}
