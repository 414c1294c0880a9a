package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pattern;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Caption;
import lightnet.flow.BlockLayout.Route;
import lightnet.flow.BlockLayout.Slab;
import lightnet.flow.BlockWords.StepWords;
import lightnet.flow.BlockWords.TensorWords;
import lightnet.flow.Graph.Step;
import lightnet.network.ChannelLinks;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.network.Shape;

/**
 * The flow inside a block in a size: tensors as slabs of channels, operators as cards between them,
 * a shortcut as a dashed line past them; and the same at any moment of a walk through the block.
 */
public final class BlockDiagram {
  private static final double TITLE = 12;
  private static final double TEXT = 11;
  private static final double STRIP = 4;
  private static final double INSET = 3;
  private static final double LEAST_GLYPH = 22;
  private static final double LARGEST_GLYPH = 56;
  private static final double ROUNDING = 8;
  private static final double DIM = 0.78;

  /** How far beyond what is seen a slab lies of whose words nothing is seen either. */
  private static final double CAPTION = 70;

  private static final double ROOMY_CHIP = 56;

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
    for (Route route : layout.routes()) {
      line(route, marks);
    }
    for (Step step : flow.steps()) {
      operator(step, trace, marks);
    }
    for (int stop = 0; stop <= flow.lastStop(); stop++) {
      String tensor = flow.tensorAt(stop);
      Frame slab = layout.slab(tensor).frame();
      if (slab.right() > -CAPTION && slab.x() < width + CAPTION) {
        slab(tensor, trace, marks);
        caption(tensor, marks);
      }
    }
    return marks;
  }

  // lines

  private void line(Route route, List<Mark> marks) {
    switch (route.kind()) {
      case SLABS -> {}
      case DIRECT -> {
        boolean slanted = route.points().size() == 2;
        marks.add(
            new Line(
                rounded(route.points()),
                slanted ? Line.Shape.FLAT : Line.Shape.STRAIGHT,
                Ink.Role.MUTED,
                1.5,
                Line.Dash.SOLID,
                Line.Ending.ARROW,
                new Spot.Nothing()));
      }
      case SHORTCUT -> {
        marks.add(
            new Line(
                rounded(route.points()),
                Line.Shape.STRAIGHT,
                Ink.Role.MUTED,
                1.5,
                Line.Dash.DASHED,
                Line.Ending.ARROW,
                new Spot.Nothing()));
        Point left = route.points().get(1);
        Point right = route.points().get(2);
        double room = right.x() - left.x() - 3 * ROUNDING;
        marks.add(
            Words.plain(
                TextFit.cut(words.shortcut(), room, TEXT),
                new Point((left.x() + right.x()) / 2, left.y() - 9),
                TEXT,
                Align.CENTRE,
                Ink.Role.MUTED));
      }
    }
  }

  /** Points whose corners are rounded. */
  private static List<Point> rounded(List<Point> points) {
    if (points.size() < 3) {
      return points;
    }
    List<Point> round = new ArrayList<>();
    round.add(points.getFirst());
    for (int i = 1; i < points.size() - 1; i++) {
      Point corner = points.get(i);
      Point before = near(corner, points.get(i - 1));
      Point after = near(corner, points.get(i + 1));
      for (int part = 0; part <= 4; part++) {
        double u = part / 4.0;
        round.add(before.towards(corner, u).towards(corner.towards(after, u), u));
      }
    }
    round.add(points.getLast());
    return round;
  }

  private static Point near(Point corner, Point other) {
    double distance = Math.hypot(other.x() - corner.x(), other.y() - corner.y());
    return corner.towards(other, Math.min(0.5, ROUNDING / Math.max(1e-9, distance)));
  }

  // operators

  private void operator(Step step, Optional<BlockTrace> trace, List<Mark> marks) {
    StepWords of = words.of(step.output());
    Frame frame = layout.operator(step.output());
    Frame slab = layout.slab(step.output()).frame();
    OperatorForm form = OperatorForm.of(step);
    if (!form.joinsSlabs()) {
      double y = frame.middle().y();
      marks.add(Line.arrow(new Point(frame.right(), y), new Point(slab.x(), y), Ink.Role.MUTED));
    }
    Spot spot = new Spot.OfLayer(step.operator().id());
    switch (form) {
      case CARD -> card(step, of, frame, marks);
      case CHIP -> chip(step, of, frame, marks);
      case CIRCLE -> circle(step, of, frame, marks);
      case CROSSING -> crossing(step, of, frame, trace, marks);
      case SPLIT, JOIN -> {
        for (int input = 0; input < step.inputs().size(); input++) {
          funnel(step, input, marks);
        }
        marks.add(Box.card(frame, frame.height() / 2).of(spot));
        marks.add(
            Words.plain(
                TextFit.cut(of.brief(), frame.width() - 4, TEXT),
                frame.middle(),
                TEXT,
                Align.CENTRE,
                Ink.Role.TEXT));
      }
    }
  }

  private static void card(Step step, StepWords of, Frame frame, List<Mark> marks) {
    Ink ink = new Ink.Family(step.family());
    marks.add(Box.card(frame, 6).stroked(ink, 1.5).of(new Spot.OfLayer(step.operator().id())));
    marks.add(Box.filled(new Frame(frame.x(), frame.y(), frame.width(), STRIP), 2, ink));
    double room = frame.width() - 2 * INSET;
    double x = frame.middle().x();
    double y = frame.y() + STRIP + 11;
    for (String line : TextFit.lines(of.title(), room, TITLE)) {
      marks.add(Words.bold(line, new Point(x, y), TITLE, Align.CENTRE, Ink.Role.TEXT));
      y += BlockLayouter.LINE;
    }
    for (String line : of.detail().isEmpty() ? List.<String>of() : detail(of.detail(), room)) {
      marks.add(Words.plain(line, new Point(x, y), TEXT, Align.CENTRE, Ink.Role.MUTED));
      y += BlockLayouter.LINE;
    }
    double low = frame.bottom() - 9;
    for (String fact : of.facts().reversed()) {
      for (String line : TextFit.lines(fact, room, TEXT).reversed()) {
        if (low > y - 1) {
          marks.add(Words.plain(line, new Point(x, low), TEXT, Align.CENTRE, Ink.Role.MUTED));
          low -= BlockLayouter.LINE;
        }
      }
    }
    double glyph = Math.min(LARGEST_GLYPH, low + 7 - (y - 7) - 6);
    if (glyph >= LEAST_GLYPH) {
      double middle = (y - 7 + low + 7) / 2;
      marks.addAll(Glyphs.of(step, new Frame(frame.x() + INSET, middle - glyph / 2, room, glyph)));
    }
  }

  private static List<String> detail(String detail, double room) {
    return TextFit.lines(detail, room, TEXT);
  }

  private static void chip(Step step, StepWords of, Frame frame, List<Mark> marks) {
    Ink ink = new Ink.Family(step.family());
    marks.add(Box.card(frame, 6).stroked(ink, 1.5).of(new Spot.OfLayer(step.operator().id())));
    boolean roomy = frame.width() >= ROOMY_CHIP;
    if (roomy) {
      marks.add(
          Words.bold(
              TextFit.cut(of.brief(), frame.width() - 4, TEXT),
              frame.middle(),
              TEXT,
              Align.CENTRE,
              Ink.Role.TEXT));
    } else {
      double side = frame.height() - 12;
      marks.addAll(
          Glyphs.of(
              step,
              new Frame(frame.middle().x() - side / 2, frame.middle().y() - side / 2, side, side)));
    }
    double y = frame.bottom() + 9;
    List<String> below = roomy ? of.facts() : List.of(of.brief());
    for (String line : below) {
      marks.add(
          Words.plain(
              TextFit.cut(line, frame.width() + 26, TEXT),
              new Point(frame.middle().x(), y),
              TEXT,
              Align.CENTRE,
              Ink.Role.MUTED));
      y += BlockLayouter.LINE;
    }
  }

  private void circle(Step step, StepWords of, Frame frame, List<Mark> marks) {
    String sign = step.operator().op() instanceof Op.Multiply ? "×" : "+";
    marks.add(
        Box.card(frame, frame.width() / 2)
            .stroked(new Ink.Family(step.family()), 1.5)
            .of(new Spot.OfLayer(step.operator().id())));
    marks.add(Words.bold(sign, frame.middle(), 18, Align.CENTRE, Ink.Role.TEXT));
    boolean fromAbove =
        layout.routes().stream()
            .anyMatch(
                route ->
                    route.step().equals(step.output())
                        && route.points().getLast().y() == frame.y());
    double x = frame.middle().x();
    marks.add(
        Words.plain(
            of.detail(),
            new Point(fromAbove ? x - 6 : x, frame.y() - 9),
            TEXT,
            fromAbove ? Align.RIGHT : Align.CENTRE,
            Ink.Role.MUTED));
  }

  private void crossing(
      Step step, StepWords of, Frame frame, Optional<BlockTrace> trace, List<Mark> marks) {
    marks.add(Box.filled(frame, 0, Ink.Role.CLEAR).of(new Spot.OfLayer(step.operator().id())));
    Slab from = layout.slab(step.inputs().getFirst());
    Slab to = layout.slab(step.output());
    for (Band band : to.bands()) {
      int channel = band.channel();
      int source = ChannelLinks.sources(step.operator(), 0, channel).from();
      boolean lit =
          trace.isEmpty()
              || (trace.get().isLit(step.output(), channel)
                  && trace.get().isLit(from.tensor(), source));
      Point start = from.nearest(source).frame().middle();
      marks.add(
          Line.curve(
              new Point(from.frame().right(), start.y()),
              new Point(to.frame().x(), band.frame().middle().y()),
              ink(step.output(), channel).faded(lit ? 1 : 0.2),
              trace.isPresent() && lit ? 2.5 : 1.5,
              new Spot.Nothing()));
    }
    double low = Math.max(from.frame().bottom(), to.frame().bottom());
    double room = frame.width() + 52;
    marks.add(
        Words.bold(
            TextFit.cut(of.title(), room, TITLE),
            new Point(frame.middle().x(), low + 11),
            TITLE,
            Align.CENTRE,
            Ink.Role.TEXT));
    marks.add(
        Words.plain(
            TextFit.cut(
                Stream.concat(Stream.of(of.detail()), of.facts().stream())
                    .collect(Collectors.joining(", ")),
                room,
                TEXT),
            new Point(frame.middle().x(), low + 25),
            TEXT,
            Align.CENTRE,
            Ink.Role.MUTED));
  }

  /** The edges of the channels that move together. */
  private void funnel(Step step, int input, List<Mark> marks) {
    String tensor = step.inputs().get(input);
    Frame from =
        BlockLayouter.part(
            layout.slab(tensor).frame(),
            Funnel.read(step.operator(), input),
            flow.shape(tensor).c());
    Frame to =
        BlockLayouter.part(
            layout.slab(step.output()).frame(),
            Funnel.given(step.operator(), input),
            step.shape().c());
    double bend = layout.route(tensor, step.output()).points().get(1).x();
    for (int edge = 0; edge < 2; edge++) {
      double start = from.y() + edge * from.height();
      marks.add(
          new Line(
              List.of(
                  new Point(from.right(), start),
                  new Point(bend, start),
                  new Point(to.x(), to.y() + edge * to.height())),
              Line.Shape.FLAT,
              Ink.Role.MUTED,
              1.5,
              Line.Dash.SOLID,
              Line.Ending.PLAIN,
              new Spot.Nothing()));
    }
  }

  // slabs

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

  private Ink ink(String tensor, int channel) {
    OptionalInt group = flow.group(tensor, channel);
    return group.isPresent() ? new Ink.Group(group.getAsInt()) : Ink.Role.MUTED;
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

  // what moves

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
