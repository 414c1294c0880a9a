package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;

/** What goes into a layer and what comes out of it, as sheets of its tensors' first channels. */
public final class ChannelSheet {
  private static final double CELL = 40;
  private static final double LABEL = 14;
  private static final double HEAD = 36;
  private static final double GAP = 38;
  private static final int MOST = 64;

  private final Layer layer;
  private final Captions captions;
  private final Map<String, Thumbnails> maps;

  /**
   * Words over the sheets.
   *
   * @param in over an input
   * @param out over the output
   */
  public record Captions(String in, String out) {}

  /**
   * The sheets of a layer.
   *
   * @param values by tensor, those that there are
   */
  public ChannelSheet(Layer layer, Captions captions, Map<String, FeatureMaps> values) {
    this.layer = layer;
    this.captions = captions;
    Map<String, Thumbnails> pictures = new HashMap<>();
    values.forEach(
        (tensor, features) -> {
          int shown = Math.min(MOST, features.shape().c());
          pictures.put(tensor, Thumbnails.of(features, IntStream.range(0, shown).boxed().toList()));
        });
    this.maps = Map.copyOf(pictures);
  }

  /** The sheets beside each other; what a selected output channel reads is marked. */
  public Drawing draw(Optional<Integer> selected, double width, double height) {
    List<Mark> marks = new ArrayList<>();
    int sheets = layer.inputs().size() + 1;
    double each = (width - GAP * (sheets - 1)) / sheets;
    for (int input = 0; input < layer.inputs().size(); input++) {
      String tensor = layer.inputs().get(input);
      Frame area = new Frame(input * (each + GAP), 0, each, height);
      int which = input;
      ChannelRange lit =
          selected
              .filter(channel -> channel < layer.outShape().c())
              .map(channel -> ChannelLinks.sources(layer, which, channel))
              .orElse(ChannelRange.NONE);
      drawSheet(tensor, layer.inShapes().get(input), captions.in(), area, lit, marks);
      if (input > 0) {
        sign(plus(), new Point(area.x() - GAP / 2, HEAD + CELL / 2), marks);
      }
    }
    Frame area = new Frame((sheets - 1) * (each + GAP), 0, each, height);
    double y = HEAD + CELL / 2;
    marks.add(
        Line.arrow(new Point(area.x() - GAP + 6, y), new Point(area.x() - 8, y), Ink.Role.MUTED));
    ChannelRange lit = selected.map(ChannelRange::only).orElse(ChannelRange.NONE);
    drawSheet(layer.id(), layer.outShape(), captions.out(), area, lit, marks);
    return new Drawing(width, height, marks);
  }

  private String plus() {
    return switch (layer.op()) {
      case Op.Add _ -> "+";
      case Op.Multiply _ -> "×";
      case Op.Concat _ -> "‖";
      case Op.Conv _,
          Op.ChannelConv _,
          Op.Activate _,
          Op.Softmax _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Pool _,
          Op.GlobalAveragePool _,
          Op.Dense _,
          Op.Opaque _ ->
          "";
    };
  }

  private static void sign(String words, Point at, List<Mark> marks) {
    marks.add(Words.bold(words, at, 20, Align.CENTRE, Ink.Role.TEXT));
  }

  private void drawSheet(
      String tensor, Shape shape, String caption, Frame area, ChannelRange lit, List<Mark> marks) {
    String name = nameOf(tensor);
    marks.add(
        Words.bold(caption + ": " + name, new Point(area.x(), 9), 12, Align.LEFT, Ink.Role.TEXT));
    Thumbnails pictures = maps.getOrDefault(tensor, Thumbnails.NONE);
    marks.add(
        Words.plain(
            "%,d × %,d × %,d%s".formatted(shape.c(), shape.h(), shape.w(), range(pictures)),
            new Point(area.x(), 25),
            11,
            Align.LEFT,
            Ink.Role.MUTED));
    int across = (int) Math.max(1, area.width() / CELL);
    int down = (int) Math.max(1, (area.height() - HEAD) / (CELL + LABEL));
    int room = Math.min(MOST, across * down);
    int shown = shape.c() <= room ? shape.c() : room - 1;
    for (int channel = 0; channel < shown; channel++) {
      drawChannel(tensor, channel, frame(channel, across, area), pictures, lit, marks);
    }
    if (shown < shape.c()) {
      Frame rest = frame(shown, across, area);
      marks.add(
          Words.plain(
              "+ %,d".formatted(shape.c() - shown),
              rest.middle(),
              11,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
  }

  /** The name of the layer that gives it, after its block's where that is another one. */
  private String nameOf(String tensor) {
    String near = layer.blockPath() + "/";
    if (tensor.equals(Network.INPUT) || !tensor.contains("/")) {
      return tensor;
    }
    return tensor.startsWith(near)
        ? tensor.substring(near.length())
        : tensor.substring(tensor.lastIndexOf('/', tensor.lastIndexOf('/') - 1) + 1);
  }

  private static String range(Thumbnails pictures) {
    if (pictures.pictures().isEmpty()) {
      return "";
    }
    return ", %.3g … %.3g".formatted(pictures.lowest(), pictures.highest());
  }

  private static Frame frame(int place, int across, Frame area) {
    int row = place / across;
    return new Frame(
        area.x() + place % across * CELL, HEAD + row * (CELL + LABEL) + 2, CELL - 4, CELL - 4);
  }

  private void drawChannel(
      String tensor,
      int channel,
      Frame frame,
      Thumbnails pictures,
      ChannelRange lit,
      List<Mark> marks) {
    Spot spot = new Spot.OfChannel(tensor, channel);
    marks.add(Box.filled(frame, 2, Ink.Role.ACCENT_GROUND).of(spot));
    pictures.of(channel).ifPresent(picture -> marks.add(new Mark.Picture(frame, picture, spot)));
    groupOf(tensor, channel)
        .ifPresent(
            group ->
                marks.add(
                    Box.filled(
                        new Frame(frame.x(), frame.bottom() - 3, frame.width(), 6),
                        0,
                        new Ink.Group(group))));
    boolean marked = lit.contains(channel);
    marks.add(
        Box.filled(frame, 2, Ink.Role.CLEAR)
            .stroked(marked ? Ink.Role.ACCENT : Ink.Role.BORDER, marked ? 3 : 1)
            .of(spot));
    marks.add(
        Words.plain(
            Integer.toString(channel),
            new Point(frame.middle().x(), frame.bottom() + 8),
            11,
            Align.CENTRE,
            marked ? Ink.Role.TEXT : Ink.Role.MUTED));
  }

  /** The group that a channel belongs to, or comes from, where there are few groups. */
  private Optional<Integer> groupOf(String tensor, int channel) {
    boolean isOutput = tensor.equals(layer.id());
    int in = layer.inShape().c();
    return switch (layer.op()) {
      case Op.Conv conv when isFew(conv.groups()) ->
          Optional.of(channel / ((isOutput ? conv.outChannels() : in) / conv.groups()));
      case Op.ChannelShuffle(int groups) when isFew(groups) -> {
        int source = isOutput ? ChannelLinks.shuffled(groups, in, channel) : channel;
        yield Optional.of(source / (in / groups));
      }
      case Op.Conv _,
          Op.ChannelShuffle _,
          Op.Opaque _,
          Op.ChannelConv _,
          Op.Pool _,
          Op.GlobalAveragePool _,
          Op.Dense _,
          Op.Activate _,
          Op.Softmax _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _ ->
          Optional.empty();
    };
  }

  private static boolean isFew(int groups) {
    return groups > 1 && groups <= Shade.GROUPS;
  }
}
