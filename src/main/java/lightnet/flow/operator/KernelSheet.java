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
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.weights.Tensor;

/**
 * The first kernels of a convolution, one for each output channel: what it multiplies the first
 * channel that it reads with. Each on a scale of its own with white at 0.
 *
 * @param tensor of the output
 * @param kernels pictures of them
 */
public record KernelSheet(String tensor, List<Pixels> kernels) {
  private static final int MOST = 32;
  private static final double CELL = 46;
  private static final double LABEL = 15;

  public KernelSheet {
    kernels = List.copyOf(kernels);
  }

  /** The kernels of a convolution whose window is larger than 1x1. */
  public static Optional<KernelSheet> of(Layer layer, Tensor weights) {
    if (!(layer.op() instanceof Op.Conv conv) || conv.kernel().area() == 1) {
      return Optional.empty();
    }
    int perChannel = layer.inShape().c() / conv.groups() * conv.kernel().area();
    List<Pixels> kernels = new ArrayList<>();
    for (int channel = 0; channel < Math.min(MOST, conv.outChannels()); channel++) {
      kernels.add(picture(weights.values(), channel * perChannel, conv.kernel()));
    }
    return Optional.of(new KernelSheet(layer.id(), kernels));
  }

  private static Pixels picture(FloatBuffer weights, int from, Extent kernel) {
    double largest = 0;
    for (int i = 0; i < kernel.area(); i++) {
      largest = Math.max(largest, Math.abs(weights.get(from + i)));
    }
    IntBuffer colours = IntBuffer.allocate(kernel.area());
    for (int i = 0; i < kernel.area(); i++) {
      colours.put(Shade.signed(largest == 0 ? 0 : weights.get(from + i) / largest));
    }
    return new Pixels(kernel.w(), kernel.h(), colours.flip());
  }

  /** As many of the kernels as fit. */
  public Drawing draw(Optional<Integer> selected, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    int across = (int) Math.max(1, width / CELL);
    int down = (int) Math.max(1, height / (CELL + LABEL));
    for (int i = 0; i < Math.min(kernels.size(), across * down); i++) {
      double side = CELL - 8;
      int row = i / across;
      Frame frame = new Frame(i % across * CELL + 4, row * (CELL + LABEL) + 4, side, side);
      Spot spot = new Spot.OfChannel(tensor, i);
      marks.add(new Mark.Picture(frame, kernels.get(i), spot));
      boolean marked = selected.equals(Optional.of(i));
      marks.add(
          Box.filled(frame, 0, Ink.Role.CLEAR)
              .stroked(marked ? Ink.Role.ACCENT : Ink.Role.BORDER, marked ? 2.5 : 1));
      marks.add(
          Words.plain(
              Integer.toString(i),
              new Point(frame.middle().x(), frame.bottom() + 9),
              11,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
    return new Drawing(width, height, marks);
  }
}
