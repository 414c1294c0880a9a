package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/**
 * A permutation as a matrix with a 1 in each row and column: a row for each output channel, a
 * column for each input channel, in the colours of the input's groups.
 *
 * @param permutation what is drawn
 * @param coloured groups of the input
 * @param captions words at the sides
 * @param tensor that the input channels belong to
 */
public record PermutationMatrix(
    Permutation permutation, Grouping coloured, Captions captions, String tensor) {
  private static final double MARGIN = 22;

  /**
   * Words at the sides.
   *
   * @param in below, for the columns
   * @param out over the rows
   */
  public record Captions(String in, String out) {}

  /** The matrix as a square. */
  public Drawing draw(Optional<Integer> selected, double width, double height) {
    double side = Math.max(1, Math.min(width, height - 2 * MARGIN));
    double left = (width - side) / 2;
    double cell = side / permutation.size();
    double dot = Math.max(2, cell);
    Frame square = new Frame(left, MARGIN, side, side);
    List<Mark> marks = new ArrayList<>();
    marks.add(Box.filled(square, 0, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1));
    for (int place = 0; place < permutation.size(); place++) {
      int source = permutation.source(place);
      Frame frame = new Frame(left + source * cell, MARGIN + place * cell, dot, dot);
      if (selected.equals(Optional.of(source))) {
        Ink band = Ink.Role.ACCENT.faded(0.25);
        marks.add(Box.filled(new Frame(left, frame.y(), side, dot), 0, band));
        marks.add(Box.filled(new Frame(frame.x(), MARGIN, dot, side), 0, band));
      }
      marks.add(
          Box.filled(frame, 0, new Ink.Group(coloured.groupOf(source)))
              .of(new Spot.OfChannel(tensor, source)));
    }
    double middle = left + side / 2;
    marks.add(
        Words.plain(
            captions.in(),
            new Point(middle, MARGIN + side + 11),
            11,
            Align.CENTRE,
            Ink.Role.MUTED));
    marks.add(Words.plain(captions.out(), new Point(middle, 10), 11, Align.CENTRE, Ink.Role.MUTED));
    return new Drawing(width, height, marks);
  }
}
