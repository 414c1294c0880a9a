package lightnet.ui.network;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.TextSize;

/** The cards of the blocks of one resolution, and that resolution. */
final class CardRow extends HBox {
  private static final double GAP = CardWidth.GAP;

  private final Label resolution = new Label();
  private final FlowPane blocks = new FlowPane(GAP, GAP);
  private List<BlockCard> cards = List.of();

  CardRow(CardWidth width, ObservableValue<TextSize> textSize) {
    super(GAP);
    resolution.getStyleClass().add("resolution");
    resolution.setMinWidth(Region.USE_PREF_SIZE);
    resolution.prefWidthProperty().bind(textSize.map(CardWidth::ofLabel));
    blocks.prefWrapLengthProperty().bind(width.room());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(resolution, blocks);
  }

  void show(Row row) {
    resolution.setText(row.height() + "\n× " + row.width());
  }

  void show(List<BlockCard> next) {
    if (!next.equals(cards)) {
      cards = List.copyOf(next);
      blocks.getChildren().setAll(cards);
    }
  }

  /** At least one. */
  List<BlockCard> cards() {
    return cards;
  }
}
