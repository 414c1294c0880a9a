package lightnet.cost;

import java.util.ArrayList;
import java.util.List;
import lightnet.network.Layer;
import lightnet.network.Op;

/** Holds blocks against the guidelines of ShuffleNet V2. */
public final class Findings {

  private Findings() {}

  /**
   * What breaks a guideline in a block, in the guidelines' order.
   *
   * @param layers that the block was expanded to
   */
  public static List<Finding> of(List<Layer> layers) {
    return measured(layers).stream()
        .filter(finding -> finding.measure() >= finding.guideline().limit())
        .toList();
  }

  /** What the guidelines measure of a block, whether it breaks them or not. */
  static List<Finding> measured(List<Layer> layers) {
    List<PointwiseAccess> pointwise = PointwiseAccess.all(layers);
    List<Finding> findings = new ArrayList<>();
    if (!pointwise.isEmpty()) {
      findings.add(widths(pointwise));
    }
    List<PointwiseAccess> grouped = pointwise.stream().filter(PointwiseAccess::isGrouped).toList();
    if (!grouped.isEmpty()) {
      findings.add(groups(grouped));
    }
    findings.add(
        new Finding.Fragments(
            layers.stream()
                .filter(layer -> LayerCosts.computes(layer.op()))
                .map(Layer::name)
                .toList()));
    if (layers.stream().anyMatch(Findings::mixesChannels)) {
      findings.add(elementwise(layers));
    }
    return findings;
  }

  private static Finding widths(List<PointwiseAccess> pointwise) {
    PointwiseAccess worst = PointwiseAccess.worst(pointwise, PointwiseAccess::bound);
    return new Finding.Widths(
        worst.layer().name(),
        (int) worst.c1(),
        (int) worst.c2(),
        PointwiseAccess.ratio(pointwise, PointwiseAccess::bound),
        List.of(worst.memoryFormula(), worst.boundFormula()));
  }

  private static Finding groups(List<PointwiseAccess> grouped) {
    PointwiseAccess worst = PointwiseAccess.worst(grouped, PointwiseAccess::withoutGroups);
    return new Finding.Groups(
        worst.layer().name(),
        (int) worst.g(),
        PointwiseAccess.ratio(grouped, PointwiseAccess::withoutGroups),
        List.of(worst.groupsFormula(worst.g()), worst.groupsFormula(1)));
  }

  private static Finding elementwise(List<Layer> layers) {
    long some = layers.stream().filter(Findings::isElementwise).mapToLong(Findings::access).sum();
    long all = some + layers.stream().filter(Findings::computes).mapToLong(Findings::access).sum();
    double share = (double) some / all;
    return new Finding.Elementwise(
        share,
        List.of(
            new FilledFormula(Formula.ELEMENTWISE_SHARE, "%d / %d".formatted(some, all), share)));
  }

  private static long access(Layer layer) {
    return LayerCosts.of(layer, ReceptiveField.PIXEL).memoryAccess();
  }

  /** The paper counts depthwise convolutions too, for as much access to as little computation. */
  private static boolean isElementwise(Layer layer) {
    return layer.isElementwise() || layer.isDepthwise();
  }

  private static boolean computes(Layer layer) {
    return LayerCosts.computes(layer.op()) && !layer.isDepthwise();
  }

  private static boolean mixesChannels(Layer layer) {
    boolean isMixing =
        layer.op() instanceof Op.Conv ? !layer.isDepthwise() : layer.op() instanceof Op.ChannelConv;
    return isMixing && !layer.isInGate();
  }
}
