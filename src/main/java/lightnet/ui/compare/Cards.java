package lightnet.ui.compare;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Labels;

/** The cards that this place is made of. */
final class Cards {

  private Cards() {}

  /** A card with a heading, words that step back, and what it shows. */
  static VBox of(String id, String title, String words, Node... content) {
    var card = new VBox(6, Labels.heading(title));
    card.setId(id);
    card.getStyleClass().add("compare-card");
    if (!words.isEmpty()) {
      card.getChildren().add(Labels.muted(words));
    }
    card.getChildren().addAll(content);
    return card;
  }
}
