package lightnet.ui.network;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.TextSize;

/**
 * The size that all cards have: as wide as the longest row allows, so that rows break where they
 * would be too narrow, and as high as what is in them.
 */
final class CardSize {
  static final double GAP = 8;
  private static final double NARROWEST = 128;
  private static final double WIDEST = 168;
  private static final double LABEL = 40;
  private static final double SIDES = 28;

  /** What a card is high at the usual size of the texts, until one is there to be asked. */
  private static final double USUAL_HEIGHT = 98;

  private final ObservableValue<TextSize> textSize;
  private final DoubleBinding room;
  private final DoubleProperty width = new SimpleDoubleProperty(NARROWEST);
  private final DoubleProperty height = new SimpleDoubleProperty();
  private int most = 1;
  private double narrowest = NARROWEST;

  CardSize(ScrollPane scroll, ObservableValue<TextSize> textSize) {
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
    room.subscribe(_ -> fit());
    textSize.subscribe(size -> height.set(USUAL_HEIGHT * size.scale()));
  }

  /** The width of what stands before a row. */
  static double ofLabel(TextSize size) {
    return LABEL * size.scale();
  }

  DoubleProperty width() {
    return width;
  }

  DoubleProperty height() {
    return height;
  }

  /** How many cards stand beside each other at most. */
  int columns() {
    return Math.max(1, (int) ((room.get() + GAP) / (width.get() + GAP)));
  }

  /** Fits the width to other rows. */
  void fit(List<Row> rows) {
    most = rows.stream().mapToInt(row -> row.cards().size()).max().orElse(1);
    narrowest = Math.max(NARROWEST, widestHead(rows));
    fit();
  }

  private void fit() {
    double scale = textSize.getValue().scale();
    int fitting = (int) ((room.get() + GAP) / (narrowest * scale + GAP));
    int inRow = Math.clamp(fitting, 1, most);
    double widest = Math.max(WIDEST, narrowest) * scale;
    width.set(Math.min(Math.floor((room.get() + GAP) / inRow) - GAP, widest));
  }

  /** The width of a card of which the kind is not cut, at the usual size of the texts. */
  private static double widestHead(List<Row> rows) {
    Font font = Font.font("Inter", FontWeight.BOLD, BlockCard.KIND_SIZE);
    return rows.stream()
        .flatMap(row -> row.cards().stream())
        .map(card -> new Head(card.kind(), BlockCard.widestRepeats(card)))
        .distinct()
        .mapToDouble(head -> Math.ceil(head.width(font)) + BlockCard.SIDES)
        .max()
        .orElse(0);
  }

  /** What stands in the first line of a card. */
  private record Head(String kind, String repeats) {
    double width(Font font) {
      return width(kind, font)
          + (repeats.isEmpty() ? 0 : width(repeats, font) + BlockCard.BESIDE_REPEATS);
    }

    private static double width(String words, Font font) {
      var text = new Text(words);
      text.setFont(font);
      return text.getLayoutBounds().getWidth();
    }
  }
}
