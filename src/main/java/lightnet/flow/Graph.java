package lightnet.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;
import lightnet.network.Shape;

/**
 * A block as columns: the tensors that one looks at and the operators between them. Activations are
 * part of the step before them; a branch that runs beside another lies in a lane of its own.
 *
 * @param steps in the order of the data
 * @param lanes how many branches run side by side
 */
public record Graph(List<Step> steps, int lanes) {

  public Graph {
    steps = List.copyOf(steps);
  }

  /**
   * An operator with the activation after it, and the tensor that they give.
   *
   * @param layers the operator, perhaps with an activation
   * @param inputs tensors that it reads
   * @param column how far it lies from the block's input, from 1
   * @param lane of the branch, 0 for the main one
   */
  public record Step(List<Layer> layers, List<String> inputs, int column, int lane) {

    public Step {
      layers = List.copyOf(layers);
      inputs = List.copyOf(inputs);
    }

    /** The operator. */
    public Layer operator() {
      return layers.getFirst();
    }

    /** The tensor that comes out. */
    public String output() {
      return layers.getLast().id();
    }

    /** Its shape. */
    public Shape shape() {
      return layers.getLast().outShape();
    }

    /** The family of the operator. */
    public OperatorFamily family() {
      return OperatorFamily.of(operator());
    }
  }

  /** The graph of a block's layers. */
  public static Graph of(List<Layer> layers) {
    SequencedMap<String, List<Layer>> groups = grouped(layers);
    Map<String, Integer> columns = new HashMap<>();
    Map<String, Integer> lanes = new HashMap<>();
    List<Step> steps = new ArrayList<>();
    Set<Cell> taken = new HashSet<>();
    int most = 1;
    for (List<Layer> group : groups.values()) {
      Layer operator = group.getFirst();
      int column =
          1
              + operator.inputs().stream()
                  .mapToInt(in -> columns.getOrDefault(in, 0))
                  .max()
                  .orElse(0);
      int lane = lane(operator, taken, lanes, column);
      taken.add(new Cell(column, lane));
      most = Math.max(most, lane + 1);
      Step step = new Step(group, operator.inputs(), column, lane);
      steps.add(step);
      columns.put(step.output(), column);
      lanes.put(step.output(), lane);
    }
    return new Graph(steps, most);
  }

  /** The last column. */
  public int columns() {
    return steps.stream().mapToInt(Step::column).max().orElse(0);
  }

  private static int lane(Layer operator, Set<Cell> taken, Map<String, Integer> lanes, int column) {
    int wanted =
        operator.inputs().stream().mapToInt(in -> lanes.getOrDefault(in, 0)).min().orElse(0);
    int lane = operator.isInGate() ? Math.max(1, wanted) : wanted;
    while (taken.contains(new Cell(column, lane))) {
      lane++;
    }
    return lane;
  }

  private record Cell(int column, int lane) {}

  /** An activation that alone reads an operator's output goes with it. */
  private static SequencedMap<String, List<Layer>> grouped(List<Layer> layers) {
    Map<String, Integer> readers = new HashMap<>();
    layers.forEach(layer -> layer.inputs().forEach(in -> readers.merge(in, 1, Integer::sum)));
    SequencedMap<String, List<Layer>> groups = new LinkedHashMap<>();
    for (Layer layer : layers) {
      String input = layer.inputs().getFirst();
      boolean joins =
          layer.op() instanceof lightnet.network.Op.Activate
              && groups.containsKey(input)
              && readers.getOrDefault(input, 0) == 1;
      if (joins) {
        List<Layer> group = new ArrayList<>(groups.remove(input));
        group.add(layer);
        groups.put(layer.id(), group);
      } else {
        groups.put(layer.id(), List.of(layer));
      }
    }
    return groups;
  }
}
