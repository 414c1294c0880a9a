package lightnet.flow.operator;

import java.util.List;
import java.util.Optional;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Pattern;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/**
 * A channel as a cell in its group's colour and pattern, with its number and perhaps its map.
 *
 * @param group gives colour and pattern
 * @param label the channel's number
 * @param map its values
 * @param spot what the cell stands for
 * @param outline around it
 */
record ChannelCell(int group, String label, Optional<Pixels> map, Spot spot, Ink outline) {
  private static final double LETTERS = 11;
  private static final double INSET = 2;
  private static final double EDGE = 5;

  /** Puts the cell into a frame. */
  void draw(Frame frame, List<Mark> marks) {
    Box box = Box.filled(frame, 3, new Ink.Group(group)).hatched(Pattern.ofGroup(group)).of(spot);
    marks.add(outline == Ink.Role.CLEAR ? box : box.stroked(outline, 2.5));
    boolean lies = frame.width() > 1.5 * frame.height();
    if (map.isPresent()) {
      marks.add(new Mark.Picture(place(frame, lies), map.get(), spot));
    }
    drawLabel(frame, lies, marks);
  }

  /** An empty place for a channel that is not there yet. */
  static void drawPlace(Frame frame, List<Mark> marks) {
    marks.add(Box.filled(frame, 3, Ink.Role.CLEAR).stroked(Ink.Role.BORDER, 1));
  }

  private static Frame place(Frame frame, boolean lies) {
    if (lies) {
      double side = frame.height() - 2 * INSET;
      return new Frame(frame.right() - side - INSET, frame.y() + INSET, side, side);
    }
    double side = Math.min(frame.width(), frame.height()) - 2 * EDGE;
    return new Frame(frame.middle().x() - side / 2, frame.y() + EDGE, side, side);
  }

  private void drawLabel(Frame frame, boolean lies, List<Mark> marks) {
    double width = 7.0 * label.length() + 6;
    double height = LETTERS + 3;
    double x = frame.middle().x();
    double y = frame.middle().y();
    if (map.isPresent()) {
      x = lies ? Math.max(frame.x() + width / 2, x - frame.height() / 2) : x;
      y = lies ? y : frame.bottom() - height / 2 - 1;
    }
    Frame ground = new Frame(x - width / 2, y - height / 2, width, height);
    marks.add(Box.filled(ground, 3, Ink.Role.SURFACE.faded(0.92)).of(spot));
    marks.add(Words.bold(label, new Point(x, y), LETTERS, Words.Align.CENTRE, Ink.Role.TEXT));
  }
}
