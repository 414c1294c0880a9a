package lightnet.flow.number;

import java.util.ArrayList;
import java.util.List;
import lightnet.arithmetic.Functions;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/** Lays the parts of a calculation side by side. */
final class PartsDrawing {
  private static final double LARGEST_CELL = 54;
  private static final double SMALLEST_CELL = 12;
  private static final double CAPTION = 20;
  private static final double SIGN = 24;
  private static final double GAP = 6;
  private static final double ROW = 24;
  private static final double ROW_CELL = 56;
  private static final double ROW_SIGN = 14;
  private static final double NAME = 86;
  private static final double CURVE = 190;
  private static final double LEAST_FOR_WORDS = 150;
  private static final double REACH = 8;
  private static final int CURVE_POINTS = 96;

  private final Sketch sketch;
  private final Frame frame;
  private final double cellWidth;
  private final double cellHeight;
  private final int rows;

  private PartsDrawing(Sketch sketch, Frame frame, List<Part> parts) {
    this.sketch = sketch;
    this.frame = frame;
    double fixed = parts.stream().mapToDouble(PartsDrawing::fixedWidth).sum();
    int columns = 0;
    int highest = 1;
    for (Part part : parts) {
      if (part instanceof Part.Grid grid) {
        columns += grid.columns();
        highest = Math.max(highest, grid.rows());
      }
    }
    rows = highest;
    cellWidth =
        Math.clamp((frame.width() - fixed) / Math.max(1, columns), SMALLEST_CELL, LARGEST_CELL);
    cellHeight =
        Math.clamp(
            Math.min(cellWidth, (frame.height() - CAPTION) / rows), SMALLEST_CELL / 2, cellWidth);
  }

  /** Draws the parts from the left; those that do not fit any more are left out. */
  static void draw(Sketch sketch, Frame frame, List<Part> parts) {
    var drawing = new PartsDrawing(sketch, frame, parts);
    double x = frame.x();
    for (Part part : parts) {
      double width = drawing.width(part);
      if (x + width > frame.right() + 1) {
        return;
      }
      drawing.draw(part, x);
      x += width;
    }
  }

  private static double fixedWidth(Part part) {
    return switch (part) {
      case Part.Grid _ -> 0;
      case Part.Sign _ -> SIGN;
      case Part.Table table -> GAP + tableWidth(table);
      case Part.Curve _ -> CURVE;
    };
  }

  private static double tableWidth(Part.Table table) {
    return NAME + table.cells() * ROW_CELL + table.signs().size() * ROW_SIGN;
  }

  private double width(Part part) {
    return part instanceof Part.Grid grid ? grid.columns() * cellWidth : fixedWidth(part);
  }

  private void draw(Part part, double x) {
    switch (part) {
      case Part.Grid grid -> grid(grid, x);
      case Part.Sign(String sign) ->
          sketch.middle(
              sign,
              x + SIGN / 2,
              frame.y() + CAPTION + rows * cellHeight / 2,
              17,
              Words.Weight.REGULAR,
              Ink.Role.MUTED);
      case Part.Table table -> table(table, x + GAP);
      case Part.Curve curve -> curve(curve, x);
    }
  }

  private void grid(Part.Grid grid, double x) {
    double width = grid.columns() * cellWidth;
    sketch.middle(
        grid.columns() > 1
            ? Sketch.shortened(grid.caption(), width + SIGN, Sketch.SMALL)
            : grid.caption(),
        x + width / 2,
        frame.y() + 8,
        Sketch.SMALL,
        Words.Weight.BOLD,
        Ink.Role.TEXT);
    for (int i = 0; i < grid.cells().size(); i++) {
      int row = i / grid.columns();
      int column = i % grid.columns();
      sketch.cell(
          new Frame(
              x + column * cellWidth + 1,
              frame.y() + CAPTION + row * cellHeight + 1,
              cellWidth - 2,
              cellHeight - 2),
          grid.cells().get(i));
    }
  }

  private void table(Part.Table table, double x) {
    sketch.left(
        Sketch.shortened(table.caption(), frame.right() - x, Sketch.SMALL),
        x,
        frame.y() + 8,
        Sketch.SMALL,
        Words.Weight.BOLD,
        Ink.Role.TEXT);
    double width = tableWidth(table) + 2 * GAP;
    int columns = Math.max(1, (int) ((frame.right() - x + 2 * GAP) / width));
    int inColumn = Math.max(1, (int) ((frame.height() - CAPTION) / ROW));
    int room = Math.min(columns * inColumn, table.rows().size() + 1);
    int shown = table.count() <= room ? table.count() : room - 1;
    double sum = 0;
    for (int i = 0; i < shown; i++) {
      Part.Row row = table.rows().get(i);
      row(table, row, x + Math.floorDiv(i, inColumn) * width, y(i % inColumn));
      sum += row.worth();
    }
    if (shown < table.count()) {
      double left = x + Math.floorDiv(shown, inColumn) * width;
      rest(
          table.rest().words(table.count() - shown, table.sum() - sum),
          left,
          y(shown % inColumn) + ROW / 2,
          Math.min(frame.right() - left, Math.max(width, LEAST_FOR_WORDS)));
    }
  }

  private void rest(String words, double x, double y, double width) {
    double below = 0;
    for (String line : Sketch.lines(words, width, Sketch.SMALL)) {
      sketch.left(line, x, y + below, Sketch.SMALL, Words.Weight.REGULAR, Ink.Role.MUTED);
      below += 14;
    }
  }

  private double y(int row) {
    return frame.y() + CAPTION + row * ROW;
  }

  private void row(Part.Table table, Part.Row row, double x, double y) {
    double middle = y + ROW / 2;
    sketch.add(
        Box.filled(new Frame(x, y, tableWidth(table), ROW), 3, Ink.Role.SURFACE).of(row.spot()));
    sketch.left(
        Sketch.shortened(row.name(), NAME, Sketch.USUAL),
        x,
        middle,
        Sketch.USUAL,
        Words.Weight.REGULAR,
        Ink.Role.TEXT);
    double left = x + NAME;
    for (int i = 0; i < row.cells().size(); i++) {
      if (i > 0) {
        sketch.middle(
            table.signs().get(i - 1),
            left + ROW_SIGN / 2,
            middle,
            Sketch.USUAL,
            Words.Weight.REGULAR,
            Ink.Role.MUTED);
        left += ROW_SIGN;
      }
      sketch.cell(new Frame(left, y + 1, ROW_CELL, ROW - 2), row.cells().get(i));
      left += ROW_CELL;
    }
  }

  private void curve(Part.Curve curve, double x) {
    double side = Math.min(CURVE - 30, frame.height() - CAPTION - 4);
    Frame box = new Frame(x + 15, frame.y() + CAPTION, side, side);
    sketch.middle(
        curve.caption(),
        box.middle().x(),
        frame.y() + 8,
        Sketch.SMALL,
        Words.Weight.BOLD,
        Ink.Role.TEXT);
    sketch.add(Box.filled(box, 4, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1));
    double reach = Math.max(REACH, Double.isFinite(curve.at()) ? Math.abs(curve.at()) * 1.1 : 0);
    sketch.add(
        Line.straight(at(box, -reach, 0, reach), at(box, reach, 0, reach), Ink.Role.BORDER, 1));
    sketch.add(
        Line.straight(at(box, 0, -reach, reach), at(box, 0, reach, reach), Ink.Role.BORDER, 1));
    List<Point> points = new ArrayList<>();
    for (int i = 0; i <= CURVE_POINTS; i++) {
      double value = (2.0 * i / CURVE_POINTS - 1) * reach;
      points.add(at(box, value, Functions.of(curve.function(), value), reach));
    }
    sketch.add(
        new Line(
            points,
            Line.Shape.STRAIGHT,
            Ink.Role.ACCENT,
            2,
            Line.Dash.SOLID,
            Line.Ending.PLAIN,
            new Spot.Nothing()));
    if (Double.isFinite(curve.at())) {
      Point here = at(box, curve.at(), Functions.of(curve.function(), curve.at()), reach);
      sketch.add(
          Box.filled(new Frame(here.x() - 5, here.y() - 5, 10, 10), 5, Ink.Role.WARNING)
              .stroked(Ink.Role.SURFACE, 2));
    }
  }

  private static Point at(Frame box, double x, double y, double reach) {
    return new Point(
        box.x() + (x / reach + 1) / 2 * box.width(), box.y() + (1 - y / reach) / 2 * box.height());
  }
}
