package lightnet.flow;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Slab;
import lightnet.flow.BlockWords.StepWords;
import lightnet.flow.Graph.Step;
import lightnet.network.ChannelLinks;
import lightnet.network.Op;

/**
 * The operators of a block: cards with what they do and cost, crossing lines for a shuffle, edges
 * of channels that are split and joined.
 *
 * @param flow of the block
 * @param words of its operators
 * @param layout where they stand
 */
record OperatorMarks(BlockFlow flow, BlockWords words, BlockLayout layout) {
  private static final double TITLE = 12;
  private static final double TEXT = 11;
  private static final double STRIP = 4;
  private static final double INSET = 3;
  private static final double LEAST_GLYPH = 22;
  private static final double LARGEST_GLYPH = 56;
  private static final double ROOMY_CHIP = 56;

  void draw(Step step, Optional<BlockTrace> trace, List<Mark> marks) {
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

  private Ink ink(String tensor, int channel) {
    OptionalInt group = flow.group(tensor, channel);
    return group.isPresent() ? new Ink.Group(group.getAsInt()) : Ink.Role.MUTED;
  }
}
