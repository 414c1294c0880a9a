package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Pattern;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.flow.operator.Reachability.Between;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Trace;
import lightnet.network.TraceStart;

/**
 * Stacked grouped layers beside the same with shuffles, and everything that one output comes from.
 *
 * @param grouping of few channels
 * @param layers how many
 * @param captions words over the two stacks
 */
public record StackPicture(Grouping grouping, int layers, Captions captions) {
  private static final double TOP = 26;
  private static final double BOTTOM = 22;

  /** The tensor by which a channel of the last layer is told. */
  public static final String OUTPUT = "output";

  /**
   * Words over the two stacks.
   *
   * @param without shuffles
   * @param with shuffles
   */
  public record Captions(String without, String with) {}

  /** The example with so many groups at most, in which a shuffle mixes all of them at once. */
  public static StackPicture like(Grouping real, Captions captions) {
    int groups = Math.min(real.groups(), 4);
    int perGroup = Math.min(real.perGroup(), Math.max(groups, 12 / groups));
    return new StackPicture(new Grouping(groups, perGroup), 3, captions);
  }

  /** Both stacks, with an output channel traced back. */
  public Drawing draw(int output, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    double half = (width - 24) / 2;
    drawStack(Between.NOTHING, captions.without(), output, new Frame(0, 0, half, height), marks);
    drawStack(
        Between.SHUFFLE, captions.with(), output, new Frame(width - half, 0, half, height), marks);
    return new Drawing(width, height, marks);
  }

  private void drawStack(
      Between between, String caption, int output, Frame area, List<Mark> marks) {
    Network network = Reachability.stack(grouping, layers, between);
    Trace trace = Trace.comingTo(network, TraceStart.ofChannel(network.output().id(), output));
    marks.add(
        Words.bold(
            "%s: %d / %d".formatted(caption, trace.count(Network.INPUT), grouping.channels()),
            new Point(area.middle().x(), 12),
            12,
            Align.CENTRE,
            Ink.Role.TEXT));
    Columns columns = new Columns(area, network.layers().size() + 1);
    List<Mark> links = new ArrayList<>();
    List<Mark> cells = new ArrayList<>();
    for (int channel = 0; channel < grouping.channels(); channel++) {
      cells.add(cell(columns.frame(0, channel), channel, Network.INPUT, trace));
    }
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      for (int channel = 0; channel < grouping.channels(); channel++) {
        Box cell = cell(columns.frame(i + 1, channel), channel, layer.id(), trace);
        boolean last = i == network.layers().size() - 1;
        cells.add(last ? cell.of(new Spot.OfChannel(OUTPUT, channel)) : cell);
        drawLinks(layer, i, channel, columns, trace, links);
      }
      if (layer.op() instanceof Op.Conv) {
        marks.add(
            Words.plain(
                layer.id().substring("layer".length()),
                new Point(columns.frame(i + 1, 0).middle().x(), area.bottom() - 9),
                11,
                Align.CENTRE,
                Ink.Role.MUTED));
      }
    }
    marks.addAll(links);
    marks.addAll(cells);
  }

  private Box cell(Frame frame, int channel, String tensor, Trace trace) {
    boolean lit = trace.contains(tensor, channel);
    int group = grouping.groupOf(channel);
    return lit
        ? Box.filled(frame, 2, new Ink.Group(group)).hatched(Pattern.ofGroup(group))
        : Box.filled(frame, 2, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1);
  }

  private void drawLinks(
      Layer layer, int index, int channel, Columns columns, Trace trace, List<Mark> links) {
    ChannelRange range = ChannelLinks.sources(layer, 0, channel);
    boolean lit = trace.contains(layer.id(), channel);
    Frame to = columns.frame(index + 1, channel);
    for (int source = range.from(); source < range.to(); source++) {
      Frame from = columns.frame(index, source);
      links.add(
          Line.curve(
              new Point(from.right(), from.middle().y()),
              new Point(to.x(), to.middle().y()),
              lit ? Ink.Role.TEXT.faded(0.6) : Ink.Role.BORDER.faded(0.5),
              lit ? 1.2 : 0.7,
              new Spot.Nothing()));
    }
  }

  /** Places of the channels of each tensor. */
  private final class Columns {
    private final Frame area;
    private final int tensors;

    Columns(Frame area, int tensors) {
      this.area = area;
      this.tensors = tensors;
    }

    Frame frame(int tensor, int channel) {
      double height = (area.height() - TOP - BOTTOM) / grouping.channels();
      double across = area.width() / tensors;
      double width = Math.min(26, across * 0.4);
      double x = area.x() + tensor * (area.width() - width) / Math.max(1, tensors - 1);
      return new Frame(x, TOP + channel * height + 1, width, height - 2);
    }
  }
}
