package lightnet.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Pictures;

/**
 * The product's name, the places, the open documents, and buttons, which lose their words to the
 * tabs.
 */
final class TopBar extends HBox {
  private static final double MARK = 22;

  /** From this width on, buttons have words. */
  private static final double WIDE = 1600;

  TopBar(Region sections, Region tabs, List<? extends Region> buttons) {
    getStyleClass().add("top-bar");
    var mark = new ImageView(Pictures.icon());
    mark.setFitWidth(MARK);
    mark.setFitHeight(MARK);
    Label name = new Label(Texts.text("window.title"));
    name.getStyleClass().add("product");
    name.setMinWidth(USE_PREF_SIZE);
    tabs.setMinWidth(0);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(mark, name, sections, tabs);
    getChildren().addAll(buttons);
    buttons.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    widthProperty().subscribe(width -> shorten(buttons, width.doubleValue()));
  }

  /** Where the tabs need the room, buttons are known by their signs. */
  private static void shorten(List<? extends Node> buttons, double width) {
    ContentDisplay display = width < WIDE ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    for (Node button : buttons) {
      if (button instanceof Labeled labeled) {
        labeled.setContentDisplay(display);
      }
    }
  }
}
