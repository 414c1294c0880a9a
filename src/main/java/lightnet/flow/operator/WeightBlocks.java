package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pattern;
import lightnet.drawing.Point;

/**
 * The weights of a convolution as blocks: a row for each output channel, a column for each input
 * channel, filled where there are weights.
 *
 * @param in input channels
 * @param out output channels
 * @param groups g
 */
public record WeightBlocks(int in, int out, int groups) {
  private static final double MARGIN = 20;
  private static final double LEAST_HATCHED = 8;

  /** The matrix, as large as it fits. */
  public Drawing draw(double width, double height) {
    double side = Math.max(1, Math.min(width - 2 * MARGIN, height - 2 * MARGIN));
    double left = (width - side) / 2;
    double top = (height - side) / 2;
    List<Mark> marks = new ArrayList<>();
    marks.add(
        Box.filled(new Frame(left, top, side, side), 0, Ink.Role.GROUND)
            .stroked(Ink.Role.BORDER, 1));
    double cell = side / groups;
    double size = Math.max(1.5, cell);
    for (int group = 0; group < groups; group++) {
      Frame frame = new Frame(left + group * cell, top + group * cell, size, size);
      Box box = Box.filled(frame, 0, new Ink.Group(group));
      boolean told = groups > 1 && cell >= LEAST_HATCHED;
      marks.add(told ? box.hatched(Pattern.ofGroup(group)) : box);
    }
    double middle = left + side / 2;
    marks.add(
        Words.plain(
            "%,d × %,d".formatted(out, in),
            new Point(middle, top + side + 11),
            11,
            Align.CENTRE,
            Ink.Role.MUTED));
    marks.add(
        Words.bold(
            "g = %,d".formatted(groups),
            new Point(middle, top - 11),
            12,
            Align.CENTRE,
            Ink.Role.TEXT));
    return new Drawing(width, height, marks);
  }
}
