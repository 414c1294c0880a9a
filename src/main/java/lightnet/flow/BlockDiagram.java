package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.flow.BlockLayout.Route;
import lightnet.flow.Graph.Step;

/**
 * The flow inside a block in a size: tensors as slabs of channels, operators as cards between them,
 * a shortcut as a dashed line past them; and the same at any moment of a walk through the block.
 */
public final class BlockDiagram {

  /** How far beyond what is seen a slab lies of whose words nothing is seen either. */
  private static final double CAPTION = 70;

  private final BlockFlow flow;
  private final BlockWords words;
  private final SlabValues values;
  private final double width;
  private final double height;
  private final BlockLayout layout;
  private final Travel travel;

  /** The diagram without values. */
  public BlockDiagram(BlockFlow flow, BlockWords words, double width, double height) {
    this(flow, words, new SlabValues(Map.of()), new Frame(0, 0, width, height));
  }

  /**
   * The part of a diagram that one looks at.
   *
   * @param values of its tensors, as far as they are known
   * @param window what is seen of it; the diagram is as large as that, or as large as it must be
   */
  public BlockDiagram(BlockFlow flow, BlockWords words, SlabValues values, Frame window) {
    this.flow = flow;
    this.words = words;
    this.values = values;
    width = window.width();
    height = window.height();
    layout = new BlockLayouter(flow, width, height, new Point(-window.x(), -window.y())).layout();
    travel = new Travel(flow, layout);
  }

  /**
   * The walk through a block.
   *
   * @param values of its tensors, as far as they are known
   * @param speed stops for each second
   */
  public static Film film(BlockFlow flow, BlockWords words, SlabValues values, double speed) {
    return new Film(
        flow.lastStop(),
        speed,
        (width, height) -> {
          double wide = Math.max(width, leastWidth(flow));
          double high = Math.max(height, leastHeight(flow));
          return new BlockDiagram(flow, words, values, new Frame(0, 0, wide, high))::frame;
        });
  }

  /** The width that a block's diagram needs. */
  public static double leastWidth(BlockFlow flow) {
    return BlockLayouter.leastWidth(flow);
  }

  /** The height that a block's diagram needs. */
  public static double leastHeight(BlockFlow flow) {
    return BlockLayouter.leastHeight(flow);
  }

  BlockLayout layout() {
    return layout;
  }

  /** The whole block at rest. */
  public Drawing still() {
    return still(Optional.empty());
  }

  /** The whole block at rest, what a channel has to do with lit. */
  public Drawing still(Optional<BlockTrace> trace) {
    return new Drawing(width, height, stillMarks(trace));
  }

  /** The channels on their way at a moment, to be laid over the block at rest. */
  public Drawing moving(double moment) {
    return new Drawing(width, height, movingMarks(moment));
  }

  /** The whole block at a moment from 0, the input, to the last stop, the output. */
  public Drawing frame(double moment) {
    List<Mark> marks = new ArrayList<>(stillMarks(Optional.empty()));
    marks.addAll(movingMarks(moment));
    return new Drawing(width, height, marks);
  }

  /** Where one looks at a moment: the slab of a stop, or the operator before the next one. */
  public Frame focus(double moment) {
    double time = Math.clamp(moment, 0, flow.lastStop());
    int stop = (int) time;
    return time == stop
        ? layout.slab(flow.tensorAt(stop)).frame()
        : layout.operator(flow.tensorAt(stop + 1));
  }

  /** Where the channels are at a moment. */
  public List<Traveller> travellers(double moment) {
    return travel.at(moment);
  }

  private List<Mark> stillMarks(Optional<BlockTrace> trace) {
    List<Mark> marks = new ArrayList<>();
    var routes = new RouteMarks(words);
    for (Route route : layout.routes()) {
      routes.draw(route, marks);
    }
    var operators = new OperatorMarks(flow, words, layout);
    for (Step step : flow.steps()) {
      operators.draw(step, trace, marks);
    }
    var slabs = new SlabMarks(flow, words, values, layout);
    for (int stop = 0; stop <= flow.lastStop(); stop++) {
      String tensor = flow.tensorAt(stop);
      Frame slab = layout.slab(tensor).frame();
      if (slab.right() > -CAPTION && slab.x() < width + CAPTION) {
        slabs.draw(tensor, trace, marks);
      }
    }
    return marks;
  }

  private List<Mark> movingMarks(double moment) {
    List<Mark> marks = new ArrayList<>();
    double time = Math.clamp(moment, 0, flow.lastStop());
    int stop = (int) time;
    if (time == stop) {
      marks.add(around(layout.slab(flow.tensorAt(stop)).frame()));
      return marks;
    }
    Step step = flow.steps().get(stop);
    OperatorForm form = OperatorForm.of(step);
    if (!form.joinsSlabs()) {
      Frame frame = layout.operator(step.output());
      double corner = form == OperatorForm.CIRCLE ? frame.width() / 2 : 6;
      marks.add(Box.filled(frame, corner, Ink.Role.CLEAR).stroked(Ink.Role.ACCENT, 2.5));
    }
    for (Traveller traveller : travel.at(time)) {
      OptionalInt group = flow.group(traveller.tensor(), traveller.channel());
      Optional<Pixels> picture = values.picture(traveller.tensor(), traveller.channel());
      Frame frame = traveller.frame();
      if (group.isEmpty() && picture.isPresent()) {
        marks.add(new Mark.Picture(frame, picture.get(), new Spot.Nothing()));
      } else {
        marks.add(
            Box.filled(
                frame, 0, group.isPresent() ? new Ink.Group(group.getAsInt()) : Ink.Role.ACCENT));
      }
    }
    return marks;
  }

  private static Box around(Frame slab) {
    return Box.filled(
            new Frame(slab.x() - 3, slab.y() - 3, slab.width() + 6, slab.height() + 6),
            3,
            Ink.Role.CLEAR)
        .stroked(Ink.Role.ACCENT, 2.5);
  }
}
