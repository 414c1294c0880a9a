package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
import lightnet.drawing.Spot;
import lightnet.network.OperatorFamily;

/**
 * A squeeze-and-excitation: channels before it, their means, the two small layers, the gates, and
 * the channels after it. Of many channels those with the widest and the narrowest gates are drawn.
 *
 * @param gate its layers
 * @param values of its tensors, none before there are any
 * @param captions words over the columns
 */
public record SqueezePicture(GateLayers gate, Optional<Values> values, Captions captions) {
  private static final int ROWS = 8;
  private static final int HIDDEN = 24;
  private static final double HEAD = 40;

  /**
   * Words over the columns, of which each stands for a step.
   *
   * @param before the channels that come in
   * @param pooled their means
   * @param hidden the narrow layer
   * @param gates what the channels are multiplied with
   * @param after the channels that go out
   */
  public record Captions(String before, String pooled, String hidden, String gates, String after) {}

  /** The values of the tensors that stand in the columns. */
  public record Values(
      FeatureMaps before,
      FeatureMaps pooled,
      FeatureMaps hidden,
      FeatureMaps gates,
      FeatureMaps after) {}

  /** The channels that are drawn: in order without values, else by their gates. */
  public List<Integer> channels() {
    int all = gate.multiply().outShape().c();
    List<Integer> order =
        values
            .map(
                v ->
                    IntStream.range(0, all)
                        .boxed()
                        .sorted(
                            Comparator.<Integer>comparingDouble(c -> v.gates().at(c, 0, 0))
                                .reversed())
                        .toList())
            .orElseGet(() -> IntStream.range(0, all).boxed().toList());
    if (all <= ROWS || values.isEmpty()) {
      return order.subList(0, Math.min(ROWS, all));
    }
    List<Integer> ends = new ArrayList<>(order.subList(0, ROWS / 2));
    ends.addAll(order.subList(all - ROWS / 2, all));
    return ends;
  }

  /** The columns in this size. */
  public Drawing draw(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    List<Integer> channels = channels();
    double row = (height - HEAD) / channels.size();
    double side = Math.min(row - 6, 44);
    double barWidth = width * 0.15;
    double[] x = {34, width * 0.17, width * 0.43, width * 0.62, width - side - 4};
    drawHead(captions.before(), shape(gate.pool().inShape().c()), x[0], Align.LEFT, marks);
    drawHead(captions.pooled(), shape(gate.pool().outShape().c()), x[1], Align.LEFT, marks);
    drawHead(captions.hidden(), shape(gate.reduce().outShape().c()), x[2], Align.LEFT, marks);
    drawHead(captions.gates(), shape(gate.gates().outShape().c()), x[3], Align.LEFT, marks);
    drawHead(captions.after(), shape(gate.multiply().outShape().c()), width, Align.RIGHT, marks);
    Frame hidden = new Frame(x[2], HEAD + 4, barWidth * 0.6, height - HEAD - 8);
    Thumbnails before =
        values.map(v -> Thumbnails.of(v.before(), channels)).orElse(Thumbnails.NONE);
    Thumbnails after = values.map(v -> Thumbnails.of(v.after(), channels)).orElse(Thumbnails.NONE);
    double largest = largest(channels);
    for (int i = 0; i < channels.size(); i++) {
      int channel = channels.get(i);
      double middle = HEAD + row * (i + 0.5);
      Frame in = new Frame(x[0], middle - side / 2, side, side);
      Frame out = new Frame(x[4], middle - side / 2, side, side);
      marks.add(
          Words.plain(
              Integer.toString(channel),
              new Point(x[0] - 5, middle),
              11,
              Align.RIGHT,
              Ink.Role.MUTED));
      fan(new Point(x[1] + barWidth, middle), new Point(hidden.x(), 0), hidden, marks);
      fan(new Point(x[3], middle), new Point(hidden.right(), 0), hidden, marks);
      drawMap(in, before, gate.multiply().inputs().getFirst(), channel, marks);
      drawMap(out, after, gate.multiply().id(), channel, marks);
      Optional<Double> mean = values.map(v -> (double) v.pooled().at(channel, 0, 0));
      Optional<Double> open = values.map(v -> (double) v.gates().at(channel, 0, 0));
      drawBar(new Frame(x[1], middle - 8, barWidth, 16), mean, largest, marks);
      drawBar(new Frame(x[3], middle - 8, barWidth, 16), open, 1, marks);
      marks.add(
          Line.arrow(
              new Point(in.right() + 5, middle), new Point(x[1] - 5, middle), Ink.Role.MUTED));
      marks.add(
          Line.arrow(
              new Point(x[3] + barWidth + 6, middle),
              new Point(out.x() - 6, middle),
              Ink.Role.MUTED));
    }
    drawHidden(hidden, marks);
    return new Drawing(width, height, marks);
  }

  private double largest(List<Integer> channels) {
    return values
        .map(
            v ->
                channels.stream()
                    .mapToDouble(c -> Math.abs(v.pooled().at(c, 0, 0)))
                    .max()
                    .orElse(1))
        .filter(most -> most > 0)
        .orElse(1.0);
  }

  private static String shape(int channels) {
    return "%,d".formatted(channels);
  }

  private static void drawHead(
      String words, String below, double x, Align align, List<Mark> marks) {
    marks.add(Words.bold(words, new Point(x, 9), 12, align, Ink.Role.TEXT));
    marks.add(Words.plain(below, new Point(x, 25), 11, align, Ink.Role.MUTED));
  }

  private static void drawMap(
      Frame frame, Thumbnails maps, String tensor, int channel, List<Mark> marks) {
    Spot spot = new Spot.OfChannel(tensor, channel);
    marks.add(Box.filled(frame, 2, Ink.Role.ACCENT_GROUND).stroked(Ink.Role.BORDER, 1).of(spot));
    maps.of(channel).ifPresent(picture -> marks.add(new Mark.Picture(frame, picture, spot)));
  }

  private static void drawBar(
      Frame frame, Optional<Double> value, double largest, List<Mark> marks) {
    marks.add(Box.filled(frame, 3, Ink.Role.GROUND).stroked(Ink.Role.BORDER, 1));
    value.ifPresent(
        v -> {
          double part = Double.isFinite(v) ? Math.clamp(Math.abs(v) / largest, 0, 1) : 0;
          Frame filled = new Frame(frame.x(), frame.y(), frame.width() * part, frame.height());
          Ink ink = new Ink.Family(OperatorFamily.SQUEEZE_EXCITATION);
          marks.add(Box.filled(filled, 3, ink.faded(0.7)));
          Point at = new Point(frame.right() - 5, frame.middle().y());
          String number = "%.3f".formatted(v);
          marks.add(Words.bold(number, at, 11, Align.RIGHT, Ink.Role.TEXT));
        });
  }

  private static void fan(Point from, Point side, Frame hidden, List<Mark> marks) {
    for (double part : List.of(0.1, 0.35, 0.65, 0.9)) {
      marks.add(
          Line.straight(
              from,
              new Point(side.x(), hidden.y() + part * hidden.height()),
              Ink.Role.BORDER,
              0.8));
    }
  }

  private void drawHidden(Frame area, List<Mark> marks) {
    int all = gate.reduce().outShape().c();
    int shown = Math.min(HIDDEN, all);
    double tall = Math.min(16, area.height() / shown);
    double top = area.y() + (area.height() - tall * shown) / 2;
    double largest =
        values
            .map(
                v ->
                    IntStream.range(0, shown)
                        .mapToDouble(c -> Math.abs(v.hidden().at(c, 0, 0)))
                        .max()
                        .orElse(1))
            .filter(most -> most > 0)
            .orElse(1.0);
    marks.add(Box.filled(area, 4, Ink.Role.SURFACE).stroked(Ink.Role.BORDER, 1));
    for (int i = 0; i < shown; i++) {
      int channel = i;
      double part =
          values
              .map(v -> Math.abs(v.hidden().at(channel, 0, 0)) / largest)
              .filter(Double::isFinite)
              .orElse(0.0);
      Frame bar =
          new Frame(
              area.x() + 3,
              top + i * tall + 1,
              Math.max(1.5, part * (area.width() - 6)),
              Math.max(1, tall - 2));
      marks.add(Box.filled(bar, 1, new Ink.Family(OperatorFamily.SQUEEZE_EXCITATION)));
    }
  }
}
