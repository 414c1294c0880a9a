package lightnet.flow;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lightnet.flow.Graph.Step;
import lightnet.network.Op;

/**
 * In which row each tensor of a block lies: in the middle where there is one path, in the row of
 * its branch where there are several, beside the path where a gate is computed.
 */
final class Rows {
  /** The row of what lies on the one path. */
  static final int TRUNK = -1;

  private final Map<String, Integer> rows = new HashMap<>();
  private final List<Integer> branches;
  private final Set<Integer> gates = new HashSet<>();

  Rows(BlockFlow flow) {
    List<Step> steps = flow.steps();
    steps.stream().filter(Rows::isInGate).map(Step::lane).forEach(gates::add);
    rows.put(flow.input(), TRUNK);
    Map<String, Integer> lastReads = lastReads(steps);
    for (Step step : steps) {
      rows.put(step.output(), isAlone(step, steps, lastReads) ? TRUNK : step.lane());
    }
    var lanes = new TreeSet<Integer>();
    steps.stream().map(Step::lane).filter(lane -> !gates.contains(lane)).forEach(lanes::add);
    List<Integer> inOrder = List.copyOf(lanes);
    branches = isJoinedBackwards(steps) ? inOrder.reversed() : inOrder;
  }

  int of(String tensor) {
    return rows.getOrDefault(tensor, TRUNK);
  }

  /** The rows of branches from above. */
  List<Integer> branches() {
    return branches;
  }

  /** The rows of all branches and then of all gates, from above. */
  List<Integer> all() {
    return Stream.concat(branches.stream(), gates.stream().sorted()).toList();
  }

  boolean isGate(int row) {
    return gates.contains(row);
  }

  private static boolean isInGate(Step step) {
    return step.operator().isInGate();
  }

  /** Whether no other branch runs beside a step. */
  private static boolean isAlone(Step step, List<Step> steps, Map<String, Integer> lastReads) {
    return !isInGate(step)
        && steps.stream()
            .filter(other -> other.lane() != step.lane() && !isInGate(other))
            .noneMatch(
                other ->
                    other.column() <= step.column()
                        && step.column()
                            < lastReads.getOrDefault(other.output(), other.column() + 1));
  }

  /** The column of the last step that reads a tensor. */
  private static Map<String, Integer> lastReads(List<Step> steps) {
    Map<String, Integer> last = new HashMap<>();
    steps.forEach(
        step -> step.inputs().forEach(input -> last.merge(input, step.column(), Math::max)));
    return last;
  }

  /** Whether the first tensor of a concatenation lies in a later lane than the second. */
  private static boolean isJoinedBackwards(List<Step> steps) {
    Map<String, Integer> lanes = new HashMap<>();
    steps.forEach(step -> lanes.put(step.output(), step.lane()));
    return steps.stream()
        .filter(step -> step.operator().op() instanceof Op.Concat)
        .anyMatch(
            step ->
                lanes.getOrDefault(step.inputs().getFirst(), 0)
                    > lanes.getOrDefault(step.inputs().getLast(), 0));
  }
}
