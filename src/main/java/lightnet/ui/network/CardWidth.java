package lightnet.ui.network;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.TextSize;

/** As wide as the longest row allows; rows break where that would be too narrow. */
final class CardWidth extends DoubleBinding {
  static final double GAP = 8;
  private static final double NARROWEST = 128;
  private static final double WIDEST = 168;
  private static final double LABEL = 40;
  private static final double SIDES = 28;

  private final ObservableValue<TextSize> textSize;
  private final DoubleBinding room;
  private int most = 1;
  private double narrowest = NARROWEST;

  CardWidth(ScrollPane scroll, ObservableValue<TextSize> textSize) {
    this.textSize = textSize;
    room =
        Bindings.createDoubleBinding(
            () ->
                Math.max(
                    NARROWEST,
                    scroll.getViewportBounds().getWidth()
                        - ofLabel(textSize.getValue())
                        - GAP
                        - SIDES),
            scroll.viewportBoundsProperty(),
            textSize);
    bind(room, textSize);
  }

  /** The width of what stands before a row. */
  static double ofLabel(TextSize size) {
    return LABEL * size.scale();
  }

  /** What a row of cards may take. */
  DoubleBinding room() {
    return room;
  }

  /** Fits the width to other rows. */
  void fit(List<Row> rows) {
    most = rows.stream().mapToInt(row -> row.cards().size()).max().orElse(1);
    narrowest = Math.max(NARROWEST, longestKind(rows));
    invalidate();
  }

  @Override
  protected double computeValue() {
    double scale = textSize.getValue().scale();
    int fitting = (int) ((room.get() + GAP) / (narrowest * scale + GAP));
    int inRow = Math.clamp(fitting, 1, most);
    return Math.min(Math.floor((room.get() + GAP) / inRow) - GAP, WIDEST * scale);
  }

  /** The width of a card whose kind is not cut, at the usual size of the texts. */
  private static double longestKind(List<Row> rows) {
    Font font = Font.font("Inter", FontWeight.BOLD, BlockCard.KIND_SIZE);
    return rows.stream()
        .flatMap(row -> row.cards().stream())
        .map(CardRows.Card::kind)
        .distinct()
        .mapToDouble(
            kind -> {
              var text = new Text(kind);
              text.setFont(font);
              return Math.ceil(text.getLayoutBounds().getWidth()) + BlockCard.SIDES;
            })
        .max()
        .orElse(0);
  }
}
