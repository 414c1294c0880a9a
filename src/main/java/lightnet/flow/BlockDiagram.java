package lightnet.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import lightnet.flow.Graph.Step;
import lightnet.network.Layer;
import lightnet.network.Shape;

/** The flow inside a block: tensors as slabs of channels, operators between them. */
public final class BlockDiagram {
  private static final double SLAB = 30;
  private static final double TOP = 56;
  private static final double BOTTOM = 24;

  private final Graph graph;
  private final String input;
  private final Shape inShape;

  /** The diagram of a block's layers. */
  public BlockDiagram(List<Layer> layers) {
    graph = Graph.of(layers);
    input = layers.getFirst().inputs().getFirst();
    inShape = layers.getFirst().inShape();
  }

  /** The whole block, in this size. */
  public Drawing draw(double width, double height) {
    List<Mark> marks = new ArrayList<>();
    Map<String, Frame> slabs = new HashMap<>();
    double columnWidth = (width - 2 * SLAB) / Math.max(1, graph.columns());
    double laneHeight = (height - TOP - BOTTOM) / graph.lanes();
    int most = graph.steps().stream().mapToInt(s -> s.shape().c()).max().orElse(1);
    double unit = (laneHeight - 40) / Math.max(most, inShape.c());
    slabs.put(input, slab(SLAB / 2, 0, inShape, unit, laneHeight));
    for (Step step : graph.steps()) {
      double x = SLAB / 2 + step.column() * columnWidth;
      slabs.put(step.output(), slab(x, step.lane(), step.shape(), unit, laneHeight));
    }
    for (Step step : graph.steps()) {
      Frame to = slabs.getOrDefault(step.output(), new Frame(0, 0, 0, 0));
      for (String in : step.inputs()) {
        Frame from = slabs.getOrDefault(in, new Frame(0, 0, 0, 0));
        marks.add(
            Line.curve(
                new Point(from.right(), from.middle().y()),
                new Point(to.x(), to.middle().y()),
                Ink.Role.MUTED,
                1.5,
                new Spot.Nothing()));
      }
    }
    slabs.forEach(
        (tensor, frame) ->
            marks.add(
                Box.filled(frame, 3, Ink.Role.ACCENT_GROUND)
                    .stroked(Ink.Role.BORDER, 1)
                    .of(new Spot.OfTensor(tensor))));
    for (Step step : graph.steps()) {
      Frame to = slabs.getOrDefault(step.output(), new Frame(0, 0, 0, 0));
      marks.add(
          Words.bold(
              step.operator().name(),
              new Point(to.middle().x(), to.y() - 26),
              11,
              Align.CENTRE,
              Ink.Role.TEXT));
      marks.add(
          Words.plain(
              "%d × %d × %d".formatted(step.shape().c(), step.shape().h(), step.shape().w()),
              new Point(to.middle().x(), to.y() - 12),
              10,
              Align.CENTRE,
              Ink.Role.MUTED));
    }
    return new Drawing(width, height, marks);
  }

  private static Frame slab(double x, int lane, Shape shape, double unit, double laneHeight) {
    double height = Math.max(6, shape.c() * unit);
    double middle = TOP + (lane + 0.5) * laneHeight;
    return new Frame(x, middle - height / 2, SLAB, height);
  }
}
