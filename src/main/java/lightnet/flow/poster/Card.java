package lightnet.flow.poster;

import java.util.List;
import lightnet.cost.Totals;
import lightnet.drawing.Counts;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.TextFit;
import lightnet.network.Shape;

/**
 * A run of blocks as a card: kind, names, its inside, what it gives, what it costs.
 *
 * @param run the blocks
 * @param each costs of one of them
 * @param sketch of one of them
 */
record Card(Run run, Totals each, Sketch sketch) {
  private static final double PAD = 10;
  private static final double KIND = 11.5;
  private static final double SMALL = 9.5;
  private static final double HEAD = 40;
  private static final double FOOT = 36;
  private static final double BADGE = 30;
  private static final double SHAPE = 10.5;
  private static final double GAP = 12;

  Card(Run run, Totals each, int mostChannels) {
    this(run, each, new Sketch(run.layers(), mostChannels));
  }

  double width() {
    double badge = run.count() > 1 ? BADGE : 0;
    double widest =
        Math.max(
            TextFit.width(run.block().kind(), KIND) + badge,
            Math.max(
                TextFit.width(run.name(), SMALL),
                Math.max(
                    TextFit.width(costs(), SMALL),
                    TextFit.width(shape(), SHAPE) + GAP + TextFit.width(run.traits(), SMALL))));
    return 2 * PAD + Math.max(sketch.width(), widest);
  }

  double height() {
    return HEAD + sketch.height() + FOOT;
  }

  /** Draws it; the sketch stands in the middle of what is left of the height. */
  void draw(Frame frame, List<Mark> marks) {
    marks.add(Box.card(frame, 8));
    double left = frame.x() + PAD;
    marks.add(
        Words.bold(
            run.block().kind(), new Point(left, frame.y() + 15), KIND, Align.LEFT, Ink.Role.TEXT));
    if (run.count() > 1) {
      marks.add(
          Words.bold(
              "×" + run.count(),
              new Point(frame.right() - PAD, frame.y() + 15),
              KIND + 1.5,
              Align.RIGHT,
              Ink.Role.ACCENT));
    }
    marks.add(
        Words.plain(
            run.name(), new Point(left, frame.y() + 30), SMALL, Align.LEFT, Ink.Role.MUTED));
    double room = frame.height() - HEAD - FOOT;
    sketch.draw(
        new Point(
            frame.middle().x() - sketch.width() / 2,
            frame.y() + HEAD + (room - sketch.height()) / 2),
        marks);
    marks.add(
        Words.plain(
            shape(), new Point(left, frame.bottom() - 25), SHAPE, Align.LEFT, Ink.Role.TEXT));
    marks.add(
        Words.plain(
            run.traits(),
            new Point(frame.right() - PAD, frame.bottom() - 25),
            SMALL,
            Align.RIGHT,
            Ink.Role.MUTED));
    marks.add(
        Words.plain(
            costs(), new Point(left, frame.bottom() - 11), SMALL, Align.LEFT, Ink.Role.MUTED));
  }

  private String shape() {
    Shape out = run.layers().getLast().outShape();
    return "%d × %d × %d".formatted(out.c(), out.h(), out.w());
  }

  private String costs() {
    if (each.paramsTrainable() == 0 && each.madds() == 0) {
      return "no params";
    }
    return "%s%s params, %s MAdds"
        .formatted(
            run.count() > 1 ? "each " : "",
            Counts.brief(each.paramsTrainable()),
            Counts.brief(each.madds()));
  }
}
