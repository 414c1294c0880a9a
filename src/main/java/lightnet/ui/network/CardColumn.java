package lightnet.ui.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.TextSize;

/**
 * Rows of cards below each other in a pane that scrolls. Of many cards those that are far from what
 * is seen have no node; the nodes of those that go out of sight are filled with what comes into it.
 */
final class CardColumn extends VBox {
  private static final double GAP = CardSize.GAP;

  /** So many are all made: more than any network of the papers has, and fast to move. */
  private static final int FEW = 100;

  /** What is made ready above and below what is seen, in heights of that. */
  private static final double BEYOND = 0.75;

  /** As long as it is not known how much is seen. */
  private static final double USUALLY_SEEN = 600;

  /** Makes and fills the nodes of cards. */
  interface Maker {
    BlockCard make(Card card);

    void fill(BlockCard node, Card card);
  }

  private final ScrollPane scroll;
  private final CardSize size;
  private final ObservableValue<TextSize> textSize;
  private final Maker maker;
  private final Map<String, BlockCard> staying = new HashMap<>();
  private final Deque<BlockCard> spare = new ArrayDeque<>();
  private final Map<String, Integer> places = new HashMap<>();
  private List<CardRow> rows = List.of();
  private List<Card> cards = List.of();

  CardColumn(ScrollPane scroll, ObservableValue<TextSize> textSize, Maker maker) {
    super(GAP);
    this.scroll = scroll;
    this.textSize = textSize;
    this.maker = maker;
    this.size = new CardSize(scroll, textSize);
    scroll.vvalueProperty().subscribe(this::makeSeen);
    scroll.viewportBoundsProperty().subscribe(this::requestLayout);
  }

  /** All cards, in the order of the data. */
  List<Card> cards() {
    return cards;
  }

  /** The nodes that there are, in the same order. */
  Stream<BlockCard> nodes() {
    return rows.stream().flatMap(row -> row.grid().shown().stream());
  }

  /** Where the card of a block is among all. */
  Optional<Integer> indexOf(String block) {
    return Optional.ofNullable(places.get(block));
  }

  /**
   * A block that stays keeps its node, and its row as long as the first block of that stays, which
   * is faster than new ones.
   *
   * @param below what stands below the rows
   */
  void show(List<Row> next, Node below) {
    Map<String, CardRow> before = new HashMap<>();
    rows.forEach(row -> before.put(name(row.grid().cards().getFirst()), row));
    spare.clear();
    staying.clear();
    nodes().forEach(node -> staying.put(name(node.card()), node));
    size.fit(next);
    rows =
        next.stream()
            .map(
                row -> {
                  CardRow shown =
                      Optional.ofNullable(before.remove(name(row.cards().getFirst())))
                          .orElseGet(() -> new CardRow(size, this::take, textSize));
                  shown.show(row);
                  return shown;
                })
            .toList();
    cards = next.stream().flatMap(row -> row.cards().stream()).toList();
    places.clear();
    for (int i = 0; i < cards.size(); i++) {
      for (String path : cards.get(i).paths()) {
        places.put(path, i);
      }
    }
    List<Node> content = new ArrayList<>(rows);
    content.add(below);
    if (!content.equals(getChildren())) {
      getChildren().setAll(content);
    }
    makeSeen();
    staying.clear();
  }

  private static String name(Card card) {
    return card.path() + card.kind();
  }

  private BlockCard take(Card card) {
    BlockCard node = staying.remove(name(card));
    if (node == null) {
      node = spare.poll();
    }
    if (node == null) {
      node = maker.make(card);
    }
    maker.fill(node, card);
    return node;
  }

  /** Makes the nodes of the cards that are seen, and of those that may be next. */
  private void makeSeen() {
    double seen = seen();
    double top = top(seen);
    double beyond = cards.size() <= FEW ? Double.MAX_VALUE / 2 : BEYOND * seen;
    double above = top - beyond;
    double below = top + seen + beyond;
    double y = getInsets().getTop();
    for (CardRow row : rows) {
      for (BlockCard gone : row.grid().leave(above - y, below - y)) {
        if (gone.isFocused()) {
          scroll.requestFocus();
        }
        spare.add(gone);
      }
      y += row.grid().prefHeight(-1) + GAP;
    }
    y = getInsets().getTop();
    for (CardRow row : rows) {
      double height = row.grid().prefHeight(-1);
      row.grid().enter(above - y, below - y);
      row.seen(top - y, top + seen - y, height);
      y += height + GAP;
    }
    rows.forEach(row -> row.grid().sweep());
  }

  private double seen() {
    double height = scroll.getViewportBounds().getHeight();
    return height > 0 ? height : USUALLY_SEEN;
  }

  private double top(double seen) {
    return Math.max(0, scroll.getVvalue() * (getHeight() - seen));
  }

  /** The node of a card, which is scrolled into sight. */
  Optional<BlockCard> reveal(int index) {
    if (isNeedsLayout()) {
      // where cards have come or gone, places are known after a layout
      scroll.applyCss();
      scroll.layout();
    }
    int at = index;
    for (CardRow row : rows) {
      int count = row.grid().cards().size();
      if (at < count) {
        Bounds place = row.grid().place(at);
        double y = row.getLayoutY() + row.grid().getLayoutY();
        scrollTo(y + place.getMinY(), y + place.getMaxY());
        return row.grid().node(at);
      }
      at -= count;
    }
    return Optional.empty();
  }

  private void scrollTo(double from, double to) {
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = getHeight() - seen;
    double top = scroll.getVvalue() * hidden;
    if (hidden > 0 && from < top) {
      scroll.setVvalue((from - GAP) / hidden);
    } else if (hidden > 0 && to > top + seen) {
      scroll.setVvalue((to + GAP - seen) / hidden);
    }
  }

  /** All cards are as high as the highest that is there, which the texts decide. */
  @Override
  protected double computePrefHeight(double width) {
    double most =
        nodes()
            .filter(node -> node.getScene() != null)
            .mapToDouble(node -> node.prefHeight(-1))
            .max()
            .orElse(0);
    if (most > 0) {
      size.height().set(Math.ceil(most));
    }
    return super.computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    makeSeen();
    super.layoutChildren();
  }
}
