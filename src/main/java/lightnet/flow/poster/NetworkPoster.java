package lightnet.flow.poster;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.Stage;
import lightnet.drawing.Counts;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.OperatorFamily;
import lightnet.network.Shape;

/**
 * A whole network on one sheet: a row of cards for each stage, equal blocks as one, with its totals
 * and what the colours mean.
 */
public final class NetworkPoster {
  private static final double MARGIN = 28;
  private static final double LABEL = 92;
  private static final double WIDEST = 1180;
  private static final double GAP = 22;
  private static final double ROW_GAP = 30;
  private static final double TITLE = 22;
  private static final double TEXT = 11.5;
  private static final double HEADING = 84;
  private static final double LEGEND = 22;

  private final Design design;
  private final CostTable costs;
  private final int mostChannels;
  private final List<Row> rows = new ArrayList<>();
  private final List<Mark> marks = new ArrayList<>();

  /**
   * Cards beside each other.
   *
   * @param label of the stage, empty where it goes on
   * @param detail below it
   */
  private record Row(String label, String detail, List<Card> cards) {
    double width() {
      return cards.stream().mapToDouble(Card::width).sum() + GAP * (cards.size() - 1);
    }

    double height() {
      return cards.stream().mapToDouble(Card::height).max().orElse(0);
    }
  }

  private NetworkPoster(Design design, Network network) {
    this.design = design;
    this.costs = CostTable.of(network);
    this.mostChannels = mostChannels(network);
  }

  /** The sheet of a network whose blocks fit. */
  public static Drawing of(Design design, Network network) {
    return new NetworkPoster(design, network).draw();
  }

  private Drawing draw() {
    design.stages().forEach(this::place);
    double inner = LABEL + rows.stream().mapToDouble(Row::width).max().orElse(0) + GAP;
    double width = Math.max(inner, LABEL + WIDEST / 2) + 2 * MARGIN;
    heading(width - 2 * MARGIN);
    double y = MARGIN + HEADING;
    for (int i = 0; i < rows.size(); i++) {
      draw(rows.get(i), y);
      double next = y + rows.get(i).height() + ROW_GAP;
      if (i + 1 < rows.size()) {
        turn(rows.get(i), y, rows.get(i + 1), next);
      }
      y = next;
    }
    double bottom = legend(y + 4, width - 2 * MARGIN) + MARGIN;
    List<Mark> all = new ArrayList<>();
    all.add(Box.filled(new Frame(0, 0, width, bottom), 0, Ink.Role.SURFACE));
    all.addAll(marks);
    return new Drawing(width, bottom, all);
  }

  /** Cards of a stage that do not fit beside each other go on below. */
  private void place(Stage stage) {
    List<Card> cards = new ArrayList<>();
    double x = 0;
    List<Row> lines = new ArrayList<>();
    for (Run run : Run.of(stage, costs.network())) {
      var card = new Card(run, costs.totals(run.layers()), mostChannels);
      if (!cards.isEmpty() && x + card.width() > WIDEST) {
        lines.add(row(stage, lines.isEmpty(), cards));
        cards = new ArrayList<>();
        x = 0;
      }
      cards.add(card);
      x += card.width() + GAP;
    }
    if (!cards.isEmpty()) {
      lines.add(row(stage, lines.isEmpty(), cards));
    }
    rows.addAll(lines);
  }

  private static Row row(Stage stage, boolean isFirst, List<Card> cards) {
    Shape out = cards.getFirst().run().layers().getLast().outShape();
    return new Row(
        isFirst ? stage.name() : "", "%d × %d".formatted(out.h(), out.w()), List.copyOf(cards));
  }

  private void heading(double room) {
    Totals totals = costs.totals();
    Shape in = design.input();
    marks.add(
        Words.bold(
            TextFit.cut(design.name(), room, TITLE),
            new Point(MARGIN, MARGIN + 12),
            TITLE,
            Align.LEFT,
            Ink.Role.TEXT));
    marks.add(
        Words.plain(
            "%s params, %s multiply-adds, input %d × %d × %d, %d blocks, %d layers"
                .formatted(
                    Counts.brief(totals.paramsTrainable()),
                    Counts.brief(totals.madds()),
                    in.c(),
                    in.h(),
                    in.w(),
                    design.stages().stream().mapToInt(stage -> stage.blocks().size()).sum(),
                    costs.network().layers().size()),
            new Point(MARGIN, MARGIN + 37),
            TEXT,
            Align.LEFT,
            Ink.Role.TEXT));
    marks.add(
        Words.plain(
            TextFit.cut(design.source(), room, TEXT - 1.5),
            new Point(MARGIN, MARGIN + 55),
            TEXT - 1.5,
            Align.LEFT,
            Ink.Role.MUTED));
  }

  private void draw(Row row, double y) {
    double middle = y + row.height() / 2;
    marks.add(
        Words.bold(
            TextFit.cut(row.label(), LABEL - GAP, TEXT + 1),
            new Point(MARGIN, middle - 8),
            TEXT + 1,
            Align.LEFT,
            Ink.Role.TEXT));
    marks.add(
        Words.plain(
            row.detail(), new Point(MARGIN, middle + 9), TEXT - 1, Align.LEFT, Ink.Role.MUTED));
    double x = MARGIN + LABEL;
    for (Card card : row.cards()) {
      if (x > MARGIN + LABEL) {
        marks.add(
            Line.arrow(new Point(x - GAP + 3, middle), new Point(x - 3, middle), Ink.Role.MUTED));
      }
      card.draw(new Frame(x, y, card.width(), row.height()), marks);
      x += card.width() + GAP;
    }
  }

  private static int mostChannels(Network network) {
    return network.layers().stream()
        .flatMapToInt(layer -> IntStream.of(layer.inShape().c(), layer.outShape().c()))
        .max()
        .orElse(1);
  }

  /** From the end of a row to the beginning of the next one. */
  private void turn(Row from, double y, Row to, double next) {
    double right = MARGIN + LABEL + from.width();
    double between = next - ROW_GAP / 2;
    double left = MARGIN + LABEL - GAP / 2 - 2;
    marks.add(
        new Line(
            List.of(
                new Point(right + 3, y + from.height() / 2),
                new Point(right + GAP / 2, y + from.height() / 2),
                new Point(right + GAP / 2, between),
                new Point(left, between),
                new Point(left, next + to.height() / 2),
                new Point(MARGIN + LABEL - 3, next + to.height() / 2)),
            Line.Shape.STRAIGHT,
            Ink.Role.MUTED,
            1.2,
            Line.Dash.SOLID,
            Line.Ending.ARROW,
            new Spot.Nothing()));
  }

  /** The bottom of what the colours mean. */
  private double legend(double top, double room) {
    Set<OperatorFamily> used = EnumSet.noneOf(OperatorFamily.class);
    for (Row row : rows) {
      for (Card card : row.cards()) {
        List<Layer> layers = card.run().layers();
        Node.of(layers).stream().filter(node -> !node.isSum()).map(Node::family).forEach(used::add);
      }
    }
    double x = MARGIN;
    double y = top;
    for (OperatorFamily family : used) {
      String word = family.name().toLowerCase(Locale.ROOT).replace('_', '-');
      double width = 16 + TextFit.width(word, TEXT - 1) + 14;
      if (x + width > MARGIN + room) {
        x = MARGIN;
        y += LEGEND;
      }
      marks.add(Box.filled(new Frame(x, y - 5, 10, 10), 2, new Ink.Family(family)));
      marks.add(Words.plain(word, new Point(x + 16, y), TEXT - 1, Align.LEFT, Ink.Role.TEXT));
      x += width;
    }
    marks.add(
        Words.plain(
            "A slab for what each operator gives, its height by the root of its channels, whose"
                + " number stands below; grey is what the block reads.",
            new Point(MARGIN, y + LEGEND),
            TEXT - 1,
            Align.LEFT,
            Ink.Role.MUTED));
    return y + LEGEND + 8;
  }
}
