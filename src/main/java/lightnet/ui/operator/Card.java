package lightnet.ui.operator;

import javafx.scene.Node;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Labels;

/** One thing to see about an operator: a heading, a sentence, a picture. */
class Card extends VBox {

  /** A card with a heading and a sentence below it. */
  Card(String id, String heading, String sentence) {
    super(6);
    setId(id);
    getStyleClass().add("operator-card");
    getChildren().addAll(Labels.heading(heading), Labels.muted(sentence));
  }

  /** Appends something. */
  final void add(Node... nodes) {
    getChildren().addAll(nodes);
  }
}
