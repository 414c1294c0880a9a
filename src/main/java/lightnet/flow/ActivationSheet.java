package lightnet.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Pattern;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;

/**
 * All channels of a tensor as a sheet of small pictures, each with its number and the strip of its
 * group. Only those in sight are drawn.
 */
public final class ActivationSheet {
  private static final double SIDE = 42;
  private static final double ACROSS = 50;
  private static final double DOWN = 66;
  private static final double EDGE = 6;
  private static final double STRIP = 6;

  /** With the group's number in it, where there are more groups than colours. */
  private static final double NUMBERED_STRIP = 13;

  private static final double TEXT = 11;
  private static final int MOST_PIXELS = 56;
  private static final double DIM = 0.78;

  private final BlockFlow flow;
  private final String tensor;
  private final FeatureMaps maps;
  private final MapColours colours;
  private final List<Integer> order;
  private final double strip;
  private final Map<Integer, Pixels> pictures = new HashMap<>();

  /**
   * The sheet of a tensor.
   *
   * @param colours of the values
   * @param order of the channels
   */
  public ActivationSheet(
      BlockFlow flow, String tensor, FeatureMaps maps, MapColours colours, List<Integer> order) {
    this.flow = flow;
    this.tensor = tensor;
    this.maps = maps;
    this.colours = colours;
    this.order = List.copyOf(order);
    strip = flow.groupsOf(tensor).size() > Shade.GROUPS ? NUMBERED_STRIP : STRIP;
  }

  /** How high all of it is at a width. */
  public double height(double width) {
    return EDGE + Math.ceilDiv(order.size(), perRow(width)) * down();
  }

  /** How many channels it has. */
  public int channels() {
    return order.size();
  }

  private double down() {
    return DOWN - STRIP + strip;
  }

  private static int perRow(double width) {
    return Math.max(1, (int) ((width - EDGE) / ACROSS));
  }

  /**
   * What is seen of it.
   *
   * @param top how far it is scrolled
   * @param trace what is lit
   */
  public Drawing draw(double width, double height, double top, Optional<BlockTrace> trace) {
    List<Mark> marks = new ArrayList<>();
    int perRow = perRow(width);
    int first = Math.max(0, (int) ((top - EDGE) / down())) * perRow;
    for (int i = first; i < order.size(); i++) {
      int row = i / perRow;
      double y = EDGE + row * down() - top;
      if (y > height) {
        break;
      }
      double x = EDGE + i % perRow * ACROSS;
      add(order.get(i), x, y, trace, marks);
    }
    return new Drawing(width, height, marks);
  }

  private void add(int channel, double x, double y, Optional<BlockTrace> trace, List<Mark> marks) {
    Spot spot = new Spot.OfChannel(tensor, channel);
    Frame square = new Frame(x, y, SIDE, SIDE);
    Pixels pixels =
        pictures.computeIfAbsent(
            channel, _ -> colours.pixels(maps, channel, MOST_PIXELS, MOST_PIXELS));
    marks.add(new Mark.Picture(inside(square), pixels, spot));
    boolean lit = trace.isEmpty() || trace.get().isLit(tensor, channel);
    marks.add(
        Box.filled(square, 0, lit ? Ink.Role.CLEAR : Ink.Role.SURFACE.faded(DIM))
            .stroked(trace.isPresent() && lit ? Ink.Role.ACCENT : Ink.Role.BORDER, lit ? 1.5 : 1)
            .of(spot));
    OptionalInt group = flow.group(tensor, channel);
    if (group.isPresent()) {
      addStrip(group.getAsInt(), new Frame(x, y + SIDE + 1, SIDE, strip), spot, marks);
    }
    marks.add(
        Words.plain(
            Integer.toString(channel),
            new Point(x + SIDE / 2, y + SIDE + strip + 8),
            TEXT,
            Words.Align.CENTRE,
            lit ? Ink.Role.TEXT : Ink.Role.MUTED));
  }

  /** An oblong channel keeps its form. */
  private Frame inside(Frame square) {
    double longer = Math.max(maps.shape().h(), maps.shape().w());
    double wide = SIDE * maps.shape().w() / longer;
    double high = SIDE * maps.shape().h() / longer;
    return new Frame(square.x() + (SIDE - wide) / 2, square.y() + (SIDE - high) / 2, wide, high);
  }

  private void addStrip(int group, Frame frame, Spot spot, List<Mark> marks) {
    marks.add(Box.filled(frame, 0, new Ink.Group(group)).hatched(Pattern.ofGroup(group)).of(spot));
    if (strip > STRIP) {
      double wide = GroupNumbers.width(group) + 4;
      double left = frame.middle().x() - wide / 2;
      GroupNumbers.draw(
          new Frame(left, frame.y() + 0.5, wide, frame.height() - 1),
          group,
          new Spot.OfGroup(tensor, group),
          marks);
    }
  }
}
