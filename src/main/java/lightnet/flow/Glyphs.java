package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import lightnet.arithmetic.Functions;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Pattern;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.flow.Graph.Step;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Op;

/** Small signs of what an operator joins: which channels read which, and through what window. */
final class Glyphs {
  private static final int MOST_BLOCKS = 8;
  private static final int SOME_BLOCKS = 3;
  private static final int LINES = 6;

  private Glyphs() {}

  /** The sign of a step, within a frame. */
  static List<Mark> of(Step step, Frame room) {
    Layer layer = step.operator();
    double side = Math.min(room.width(), room.height());
    double half = Math.min(room.width() / 2, side);
    Frame square =
        new Frame(room.middle().x() - side / 2, room.middle().y() - side / 2, side, side);
    Ink ink = new Ink.Family(step.family());
    return switch (layer.op()) {
      case Op.Conv conv when layer.isDepthwise() ->
          depthwise(
              conv,
              new Frame(room.middle().x() - half, room.middle().y() - half / 2, 2 * half, half),
              ink);
      case Op.Conv conv when conv.groups() > 1 -> blocks(conv.groups(), square);
      case Op.Conv conv when conv.kernel().area() > 1 -> spatial(conv, square, ink);
      case Op.Conv _, Op.Dense _, Op.Softmax _ -> dense(square, ink);
      case Op.ChannelConv _ -> sliding(square, ink);
      case Op.Pool pool -> window(pool.kernel().h(), pool.kernel().w(), square, ink);
      case Op.GlobalAveragePool _ -> window(1, 1, square, ink);
      case Op.Activate(var function) -> curve(function, square, ink);
      case Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Opaque _ ->
          List.of();
    };
  }

  /** Every output reads every input. */
  private static List<Mark> dense(Frame square, Ink ink) {
    return List.of(Box.filled(square, 1, ink.faded(0.55)).stroked(ink, 1));
  }

  private static List<Mark> spatial(Op.Conv conv, Frame square, Ink ink) {
    List<Mark> marks = new ArrayList<>(dense(square, ink.faded(0.6)));
    double side = square.width() * 0.62;
    marks.addAll(
        window(
            conv.kernel().h(),
            conv.kernel().w(),
            new Frame(square.middle().x() - side / 2, square.middle().y() - side / 2, side, side),
            ink));
    return marks;
  }

  /** A block of the matrix for each group; of many the first ones, dots, and the last. */
  private static List<Mark> blocks(int groups, Frame square) {
    List<Mark> marks = new ArrayList<>();
    marks.add(Box.card(square, 1));
    if (groups <= MOST_BLOCKS) {
      for (int i = 0; i < groups; i++) {
        marks.add(block(i, i, groups, square));
      }
      return marks;
    }
    int places = 2 * SOME_BLOCKS;
    for (int i = 0; i < SOME_BLOCKS; i++) {
      marks.add(block(i, i, places, square));
    }
    double side = square.width() / places;
    for (int i = 0; i < SOME_BLOCKS; i++) {
      double at = (SOME_BLOCKS + (i + 1) * 2.0 / (SOME_BLOCKS + 1)) * side;
      Frame dot = new Frame(square.x() + at - 1, square.y() + at - 1, 2, 2);
      marks.add(Box.filled(dot, 1, Ink.Role.TEXT));
    }
    marks.add(block(groups - 1, places - 1, places, square));
    return marks;
  }

  private static Box block(int group, int place, int places, Frame square) {
    double side = square.width() / places;
    Frame frame = new Frame(square.x() + place * side, square.y() + place * side, side, side);
    return Box.filled(frame, 1, new Ink.Group(group))
        .hatched(side >= 8 ? Pattern.ofGroup(group) : Pattern.PLAIN);
  }

  /** A window, and channels that stay beside each other. */
  private static List<Mark> depthwise(Op.Conv conv, Frame room, Ink ink) {
    double side = room.height();
    List<Mark> marks = new ArrayList<>();
    double small = side * 0.8;
    marks.addAll(
        window(
            conv.kernel().h(),
            conv.kernel().w(),
            new Frame(room.x(), room.middle().y() - small / 2, small, small),
            ink));
    double left = room.x() + side;
    for (int i = 0; i < LINES; i++) {
      double y = room.y() + (i + 0.5) * side / LINES;
      marks.add(Line.straight(new Point(left, y), new Point(room.right(), y), ink, 1.5));
    }
    return marks;
  }

  private static List<Mark> window(int rows, int columns, Frame square, Ink ink) {
    double side = square.width() / Math.clamp(Math.max(rows, columns), 1, 7);
    int high = Math.clamp(rows, 1, 7);
    int wide = Math.clamp(columns, 1, 7);
    double x = square.middle().x() - wide * side / 2;
    double y = square.middle().y() - high * side / 2;
    List<Mark> marks = new ArrayList<>();
    for (int row = 0; row < high; row++) {
      for (int column = 0; column < wide; column++) {
        marks.add(
            Box.filled(new Frame(x + column * side, y + row * side, side, side), 0, ink.faded(0.3))
                .stroked(ink, 1));
      }
    }
    return marks;
  }

  /** A short column of weights beside a long one of channels. */
  private static List<Mark> sliding(Frame square, Ink ink) {
    double side = square.height() / LINES;
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      Frame cell = new Frame(square.middle().x() - side / 2, square.y() + i * side, side, side);
      double strength = i >= 1 && i <= 3 ? 0.8 : 0.1;
      marks.add(Box.filled(cell, 0, ink.faded(strength)).stroked(ink, 1));
    }
    return marks;
  }

  private static List<Mark> curve(Activation function, Frame square, Ink ink) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= 24; i++) {
      double x = -6 + 14 * i / 24.0;
      double y = Functions.of(function, x);
      double most = function == Activation.SIGMOID || function == Activation.HARD_SIGMOID ? 1 : 8;
      points.add(
          new Point(
              square.x() + square.width() * i / 24.0,
              square.bottom() - square.height() * Math.clamp(y / most, 0, 1)));
    }
    return List.of(
        Line.straight(
            new Point(square.x(), square.bottom()),
            new Point(square.right(), square.bottom()),
            Ink.Role.BORDER,
            1),
        new Line(
            points,
            Line.Shape.STRAIGHT,
            ink,
            1.5,
            Line.Dash.SOLID,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
  }
}
