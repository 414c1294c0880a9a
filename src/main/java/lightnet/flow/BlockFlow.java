package lightnet.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lightnet.flow.Graph.Step;
import lightnet.network.Layer;
import lightnet.network.Shape;
import lightnet.network.TraceStart;

/** A block as data flows through it: its steps, and the stops of a walk from step to step. */
public final class BlockFlow {
  /** As many as the largest blocks of networks with long shortcuts have. */
  private static final int MOST_LAYERS = 120;

  private final List<Layer> layers;
  private final Graph graph;
  private final String input;
  private final Shape inShape;
  private final ChannelGroups groups;
  private final Map<String, Shape> shapes = new HashMap<>();

  /** The flow through a block's layers. */
  public BlockFlow(List<Layer> layers) {
    this.layers = List.copyOf(layers);
    graph = Graph.of(layers);
    input = layers.getFirst().inputs().getFirst();
    inShape = layers.getFirst().inShape();
    groups = new ChannelGroups(input, inShape, layers);
    shapes.put(input, inShape);
    layers.forEach(layer -> shapes.put(layer.id(), layer.outShape()));
  }

  /**
   * The flow through a block's layers, or through the first of them where they are more than one
   * could follow: a file may hold thousands between two places where one tensor alone goes on.
   */
  public static BlockFlow ofBeginning(List<Layer> layers) {
    return new BlockFlow(layers.subList(0, Math.min(MOST_LAYERS, layers.size())));
  }

  /** The block's layers. */
  public List<Layer> layers() {
    return layers;
  }

  /** Operators with their activations, in the order of the data. */
  public List<Step> steps() {
    return graph.steps();
  }

  /** The tensor that the block reads. */
  public String input() {
    return input;
  }

  /** The tensor that the block gives. */
  public String output() {
    return graph.steps().getLast().output();
  }

  /** The shape of a tensor of the block. */
  public Shape shape(String tensor) {
    return shapes.getOrDefault(tensor, inShape);
  }

  /** The last stop: 0 is the input, 1 the output of the first step, and so on. */
  public int lastStop() {
    return graph.steps().size();
  }

  /** The tensor of a stop. */
  public String tensorAt(int stop) {
    return stop == 0 ? input : graph.steps().get(stop - 1).output();
  }

  /** The stop of a tensor; a tensor within a step has that of the step. */
  public OptionalInt stopOf(String tensor) {
    if (tensor.equals(input)) {
      return OptionalInt.of(0);
    }
    for (int stop = 1; stop <= lastStop(); stop++) {
      if (steps().get(stop - 1).layers().stream().anyMatch(layer -> layer.id().equals(tensor))) {
        return OptionalInt.of(stop);
      }
    }
    return OptionalInt.empty();
  }

  /** The group of a channel, from 0, where groups matter. */
  public OptionalInt group(String tensor, int channel) {
    return groups.of(tensor, channel);
  }

  /** The channels of a group of a tensor, in ascending order. */
  public List<Integer> channelsOf(String tensor, int group) {
    List<Integer> of = groups.of(tensor);
    return IntStream.range(0, of.size()).filter(i -> of.get(i) == group).boxed().toList();
  }

  /** The groups of a tensor in the order of their first channels; none where they do not matter. */
  public List<Integer> groupsOf(String tensor) {
    return groups.of(tensor).stream().filter(group -> group >= 0).distinct().toList();
  }

  /** Whether a trace can start there: the block has the tensor, the tensor these channels. */
  public boolean has(TraceStart start) {
    return shapes.containsKey(start.tensor())
        && start.channels().getLast() < shape(start.tensor()).c()
        && (start.group().isEmpty()
            || channelsOf(start.tensor(), start.group().getAsInt()).equals(start.channels()));
  }

  Graph graph() {
    return graph;
  }

  ChannelGroups groups() {
    return groups;
  }
}
