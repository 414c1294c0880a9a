package lightnet.flow.operator;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
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
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.weights.Tensor;

/**
 * The weights of a convolution or dense layer as a matrix: a row for each output channel, a column
 * for each input channel; in it the weight itself, or the mean of the absolute weights of a kernel
 * that is larger than 1x1. Where a group reads nothing there is nothing.
 *
 * @param tensor of the output
 * @param out output channels
 * @param in input channels
 * @param groups g
 * @param channelsPerPixel rows and columns that share a pixel, which shows the largest of them
 * @param largest absolute value, at the ends of the scale
 * @param pixels the picture
 */
public record WeightMatrix(
    String tensor,
    int out,
    int in,
    int groups,
    int channelsPerPixel,
    double largest,
    Pixels pixels) {
  private static final int MOST_PIXELS = 256;
  private static final double LARGEST_CELL = 16;
  private static final double MOST_STRETCHED = 2;
  private static final double MARGIN = 22;

  /** The matrix of a convolution or dense layer; empty for other layers. */
  public static Optional<WeightMatrix> of(Layer layer, Tensor weights) {
    return switch (layer.op()) {
      case Op.Conv conv ->
          Optional.of(of(layer, conv.groups(), conv.kernel().area(), weights.values()));
      case Op.Dense _ -> Optional.of(of(layer, 1, 1, weights.values()));
      case Op.ChannelConv _, Op.Weightless _ -> Optional.empty();
    };
  }

  private static WeightMatrix of(Layer layer, int groups, int area, FloatBuffer weights) {
    int out = layer.outShape().c();
    int in = layer.inShape().c();
    int share = Math.max(1, Math.ceilDiv(Math.max(out, in), MOST_PIXELS));
    int rows = Math.ceilDiv(out, share);
    int columns = Math.ceilDiv(in, share);
    double[] strongest = new double[rows * columns];
    boolean[] filled = new boolean[rows * columns];
    int perGroup = in / groups;
    double largest = 0;
    for (int o = 0; o < out; o++) {
      int first = o / (out / groups) * perGroup;
      for (int i = 0; i < perGroup; i++) {
        double value = cell(weights, (o * perGroup + i) * area, area);
        int pixel = o / share * columns + (first + i) / share;
        filled[pixel] = true;
        if (!(Math.abs(value) <= Math.abs(strongest[pixel]))) {
          strongest[pixel] = value;
        }
        if (Double.isFinite(value)) {
          largest = Math.max(largest, Math.abs(value));
        }
      }
    }
    IntBuffer colours = IntBuffer.allocate(rows * columns);
    for (int pixel = 0; pixel < strongest.length; pixel++) {
      double scaled = largest == 0 ? 0 : strongest[pixel] / largest;
      colours.put(filled[pixel] ? Shade.signed(scaled) : 0);
    }
    return new WeightMatrix(
        layer.id(), out, in, groups, share, largest, new Pixels(columns, rows, colours.flip()));
  }

  private static double cell(FloatBuffer weights, int from, int area) {
    if (area == 1) {
      return weights.get(from);
    }
    double sum = 0;
    for (int i = 0; i < area; i++) {
      sum += Math.abs(weights.get(from + i));
    }
    return sum / area;
  }

  /**
   * The matrix in this size.
   *
   * @param selected output channel whose row is marked
   * @param inputs words below it
   * @param outputs words over it
   */
  public Drawing draw(
      Optional<Integer> selected, String inputs, String outputs, double width, double height) {
    double cellHeight = Math.min(LARGEST_CELL, (height - 2 * MARGIN) / pixels.height());
    double widest = Math.min(LARGEST_CELL, MOST_STRETCHED * cellHeight);
    double cellWidth = Math.min(widest, width / pixels.width());
    double w = cellWidth * pixels.width();
    double h = cellHeight * pixels.height();
    Frame area = new Frame((width - w) / 2, MARGIN, w, h);
    List<Mark> marks = new ArrayList<>();
    marks.add(Box.filled(area, 0, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1));
    marks.add(new Mark.Picture(area, pixels, new Spot.Nothing()));
    if (groups > 1 && groups <= MOST_PIXELS / 8) {
      for (int group = 0; group < groups; group++) {
        Frame block =
            new Frame(
                area.x() + w * group / groups,
                area.y() + h * group / groups,
                w / groups,
                h / groups);
        marks.add(Box.filled(block, 0, Ink.Role.CLEAR).stroked(Ink.Role.MUTED, 1));
      }
    }
    for (int row = 0; row < pixels.height(); row++) {
      Frame strip = new Frame(area.x(), area.y() + row * cellHeight, w, cellHeight);
      marks.add(
          Box.filled(strip, 0, Ink.Role.CLEAR)
              .of(new Spot.OfChannel(tensor, row * channelsPerPixel)));
    }
    selected.filter(channel -> channel < out).ifPresent(channel -> mark(channel, area, marks));
    Point below = new Point(width / 2, area.bottom() + 11);
    marks.add(Words.plain(inputs, below, 11, Align.CENTRE, Ink.Role.MUTED));
    marks.add(Words.plain(outputs, new Point(width / 2, 10), 11, Align.CENTRE, Ink.Role.MUTED));
    return new Drawing(width, height, marks);
  }

  private void mark(int channel, Frame area, List<Mark> marks) {
    double y = area.y() + (channel + 0.5) / out * area.height();
    int perGroup = in / groups;
    int first = channel / (out / groups) * perGroup;
    double from = area.x() + (double) first / in * area.width();
    double to = area.x() + (double) (first + perGroup) / in * area.width();
    double tall = Math.max(3, area.height() / out);
    marks.add(
        Box.filled(new Frame(from, y - tall / 2, Math.max(3, to - from), tall), 0, Ink.Role.CLEAR)
            .stroked(Ink.Role.TEXT, 1.5));
    marks.add(
        Line.arrow(
            new Point(Math.max(0, area.x() - 18), y), new Point(area.x() - 1, y), Ink.Role.TEXT));
  }
}
