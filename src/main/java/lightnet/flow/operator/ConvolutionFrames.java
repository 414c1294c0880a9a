package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pattern;
import lightnet.drawing.Point;

/**
 * A window on its way over an input, the output that it gives, and the matrix of patches (im2col)
 * that is multiplied with the weights: a column for each place of the window, a row for each
 * weight. At t = j the window stands at the output's place j.
 *
 * @param window what slides; it must fit
 * @param captions words over the parts
 */
public record ConvolutionFrames(SlidingWindow window, Captions captions) {
  private static final double HEAD = 24;
  private static final double LARGEST = 30;
  private static final double READABLE = 17;

  /**
   * Words over the parts.
   *
   * @param input over the input
   * @param output over the output
   * @param patches over the matrix
   */
  public record Captions(String input, String output, String patches) {}

  /** The moment at which the window stands at its last place. */
  public int last() {
    return side() * side() - 1;
  }

  /** The picture at a moment between 0 and {@link #last}. */
  public Drawing frame(double t, double width, double height) {
    double now = Math.clamp(t, 0, last());
    int place = (int) Math.floor(now);
    List<Mark> marks = new ArrayList<>();
    Plan plan = new Plan(width, height);
    drawInput(plan, place, now, marks);
    drawOutput(plan, place, marks);
    drawPatches(plan, place, marks);
    return new Drawing(width, height, marks);
  }

  private int side() {
    return window.output().orElseThrow();
  }

  private void drawInput(Plan plan, int place, double now, List<Mark> marks) {
    head(captions.input(), plan.input, marks);
    int p = window.padding();
    int all = window.input() + 2 * p;
    for (int row = 0; row < all; row++) {
      for (int column = 0; column < all; column++) {
        boolean inside =
            row >= p && row < p + window.input() && column >= p && column < p + window.input();
        Optional<Integer> index =
            inside ? Optional.of((row - p) * window.input() + column - p) : Optional.empty();
        drawCell(plan.inputCell(row, column), index, plan.cell, Ink.Role.SURFACE, marks);
      }
    }
    double part = now - place;
    Frame from = plan.windowAt(place);
    Frame to = plan.windowAt(Math.min(place + 1, last()));
    Frame at = from.towards(to, part);
    double step = plan.cell * window.dilation();
    for (int weight = 0; weight < window.kernel() * window.kernel(); weight++) {
      Frame cell =
          new Frame(
              at.x() + weight % window.kernel() * step,
              at.y() + Math.floorDiv(weight, window.kernel()) * step,
              plan.cell,
              plan.cell);
      marks.add(Box.filled(cell, 0, Ink.Role.ACCENT.faded(0.3)).stroked(Ink.Role.ACCENT, 1));
    }
    marks.add(Box.filled(at, 0, Ink.Role.CLEAR).stroked(Ink.Role.ACCENT, 2.5));
    marks.add(
        Line.arrow(
            new Point(plan.input.right() + 6, plan.output.middle().y()),
            new Point(plan.output.x() - 6, plan.output.middle().y()),
            Ink.Role.MUTED));
  }

  private void drawOutput(Plan plan, int place, List<Mark> marks) {
    head(captions.output(), plan.output, marks);
    for (int at = 0; at <= last(); at++) {
      Frame cell = plan.outputCell(at);
      Ink fill = at < place ? Ink.Role.ACCENT_GROUND : Ink.Role.SURFACE;
      boolean current = at == place;
      marks.add(Box.filled(cell, 0, current ? Ink.Role.ACCENT : fill).stroked(Ink.Role.BORDER, 1));
      if (plan.cell >= READABLE && at <= place) {
        Ink ink = current ? Ink.Role.SURFACE : Ink.Role.TEXT;
        String letter = Integer.toString(at + 1);
        marks.add(Words.plain(letter, cell.middle(), 11, Align.CENTRE, ink));
      }
    }
  }

  private void drawPatches(Plan plan, int place, List<Mark> marks) {
    head(captions.patches(), plan.patches, marks);
    int weights = window.kernel() * window.kernel();
    for (int at = 0; at <= last(); at++) {
      for (int weight = 0; weight < weights; weight++) {
        Frame cell = plan.patchCell(at, weight);
        if (at > place) {
          marks.add(Box.filled(cell, 0, Ink.Role.SURFACE).stroked(Ink.Role.BORDER, 0.5));
        } else {
          Ink ground = at == place ? Ink.Role.ACCENT.faded(0.3) : Ink.Role.ACCENT_GROUND;
          drawCell(
              cell,
              window.source(at, weight),
              Math.min(plan.patchWidth, plan.patchHeight),
              ground,
              marks);
        }
      }
    }
    Frame first = plan.patchCell(place, 0);
    Frame column = new Frame(first.x(), first.y(), first.width(), plan.patchHeight * weights);
    marks.add(Box.filled(column, 0, Ink.Role.CLEAR).stroked(Ink.Role.ACCENT, 2));
  }

  /** A value of the input by its number, counted from 1, or a zero of the padding. */
  private static void drawCell(
      Frame cell, Optional<Integer> index, double room, Ink ground, List<Mark> marks) {
    boolean readable = room >= READABLE;
    Box box = Box.filled(cell, 0, index.isPresent() ? ground : Ink.Role.MUTED.faded(0.3));
    marks.add(
        (index.isPresent() ? box : box.hatched(Pattern.FALLING)).stroked(Ink.Role.BORDER, 0.5));
    if (readable) {
      Ink ink = index.isPresent() ? Ink.Role.TEXT : Ink.Role.MUTED;
      String letter = index.map(i -> String.valueOf(i + 1)).orElse("0");
      marks.add(Words.plain(letter, cell.middle(), 11, Align.CENTRE, ink));
    }
  }

  private static void head(String words, Frame over, List<Mark> marks) {
    Point at = new Point(over.x(), over.y() - 12);
    marks.add(Words.bold(words, at, 12, Align.LEFT, Ink.Role.TEXT));
  }

  /** Where everything stands in a size: input and output beside each other, the matrix after. */
  private final class Plan {
    private final double cell;
    private final double patchWidth;
    private final double patchHeight;
    private final Frame input;
    private final Frame output;
    private final Frame patches;

    Plan(double width, double height) {
      int all = window.input() + 2 * window.padding();
      int weights = window.kernel() * window.kernel();
      double maps = width * 0.52;
      cell =
          Math.max(
              3, Math.min(LARGEST, Math.min((maps - 56) / (all + side()), (height - HEAD) / all)));
      input = new Frame(0, HEAD, cell * all, cell * all);
      output = new Frame(input.right() + 44, HEAD, cell * side(), cell * side());
      double left = output.right() + 36;
      patchWidth = Math.max(1.5, Math.min(LARGEST, (width - left - 2) / (last() + 1)));
      patchHeight = Math.max(1.5, Math.min(LARGEST, (height - HEAD - 2) / weights));
      patches = new Frame(left, HEAD, patchWidth * (last() + 1), patchHeight * weights);
    }

    Frame inputCell(int row, int column) {
      return new Frame(input.x() + column * cell, input.y() + row * cell, cell, cell);
    }

    Frame outputCell(int place) {
      return new Frame(
          output.x() + place % side() * cell,
          output.y() + Math.floorDiv(place, side()) * cell,
          cell,
          cell);
    }

    Frame windowAt(int place) {
      double step = cell * window.stride();
      double extent = cell * window.extent();
      return new Frame(
          input.x() + place % side() * step,
          input.y() + Math.floorDiv(place, side()) * step,
          extent,
          extent);
    }

    Frame patchCell(int place, int weight) {
      return new Frame(
          patches.x() + place * patchWidth,
          patches.y() + weight * patchHeight,
          patchWidth,
          patchHeight);
    }
  }
}
