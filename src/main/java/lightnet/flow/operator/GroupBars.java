package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;

/**
 * What a convolution costs by its number of groups: a panel for each quantity, in it a bar for each
 * number of groups.
 *
 * @param groups the numbers of groups, ascending
 * @param chosen index of the chosen one
 * @param panels the quantities
 */
public record GroupBars(List<Integer> groups, int chosen, List<Panel> panels) {
  private static final double GAP = 22;
  private static final double HEAD = 42;
  private static final double FOOT = 18;
  private static final double NARROWEST = 150;

  public GroupBars {
    groups = List.copyOf(groups);
    panels = List.copyOf(panels);
  }

  /**
   * One quantity.
   *
   * @param caption its name
   * @param figure its value for the chosen number of groups
   * @param values for each number of groups, where they are known
   */
  public record Panel(String caption, String figure, List<OptionalDouble> values) {
    public Panel {
      values = List.copyOf(values);
    }

    private double largest() {
      return values.stream().flatMapToDouble(OptionalDouble::stream).max().orElse(1);
    }
  }

  /** The panels side by side, in two rows where that is too narrow. */
  public Drawing draw(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    boolean fits = width / panels.size() >= NARROWEST;
    int across = fits ? panels.size() : Math.ceilDiv(panels.size(), 2);
    int down = Math.ceilDiv(panels.size(), across);
    double panelWidth = (width - GAP * (across - 1)) / across;
    double panelHeight = height / down;
    for (int i = 0; i < panels.size(); i++) {
      double x = i % across * (panelWidth + GAP);
      double y = Math.floorDiv(i, across) * panelHeight;
      drawPanel(panels.get(i), new Frame(x, y, panelWidth, panelHeight), marks);
    }
    return new Drawing(width, height, marks);
  }

  private void drawPanel(Panel panel, Frame area, List<Mark> marks) {
    marks.add(
        Words.plain(
            panel.caption(), new Point(area.x(), area.y() + 8), 11, Align.LEFT, Ink.Role.MUTED));
    marks.add(
        Words.bold(
            panel.figure(), new Point(area.x(), area.y() + 27), 16, Align.LEFT, Ink.Role.TEXT));
    double bottom = area.bottom() - FOOT;
    double tallest = bottom - area.y() - HEAD;
    double step = area.width() / groups.size();
    double thick = Math.min(26, step * 0.78);
    for (int i = 0; i < groups.size(); i++) {
      OptionalDouble value = panel.values().get(i);
      double x = area.x() + step * i + (step - thick) / 2;
      Ink ink = i == chosen ? Ink.Role.ACCENT : Ink.Role.MUTED.faded(0.45);
      if (value.isPresent()) {
        double tall = Math.max(1, value.getAsDouble() / panel.largest() * tallest);
        marks.add(
            Box.filled(new Frame(x, bottom - tall, thick, tall), Math.min(2, thick / 3), ink));
      } else {
        Frame unknown = new Frame(x, bottom - 5, thick, 5);
        marks.add(Box.filled(unknown, 1, Ink.Role.CLEAR).stroked(Ink.Role.BORDER, 1));
      }
    }
    marks.add(
        Line.straight(
            new Point(area.x(), bottom), new Point(area.right(), bottom), Ink.Role.BORDER, 1));
    drawLabels(area, step, marks);
  }

  private void drawLabels(Frame area, double step, List<Mark> marks) {
    double y = area.bottom() - 7;
    double chosenAt = area.x() + step * (chosen + 0.5);
    String chosenText = "g = " + groups.get(chosen);
    double half = 3.2 * chosenText.length() + 4;
    double at =
        Math.clamp(chosenAt, area.x() + half, Math.max(area.x() + half, area.right() - half));
    marks.add(Words.bold(chosenText, new Point(at, y), 11, Align.CENTRE, Ink.Role.ACCENT));
    if (groups.size() == 1) {
      return;
    }
    if (at - half > area.x() + 14) {
      marks.add(
          Words.plain(
              groups.getFirst().toString(),
              new Point(area.x(), y),
              11,
              Align.LEFT,
              Ink.Role.MUTED));
    }
    String last = groups.getLast().toString();
    if (at + half < area.right() - 8.0 * last.length()) {
      marks.add(Words.plain(last, new Point(area.right(), y), 11, Align.RIGHT, Ink.Role.MUTED));
    }
  }
}
