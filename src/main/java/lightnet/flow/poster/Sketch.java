package lightnet.flow.poster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

/**
 * The inside of a block: what each operator gives as a slab, its height by its channels, branches
 * side by side, a shortcut as an arc.
 */
final class Sketch {
  static final double SLAB = 44;
  static final double TEXT = 9;
  private static final double WORDS = 15;
  private static final double ARC = 14;
  private static final double WIDTH = 9;
  private static final double LEAST = 4;
  private static final double GAP = 9;
  private static final double FORK = 12;
  private static final double SUM = 8;

  private final int inChannels;
  private final String input;
  private final List<Node> nodes;
  private final double[] middles;
  private final double width;
  private final int lanes;
  private final int mostChannels;

  /** The room for arcs above. */
  private final double arc;

  /** Half of the highest slab. */
  private final double reach;

  /**
   * The sketch of a block.
   *
   * @param mostChannels of the whole network, of the highest slab
   */
  Sketch(List<Layer> layers, int mostChannels) {
    this.mostChannels = mostChannels;
    inChannels = layers.getFirst().inShape().c();
    input = layers.getFirst().inputs().getFirst();
    nodes = Node.of(layers);
    int columns = nodes.stream().mapToInt(Node::column).max().orElse(0);
    lanes = 1 + nodes.stream().mapToInt(Node::lane).max().orElse(0);
    middles = new double[columns + 1];
    double x = 0;
    for (int column = 0; column <= columns; column++) {
      double room = room(column);
      middles[column] = x + room / 2;
      x += room + GAP + (isTurn(column) ? FORK : 0);
    }
    width = x - GAP;
    reach =
        IntStream.concat(IntStream.of(inChannels), nodes.stream().mapToInt(Node::channels))
                .mapToDouble(this::slabHeight)
                .max()
                .orElse(LEAST)
            / 2;
    boolean isArced =
        nodes.stream().anyMatch(node -> node.inputs().stream().anyMatch(from -> isArc(from, node)));
    arc = isArced ? ARC : 0;
  }

  private Optional<Node> source(String tensor) {
    return nodes.stream().filter(node -> node.output().equals(tensor)).findFirst();
  }

  /** Whether other operators stand between two of a lane. */
  private boolean isArc(String from, Node to) {
    Optional<Node> source = source(from);
    int column = source.map(Node::column).orElse(0);
    return source.map(Node::lane).orElse(0) == to.lane()
        && nodes.stream()
            .anyMatch(
                node ->
                    node.lane() == to.lane()
                        && node.column() > column
                        && node.column() < to.column());
  }

  /** Whether a line goes to another lane behind a column. */
  private boolean isTurn(int column) {
    return lanes > 1
        && (column == 0
            || nodes.stream()
                .filter(node -> node.column() == column + 1 && node.inputs().size() > 1)
                .anyMatch(node -> !node.isSum()));
  }

  private double slabHeight(int channels) {
    return Math.max(LEAST, SLAB * Math.sqrt((double) channels / mostChannels));
  }

  private double lane() {
    return 2 * (reach + WORDS);
  }

  private double room(int column) {
    double widest = TextFit.width(String.valueOf(inChannels), TEXT);
    if (column > 0) {
      widest =
          nodes.stream()
              .filter(node -> node.column() == column)
              .mapToDouble(
                  node ->
                      Math.max(
                          TextFit.width(node.tag(), TEXT),
                          TextFit.width(String.valueOf(node.channels()), TEXT)))
              .max()
              .orElse(0);
    }
    return Math.max(WIDTH + 2, widest);
  }

  double width() {
    return width;
  }

  double height() {
    return arc + lanes * lane();
  }

  /** Draws it from its upper left corner. */
  void draw(Point corner, List<Mark> marks) {
    nodes.forEach(node -> node.inputs().forEach(from -> join(from, node, corner, marks)));
    slab(
        new Point(corner.x() + middles[0], middle(0, corner)),
        inChannels,
        Ink.Role.MUTED.faded(0.55),
        "input",
        marks);
    for (Node node : nodes) {
      Point at = new Point(corner.x() + middles[node.column()], middle(node.lane(), corner));
      if (node.isSum()) {
        Frame circle = new Frame(at.x() - SUM, at.y() - SUM, 2 * SUM, 2 * SUM);
        marks.add(Box.card(circle, SUM).stroked(Ink.Role.TEXT, 1.2));
        marks.add(Words.bold("+", at, 12, Align.CENTRE, Ink.Role.TEXT));
      } else {
        slab(at, node.channels(), new Ink.Family(node.family()), says(node), marks);
        words(node.tag(), at.moved(0, -reach - 8), Ink.Role.MUTED, marks);
      }
    }
  }

  private static String says(Node node) {
    var shape = node.layer().outShape();
    return "%s: %s, %d × %d × %d"
        .formatted(node.layer().path(), node.tag(), shape.c(), shape.h(), shape.w());
  }

  private double middle(int lane, Point corner) {
    return corner.y() + arc + (lane + 0.5) * lane();
  }

  private void slab(Point at, int channels, Ink ink, String says, List<Mark> marks) {
    double height = slabHeight(channels);
    Frame frame = new Frame(at.x() - WIDTH / 2, at.y() - height / 2, WIDTH, height);
    marks.add(Box.filled(frame, 1.5, Ink.Role.SURFACE));
    marks.add(Box.filled(frame, 1.5, ink).of(new Spot.OfFigure(says, says)));
    words(String.valueOf(channels), at.moved(0, reach + 8), Ink.Role.TEXT, marks);
  }

  private static void words(String text, Point at, Ink ink, List<Mark> marks) {
    marks.add(Words.plain(text, at, TEXT, Align.CENTRE, ink));
  }

  /** A line to an operator from what it reads. */
  private void join(String from, Node to, Point corner, List<Mark> marks) {
    Optional<Node> source = source(from);
    if (source.isEmpty() && !from.equals(input)) {
      return;
    }
    int column = source.map(Node::column).orElse(0);
    int lane = source.map(Node::lane).orElse(0);
    Point start = new Point(corner.x() + middles[column], middle(lane, corner));
    Point end = new Point(corner.x() + middles[to.column()], middle(to.lane(), corner));
    if (lane == to.lane()) {
      line(
          isArc(from, to) ? arc(start, end, corner) : List.of(start, end),
          Line.Shape.STRAIGHT,
          marks);
    } else if (lane < to.lane()) {
      Point turn = new Point(corner.x() + middles[column + 1], end.y());
      line(List.of(start, turn), Line.Shape.FLAT, marks);
      line(List.of(turn, end), Line.Shape.STRAIGHT, marks);
    } else {
      Point turn = new Point(corner.x() + middles[to.column() - 1], start.y());
      line(List.of(start, turn), Line.Shape.STRAIGHT, marks);
      line(List.of(turn, end), Line.Shape.FLAT, marks);
    }
  }

  private static List<Point> arc(Point start, Point end, Point corner) {
    List<Point> points = new ArrayList<>();
    double top = corner.y() + 2;
    double half = (end.x() - start.x()) / 2;
    int steps = 24;
    for (int i = 0; i <= steps; i++) {
      // a flat ellipse, which leaves room for the words below it
      double turn = Math.PI * i / steps;
      double lift = Math.pow(Math.sin(turn), 0.5);
      points.add(
          new Point(start.x() + half * (1 - Math.cos(turn)), start.y() - (start.y() - top) * lift));
    }
    return points;
  }

  private static void line(List<Point> points, Line.Shape shape, List<Mark> marks) {
    if (points.getFirst().equals(points.getLast())) {
      return;
    }
    marks.add(
        new Line(
            points,
            shape,
            Ink.Role.MUTED.faded(0.8),
            1.1,
            Line.Dash.SOLID,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
  }
}
