package lightnet.flow.number;

import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Point;
import lightnet.flow.number.NumberSheet.Step;
import lightnet.flow.number.NumberSheet.Verdict;

/** One value: how it is computed, what it sees of the photo, and its surroundings. */
public final class NumberDrawing {
  private static final double MARGIN = 12;
  private static final double ROOMY = 1000;
  private static final double STEPS = 158;
  private static final double STEP = 21;
  private static final double VERDICT = 66;
  private static final double NOTE = 17;
  private static final double GAP = 6;

  /** The width of a sign in the steps' figures. */
  private static final double DIGIT = 7.3;

  private final Sketch sketch = new Sketch();
  private final NumberSheet sheet;

  private NumberDrawing(NumberSheet sheet) {
    this.sheet = sheet;
  }

  /** Lays a sheet out in a size: the photo stands above where there is room, else below. */
  public static Drawing draw(NumberSheet sheet, double width, double height) {
    return new NumberDrawing(sheet).draw(width, height);
  }

  private Drawing draw(double width, double height) {
    double inner = width - 2 * MARGIN;
    double upper = (height - 2 * MARGIN) * 0.5;
    double lower = height - 2 * MARGIN - upper;
    double side = Math.min(inner * 0.3, (width >= ROOMY ? upper : lower) - 40);
    Frame above = new Frame(MARGIN, MARGIN / 2, inner, upper);
    Frame below = new Frame(MARGIN, above.bottom() + MARGIN, inner, lower);
    var maps = new MapsDrawing(sketch);
    if (width >= ROOMY) {
      maps.seen(leftOf(above, side), sheet.seen());
      work(rightOf(above, side));
      maps.draw(below, sheet.maps());
    } else {
      work(above);
      maps.seen(leftOf(below, side), sheet.seen());
      maps.draw(rightOf(below, side), sheet.maps());
    }
    return sketch.drawing(width, height);
  }

  private static Frame leftOf(Frame frame, double width) {
    return new Frame(frame.x(), frame.y(), width, frame.height());
  }

  private static Frame rightOf(Frame frame, double width) {
    double x = frame.x() + width + MARGIN;
    return new Frame(x, frame.y(), frame.right() - x, frame.height());
  }

  private void work(Frame frame) {
    Frame inside = sketch.card(frame, sheet.title(), sheet.explanation());
    double left = inside.width() - STEPS - 2 * MARGIN;
    double y = inside.bottom();
    for (String note : sheet.notes().reversed()) {
      for (String line : Sketch.lines(note, left, Sketch.USUAL).reversed()) {
        sketch.left(line, inside.x(), y - 4, Sketch.USUAL, Words.Weight.REGULAR, Ink.Role.MUTED);
        y -= NOTE;
      }
    }
    double height = y - inside.y() - 4;
    PartsDrawing.draw(sketch, new Frame(inside.x(), inside.y(), left, height), sheet.parts());
    steps(new Frame(inside.right() - STEPS, inside.y(), STEPS, height));
  }

  private void steps(Frame frame) {
    double y = frame.y() + STEP;
    for (Step step : sheet.steps()) {
      Words.Weight weight =
          switch (step.rank()) {
            case USED -> Words.Weight.REGULAR;
            case RESULT -> Words.Weight.BOLD;
          };
      if (step.rank() == Step.Rank.RESULT) {
        sketch.add(
            Line.straight(
                new Point(frame.x(), y - STEP / 2),
                new Point(frame.right(), y - STEP / 2),
                Ink.Role.BORDER,
                1));
      }
      String figure = Figures.of(step.value());
      sketch.left(
          Sketch.shortened(step.name(), STEPS - GAP - figure.length() * DIGIT, Sketch.USUAL),
          frame.x(),
          y,
          Sketch.USUAL,
          weight,
          Ink.Role.MUTED);
      sketch.right(
          figure,
          frame.right(),
          y,
          Sketch.USUAL,
          step.rank() == Step.Rank.RESULT ? Words.Weight.BOLD : Words.Weight.MONO,
          Ink.Role.TEXT);
      y += STEP;
    }
    double top = y;
    sheet.verdict().ifPresent(verdict -> verdict(verdict, frame, top));
  }

  private void verdict(Verdict verdict, Frame frame, double y) {
    Frame box = new Frame(frame.x() - 8, y - 4, frame.width() + 16, VERDICT);
    sketch.add(Box.filled(box, 6, Ink.Role.ACCENT_GROUND));
    double x = box.x() + 8;
    sketch.left(verdict.caption(), x, y + 8, Sketch.SMALL, Words.Weight.REGULAR, Ink.Role.TEXT);
    sketch.left(Figures.of(verdict.given()), x, y + 28, 15, Words.Weight.BOLD, Ink.Role.TEXT);
    sketch.left(verdict.sign(), x, y + 48, 15, Words.Weight.BOLD, verdict.ink());
    sketch.left(verdict.words(), x + 17, y + 48, Sketch.USUAL, Words.Weight.BOLD, Ink.Role.TEXT);
  }
}
