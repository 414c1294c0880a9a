package lightnet.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
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

/** Times as bars of parts, in groups that have one name, all on one scale. */
public final class StackedBars {
  private static final double LETTERS = Plot.LETTERS;
  private static final double WIDEST_LABEL = 150;
  private static final double TALLEST = 22;
  private static final double LEGEND = 18;
  private static final double SWATCH = 9;

  private StackedBars() {}

  /**
   * Bars that belong together.
   *
   * @param name of the group; empty if there is but one
   */
  public record Group(String name, List<Bar> bars) {
    public Group {
      bars = List.copyOf(bars);
    }
  }

  /** One bar. */
  public record Bar(String name, List<Part> parts) {
    public Bar {
      parts = List.copyOf(parts);
    }

    double sum() {
      return parts.stream().mapToDouble(Part::milliseconds).sum();
    }
  }

  /**
   * A part of a bar.
   *
   * @param name what its colour stands for
   * @param ink its colour
   * @param milliseconds how long
   */
  public record Part(String name, Ink ink, double milliseconds) {}

  /** The chart, with its legend below. */
  public static Drawing draw(List<Group> groups, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    double most =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .mapToDouble(Bar::sum)
            .max()
            .orElse(0);
    if (most <= 0) {
      return new Drawing(width, height, marks);
    }
    double label = labelWidth(groups);
    double figure = TextFit.width("000.00 ms", LETTERS) + 8;
    double room = Math.max(1, width - label - figure);
    long bars = groups.stream().mapToLong(group -> group.bars().size()).sum();
    long heads = groups.stream().filter(group -> !group.name().isEmpty()).count();
    List<List<Part>> legend = legend(groups, width);
    double below = LEGEND * legend.size();
    double pitch = Math.min(TALLEST + 12, (height - below) / (bars + 0.8 * heads));
    double y = 0;
    for (Group group : groups) {
      if (!group.name().isEmpty()) {
        marks.add(
            Words.bold(
                group.name(), new Point(0, y + pitch * 0.4), LETTERS, Align.LEFT, Ink.Role.MUTED));
        y += 0.8 * pitch;
      }
      for (Bar bar : group.bars()) {
        draw(bar, new Frame(label, y + pitch * 0.15, room, pitch * 0.7), most, marks);
        y += pitch;
      }
    }
    draw(legend, y + LEGEND / 2, marks);
    return new Drawing(width, height, marks);
  }

  private static double labelWidth(List<Group> groups) {
    return Math.min(
        WIDEST_LABEL,
        groups.stream()
                .flatMap(group -> group.bars().stream())
                .mapToDouble(bar -> TextFit.width(bar.name(), LETTERS))
                .max()
                .orElse(0)
            + 12);
  }

  private static void draw(Bar bar, Frame place, double most, List<Mark> marks) {
    double middle = place.middle().y();
    marks.add(
        Words.plain(
            TextFit.cut(bar.name(), place.x() - 8, LETTERS),
            new Point(0, middle),
            LETTERS,
            Align.LEFT,
            Ink.Role.TEXT));
    double x = place.x();
    for (Part part : bar.parts()) {
      double width = place.width() * part.milliseconds() / most;
      if (width <= 0) {
        continue;
      }
      Frame frame = new Frame(x, place.y(), Math.max(0.5, width - 1), place.height());
      marks.add(
          Box.filled(frame, Math.min(2, width / 2), part.ink())
              .of(
                  new Spot.OfFigure(
                      bar.name(),
                      String.format(
                          Locale.ROOT,
                          "%s, %s: %.3f ms, %.1f %%",
                          bar.name(),
                          part.name(),
                          part.milliseconds(),
                          100 * part.milliseconds() / bar.sum()))));
      x += width;
    }
    marks.add(
        Words.plain(
            String.format(Locale.ROOT, "%.2f ms", bar.sum()),
            new Point(x + 6, middle),
            LETTERS,
            Align.LEFT,
            Ink.Role.MUTED));
  }

  /** What the colours stand for, in lines that are not wider than the chart. */
  private static List<List<Part>> legend(List<Group> groups, double width) {
    SequencedMap<String, Part> parts = new LinkedHashMap<>();
    groups.stream()
        .flatMap(group -> group.bars().stream())
        .flatMap(bar -> bar.parts().stream())
        .filter(part -> part.milliseconds() > 0)
        .forEach(part -> parts.putIfAbsent(part.name(), part));
    List<List<Part>> lines = new ArrayList<>();
    double x = 0;
    for (Part part : parts.values()) {
      if (lines.isEmpty() || x + widthOf(part) > width) {
        lines.add(new ArrayList<>());
        x = 0;
      }
      lines.getLast().add(part);
      x += widthOf(part);
    }
    return lines;
  }

  private static double widthOf(Part part) {
    return SWATCH + 5 + TextFit.width(part.name(), LETTERS) + 12;
  }

  private static void draw(List<List<Part>> legend, double top, List<Mark> marks) {
    double y = top;
    for (List<Part> line : legend) {
      double x = 0;
      for (Part part : line) {
        marks.add(Box.filled(new Frame(x, y - SWATCH / 2, SWATCH, SWATCH), 2, part.ink()));
        marks.add(
            Words.plain(
                part.name(), new Point(x + SWATCH + 5, y), LETTERS, Align.LEFT, Ink.Role.MUTED));
        x += widthOf(part);
      }
      y += LEGEND;
    }
  }
}
