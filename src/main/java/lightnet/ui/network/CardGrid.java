package lightnet.ui.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import lightnet.ui.network.CardRows.Card;

/** Cards of one size in lines, of which only those are made that are near to what is seen. */
final class CardGrid extends Region {
  private static final double GAP = CardSize.GAP;
  private static final double OPEN_GAP = 26;

  private final CardSize size;
  private final Function<Card, BlockCard> stock;
  private List<Card> cards = List.of();
  private List<BlockCard> shown = List.of();

  /** The place of the first card that is shown. */
  private int first;

  /** Before which card a gap is open. */
  private Optional<Integer> open = Optional.empty();

  /**
   * No cards yet.
   *
   * @param stock where the node of a card comes from
   */
  CardGrid(CardSize size, Function<Card, BlockCard> stock) {
    this.size = size;
    this.stock = stock;
    size.width().subscribe(this::requestLayout);
    size.height().subscribe(this::requestLayout);
  }

  List<Card> cards() {
    return cards;
  }

  /** The nodes that there are. */
  List<BlockCard> shown() {
    return shown;
  }

  /** Other cards, none of which has a node until it is asked for. */
  void show(List<Card> next) {
    shown = List.of();
    first = 0;
    open = Optional.empty();
    cards = List.copyOf(next);
    requestLayout();
  }

  /** The node of a card, if there is one. */
  Optional<BlockCard> node(int index) {
    return index >= first && index < first + shown.size()
        ? Optional.of(shown.get(index - first))
        : Optional.empty();
  }

  /** Where a card stands in this grid. */
  Bounds place(int index) {
    int line = index / size.columns();
    int column = index % size.columns();
    double width = size.width().get();
    double height = size.height().get();
    return new BoundingBox(column * (width + GAP), line * (height + GAP), width, height);
  }

  /** Returns the cards that lie outside, which are not shown any more. */
  List<BlockCard> leave(double from, double to) {
    int begin = begin(from);
    int end = end(to);
    List<BlockCard> kept = new ArrayList<>();
    List<BlockCard> left = new ArrayList<>();
    int firstKept = begin;
    for (int i = 0; i < shown.size(); i++) {
      int index = first + i;
      if (index >= begin && index < end) {
        firstKept = kept.isEmpty() ? index : firstKept;
        kept.add(shown.get(i));
      } else {
        left.add(shown.get(i));
      }
    }
    shown = kept;
    first = firstKept;
    return left;
  }

  /** Takes what is missing; what lies outside has left before. */
  void enter(double from, double to) {
    int begin = begin(from);
    int end = end(to);
    if (begin == first && end == first + shown.size()) {
      return;
    }
    List<BlockCard> next = new ArrayList<>();
    List<BlockCard> come = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      boolean isThere = i >= first && i < first + shown.size();
      next.add(isThere ? shown.get(i - first) : stock.apply(cards.get(i)));
      if (!isThere) {
        come.add(next.getLast());
      }
    }
    shown = next;
    first = begin;
    List<BlockCard> added = new ArrayList<>(come);
    added.removeAll(new HashSet<>(getChildren()));
    getChildren().addAll(added);
    added.forEach(BlockCard::applyCss);
    requestLayout();
  }

  /** Removes the nodes of what has left; the others are in the order of the data. */
  void sweep() {
    getChildren().retainAll(new HashSet<>(shown));
    if (!getChildren().equals(shown)) {
      shown.forEach(BlockCard::toFront);
    }
  }

  private int begin(double from) {
    double line = Math.floor((from + GAP) / (size.height().get() + GAP));
    return (int) Math.clamp(line * size.columns(), 0, cards.size());
  }

  private int end(double to) {
    double line = Math.ceil(to / (size.height().get() + GAP));
    return (int) Math.clamp(line * size.columns(), 0, cards.size());
  }

  /** Opens a gap before a card, into which another one would fall, or behind it. */
  void openBefore(BlockCard card) {
    open(shown.indexOf(card) + first);
  }

  void openBehind(BlockCard card) {
    open(shown.indexOf(card) + first + 1);
  }

  private void open(int at) {
    open = Optional.of(at);
    requestLayout();
  }

  /** No gap any more. */
  void close() {
    open = Optional.empty();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < shown.size(); i++) {
      Bounds place = place(first + i);
      shown
          .get(i)
          .resizeRelocate(
              place.getMinX() + aside(first + i),
              place.getMinY(),
              place.getWidth(),
              place.getHeight());
    }
  }

  /** Half of the gap on each side of it, in its line. */
  private double aside(int index) {
    if (open.isEmpty()) {
      return 0;
    }
    int columns = size.columns();
    int at = open.get();
    if (index < at) {
      return index / columns == (at - 1) / columns ? -OPEN_GAP / 2 : 0;
    }
    return index / columns == at / columns ? OPEN_GAP / 2 : 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    int columns = Math.min(size.columns(), Math.max(1, cards.size()));
    return columns * (size.width().get() + GAP) - GAP;
  }

  @Override
  protected double computePrefHeight(double width) {
    int lines = (cards.size() + size.columns() - 1) / size.columns();
    return Math.max(0, lines * (size.height().get() + GAP) - GAP);
  }
}
