package lightnet.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;

/** Parts of a whole as rectangles that are close to squares (Bruls, Huizing, van Wijk 2000). */
public final class Treemap {
  private static final double GAP = 1;
  private static final double LETTERS = 11;

  private Treemap() {}

  /**
   * A part.
   *
   * @param id what it is of
   * @param name written on it where there is room
   * @param figure below the name
   * @param ink of its ground
   * @param size above 0
   * @param words the exact figures
   */
  public record Part(String id, String name, String figure, Ink ink, double size, String words) {}

  /** A part at its place. */
  record Placed(Part part, Frame frame) {}

  /** The map. */
  public static Drawing draw(List<Part> parts, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    for (Placed placed : place(parts, new Frame(0, 0, width, height))) {
      draw(placed, marks);
    }
    return new Drawing(width, height, marks);
  }

  private static void draw(Placed placed, List<Mark> marks) {
    Frame whole = placed.frame();
    Frame frame =
        new Frame(
            whole.x(),
            whole.y(),
            Math.max(0.2, whole.width() - GAP),
            Math.max(0.2, whole.height() - GAP));
    Part part = placed.part();
    marks.add(Box.filled(frame, 2, part.ink()).of(new Spot.OfFigure(part.id(), part.words())));
    double room = frame.width() - 8;
    if (frame.height() < 2 * LETTERS || room < 4 * LETTERS) {
      return;
    }
    Point at = new Point(frame.x() + 5, frame.y() + 10);
    marks.add(
        Words.bold(
            TextFit.cut(part.name(), room, LETTERS * 1.1),
            at,
            LETTERS,
            Align.LEFT,
            Ink.Role.ON_COLOUR));
    if (frame.height() > 3 * LETTERS && TextFit.width(part.figure(), LETTERS) <= room) {
      marks.add(
          Words.plain(part.figure(), at.moved(0, 14), LETTERS, Align.LEFT, Ink.Role.ON_COLOUR));
    }
  }

  /** Every part with its rectangle; areas are in the proportion of the sizes. */
  static List<Placed> place(List<Part> parts, Frame frame) {
    List<Part> sorted =
        parts.stream()
            .filter(part -> part.size() > 0)
            .sorted(Comparator.comparingDouble(Part::size).reversed())
            .toList();
    double sum = sorted.stream().mapToDouble(Part::size).sum();
    List<Placed> placed = new ArrayList<>();
    Frame free = frame;
    int from = 0;
    while (from < sorted.size()) {
      double scale = frame.width() * frame.height() / sum;
      double side = Math.min(free.width(), free.height());
      int to = from + 1;
      while (to < sorted.size()
          && worst(sorted.subList(from, to + 1), side, scale)
              <= worst(sorted.subList(from, to), side, scale)) {
        to++;
      }
      free = row(sorted.subList(from, to), free, scale, placed);
      from = to;
    }
    return placed;
  }

  /** The least square of the rectangles of a row along a side. */
  private static double worst(List<Part> row, double side, double scale) {
    double area = scale * row.stream().mapToDouble(Part::size).sum();
    double most = scale * row.getFirst().size();
    double least = scale * row.getLast().size();
    return Math.max(side * side * most / (area * area), area * area / (side * side * least));
  }

  /** Lays a row along the shorter side and returns what is left. */
  private static Frame row(List<Part> row, Frame free, double scale, List<Placed> placed) {
    double area = scale * row.stream().mapToDouble(Part::size).sum();
    boolean isWide = free.width() >= free.height();
    double depth = area / (isWide ? free.height() : free.width());
    double at = 0;
    for (Part part : row) {
      double length = scale * part.size() / depth;
      placed.add(
          new Placed(
              part,
              isWide
                  ? new Frame(free.x(), free.y() + at, depth, length)
                  : new Frame(free.x() + at, free.y(), length, depth)));
      at += length;
    }
    return isWide
        ? new Frame(free.x() + depth, free.y(), Math.max(0, free.width() - depth), free.height())
        : new Frame(free.x(), free.y() + depth, free.width(), Math.max(0, free.height() - depth));
  }
}
