package lightnet.ui.shell;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import org.controlsfx.control.PopOver;

/** The list of all shortcuts. */
final class ShortcutList {
  private final PopOver popOver;

  ShortcutList(List<Actions.Listed> actions, String stylesheet) {
    var grid = new GridPane(24, 7);
    grid.setId("shortcut-list");
    grid.setPadding(new Insets(14, 18, 16, 18));
    grid.add(Labels.heading(Texts.text("shortcuts.title")), 0, 0, 2, 1);
    for (Actions.Listed action : actions) {
      grid.addRow(grid.getRowCount(), new Label(action.text()), mono(action.keys()));
    }
    grid.addRow(grid.getRowCount(), new Label(Texts.text("shortcuts.cards")), mono("← →   ↑ ↓"));
    popOver = new PopOver(grid);
    popOver.getRoot().getStylesheets().add(stylesheet);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.setDetachable(false);
  }

  /** Shows the list below a node, or hides it. */
  void toggle(Node owner) {
    if (popOver.isShowing()) {
      popOver.hide();
    } else {
      popOver.show(owner);
    }
  }

  private static Label mono(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.MONO);
    return label;
  }
}
