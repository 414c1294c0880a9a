package lightnet.ui.network;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.TextSize;

/** The cards of the blocks of one resolution, and that resolution. */
final class CardRow extends HBox {
  private final Label resolution = new Label();
  private final CardGrid grid;

  CardRow(CardSize size, Function<Card, BlockCard> stock, ObservableValue<TextSize> textSize) {
    super(CardSize.GAP);
    grid = new CardGrid(size, stock);
    resolution.getStyleClass().add("resolution");
    resolution.setMinWidth(Region.USE_PREF_SIZE);
    resolution.prefWidthProperty().bind(textSize.map(CardSize::ofLabel));
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(resolution, grid);
  }

  void show(Row row) {
    resolution.setText(row.height() + "\n× " + row.width());
    grid.show(row.cards());
  }

  CardGrid grid() {
    return grid;
  }

  /** Keeps the resolution in the middle of the part that is seen. */
  void seen(double from, double to, double height) {
    double top = Math.clamp(from, 0, height);
    double bottom = Math.clamp(to, 0, height);
    resolution.setTranslateY(bottom > top ? (top + bottom - height) / 2 : 0);
  }
}
