package lightnet.flow;

import java.util.HashSet;
import java.util.Set;
import lightnet.flow.Graph.Step;
import lightnet.network.Op;

/**
 * How wide slabs are: maps of many pixels are wider, a vector is thin, gates have room for bars.
 */
final class SlabSizes {
  private static final double WIDEST = 24;
  private static final double THINNEST = 12;
  private static final double GATES = 36;

  private final BlockFlow flow;
  private final Set<String> gates = new HashSet<>();
  private final int largest;

  SlabSizes(BlockFlow flow) {
    this.flow = flow;
    for (Step step : flow.steps()) {
      if (step.operator().op() instanceof Op.Multiply) {
        gates.add(step.inputs().getLast());
      }
    }
    int inner = flow.steps().stream().mapToInt(step -> step.shape().h()).max().orElse(1);
    largest = Math.max(inner, flow.shape(flow.input()).h());
  }

  /** Whether a tensor holds gates. */
  boolean isGates(String tensor) {
    return gates.contains(tensor);
  }

  double width(String tensor) {
    if (isGates(tensor)) {
      return GATES;
    }
    int height = flow.shape(tensor).h();
    return height == 1 && largest > 1
        ? THINNEST
        : THINNEST + (WIDEST - THINNEST) * height / largest;
  }
}
