package lightnet.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.drawing.TextFit;

/** For each part of a network its share of the multiply-adds above its share of the time. */
public final class ShareBars {
  private static final double LETTERS = Plot.LETTERS;
  private static final double TALLEST = 40;

  private ShareBars() {}

  /**
   * A part of the network.
   *
   * @param name on screen
   * @param ink of its time
   * @param maddsShare between 0 and 1
   * @param timeShare between 0 and 1
   */
  public record Part(String name, Ink ink, double maddsShare, double timeShare) {}

  /** The chart. */
  public static Drawing draw(List<Part> parts, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    double most =
        parts.stream().mapToDouble(p -> Math.max(p.maddsShare(), p.timeShare())).max().orElse(0);
    if (most <= 0) {
      return new Drawing(width, height, marks);
    }
    double label =
        parts.stream().mapToDouble(p -> TextFit.width(p.name(), LETTERS)).max().orElse(0) + 12;
    double room = Math.max(1, width - label - TextFit.width("100.0 % of the time", LETTERS) - 8);
    double pitch = Math.min(TALLEST, height / parts.size());
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double top = i * pitch + pitch * 0.1;
      double bar = pitch * 0.38;
      marks.add(
          Words.plain(part.name(), new Point(0, top + bar), LETTERS, Align.LEFT, Ink.Role.TEXT));
      bar(
          part,
          part.maddsShare(),
          "MAdds",
          Ink.Role.MUTED,
          new Frame(label, top, room * part.maddsShare() / most, bar),
          marks);
      bar(
          part,
          part.timeShare(),
          "time",
          part.ink(),
          new Frame(label, top + bar + 1, room * part.timeShare() / most, bar),
          marks);
    }
    return new Drawing(width, height, marks);
  }

  private static void bar(
      Part part, double share, String of, Ink ink, Frame frame, List<Mark> marks) {
    String words = String.format(Locale.ROOT, "%.1f %% of the %s", 100 * share, of);
    marks.add(
        Box.filled(frame, 1.5, ink).of(new Spot.OfFigure(part.name(), part.name() + ": " + words)));
    marks.add(
        Words.plain(
            words,
            new Point(frame.right() + 6, frame.middle().y()),
            Math.min(LETTERS, frame.height() + 1),
            Align.LEFT,
            Ink.Role.MUTED));
  }
}
