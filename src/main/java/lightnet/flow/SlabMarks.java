package lightnet.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pattern;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Caption;
import lightnet.flow.BlockLayout.Slab;
import lightnet.flow.BlockWords.TensorWords;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.network.Shape;

/**
 * The tensors of a block: slabs of channels in the colours of their groups or with their values,
 * and what is said above them.
 *
 * @param flow of the block
 * @param words of its tensors
 * @param values of its tensors, as far as they are known
 * @param layout where they stand
 */
record SlabMarks(BlockFlow flow, BlockWords words, SlabValues values, BlockLayout layout) {
  private static final double TITLE = 12;
  private static final double TEXT = 11;
  private static final double DIM = 0.78;

  void draw(String tensor, Optional<BlockTrace> trace, List<Mark> marks) {
    slab(tensor, trace, marks);
    caption(tensor, marks);
  }

  private void slab(String tensor, Optional<BlockTrace> trace, List<Mark> marks) {
    Slab slab = layout.slab(tensor);
    Frame frame = slab.frame();
    marks.add(
        Box.filled(frame, 0, Ink.Role.SURFACE)
            .stroked(Ink.Role.MUTED, 1)
            .of(new Spot.OfTensor(tensor)));
    boolean gates = isGates(tensor);
    Optional<Band> start = startBand(slab, trace);
    for (Band band : slab.bands()) {
      boolean dim =
          trace.isPresent()
              && !trace.get().isLit(tensor, band.channel())
              && !start.equals(Optional.of(band));
      Frame inner = gates ? bar(tensor, band) : inner(band.frame());
      band(tensor, band.channel(), inner, gates, marks);
      marks.add(
          Box.filled(inner(band.frame()), 0, dim ? Ink.Role.SURFACE.faded(DIM) : Ink.Role.CLEAR)
              .stroked(
                  !dim && trace.isPresent() ? Ink.Role.TEXT : Ink.Role.CLEAR,
                  band.frame().height() >= 5 ? 1 : 0.5)
              .of(new Spot.OfChannel(tensor, band.channel())));
    }
    if (!gates) {
      OptionalInt traced = trace.map(t -> t.start().group()).orElse(OptionalInt.empty());
      new GroupNumbers(flow).draw(slab, traced, marks);
    }
    start.ifPresent(band -> marks.add(beside(band.frame())));
  }

  /** What stands for the channel where a trace starts, which need not be one that is drawn. */
  private static Optional<Band> startBand(Slab slab, Optional<BlockTrace> trace) {
    return trace
        .map(BlockTrace::start)
        .filter(start -> start.tensor().equals(slab.tensor()) && start.group().isEmpty())
        .map(start -> slab.nearest(start.channels().getFirst()));
  }

  private static Box beside(Frame band) {
    return Box.filled(new Frame(band.x() - 9, band.middle().y() - 1.5, 7, 3), 1, Ink.Role.ACCENT);
  }

  private static Frame inner(Frame band) {
    double gap = band.height() >= 5 ? 1 : 0;
    return new Frame(band.x() + 1, band.y() + gap / 2, band.width() - 2, band.height() - gap);
  }

  /** Nothing of a slab but how open each gate is. */
  private Frame bar(String tensor, Band band) {
    Frame whole = inner(band.frame());
    double open =
        values
            .of(tensor)
            .map(maps -> maps.at(band.channel(), 0, 0))
            .filter(Float::isFinite)
            .map(gate -> Math.clamp(gate, 0f, 1f))
            .orElse(0f);
    return new Frame(whole.x(), whole.y(), whole.width() * open, whole.height());
  }

  private boolean isGates(String tensor) {
    return flow.steps().stream()
        .anyMatch(
            step ->
                step.operator().op() instanceof Op.Multiply
                    && step.inputs().getLast().equals(tensor));
  }

  private void band(String tensor, int channel, Frame frame, boolean gates, List<Mark> marks) {
    OptionalInt group = flow.group(tensor, channel);
    Optional<Pixels> picture = values.picture(tensor, channel);
    if (gates) {
      marks.add(Box.filled(frame, 0, new Ink.Family(OperatorFamily.SQUEEZE_EXCITATION)));
    } else if (group.isPresent()) {
      Pattern pattern = frame.height() >= 6 ? Pattern.ofGroup(group.getAsInt()) : Pattern.PLAIN;
      marks.add(Box.filled(frame, 0, new Ink.Group(group.getAsInt())).hatched(pattern));
    } else if (picture.isPresent()) {
      marks.add(new Mark.Picture(frame, picture.get(), new Spot.Nothing()));
    } else {
      marks.add(Box.filled(frame, 0, Ink.Role.MUTED.faded(0.3)));
    }
  }

  private void caption(String tensor, List<Mark> marks) {
    Caption caption = layout.captions().getOrDefault(tensor, new Caption(new Point(0, 0), 0, 0));
    TensorWords of = words.ofTensor(tensor);
    Shape shape = flow.shape(tensor);
    String size = size(shape, caption.room());
    List<String> lines =
        caption.lines() == 1
            ? List.of(Integer.toString(shape.c()))
            : List.of(TextFit.cut(of.name(), caption.room(), TITLE), size, of.memory());
    double widest = lines.stream().mapToDouble(l -> TextFit.width(l, TEXT)).max().orElse(0) / 2;
    double x = caption.bottom().x();
    Frame bounds = layout.bounds();
    double middle = Math.max(bounds.x() + widest + 2, Math.min(bounds.right() - widest - 2, x));
    double y = caption.bottom().y() - 10 - (lines.size() - 1) * BlockLayouter.LINE;
    for (int i = 0; i < lines.size(); i++) {
      Point place = new Point(middle, y + i * BlockLayouter.LINE);
      marks.add(
          i == 0 && lines.size() > 1
              ? Words.bold(lines.get(i), place, TITLE, Align.CENTRE, Ink.Role.TEXT)
              : Words.plain(lines.get(i), place, TEXT, Align.CENTRE, Ink.Role.MUTED));
    }
  }

  /** Channels, rows, columns, closer together where there is little room. */
  private static String size(Shape shape, double room) {
    String wide = "%d × %d × %d".formatted(shape.c(), shape.h(), shape.w());
    return TextFit.width(wide, TEXT) <= room ? wide : wide.replace(" ", "");
  }
}
