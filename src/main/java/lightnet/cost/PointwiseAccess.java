package lightnet.cost;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import lightnet.network.Layer;
import lightnet.network.Op;

/**
 * What a pointwise convolution with stride 1 reads and writes (Ma et al. 2018, Section 2, G1, G2).
 *
 * @param layer the convolution
 * @param area its places, h by w
 * @param c1 input channels
 * @param c2 output channels
 * @param g groups
 */
record PointwiseAccess(Layer layer, long area, long c1, long c2, long g) {

  /** Of the pointwise convolutions of a block; gates work on one place and are left out. */
  static List<PointwiseAccess> all(List<Layer> layers) {
    return layers.stream()
        .filter(layer -> !layer.isInGate() && !layer.isDepthwise())
        .filter(
            layer ->
                layer.op() instanceof Op.Conv conv
                    && conv.kernel().area() == 1
                    && conv.stride().area() == 1)
        .map(PointwiseAccess::of)
        .toList();
  }

  private static PointwiseAccess of(Layer layer) {
    long groups = layer.op() instanceof Op.Conv conv ? conv.groups() : 1;
    long area = (long) layer.outShape().h() * layer.outShape().w();
    return new PointwiseAccess(layer, area, layer.inShape().c(), layer.outShape().c(), groups);
  }

  boolean isGrouped() {
    return g > 1;
  }

  /** B in the paper. */
  long madds() {
    return area * c1 * c2 / g;
  }

  double memory() {
    return area * (c1 + c2) + (double) c1 * c2 / g;
  }

  /** The least for as many multiply-adds and groups: with equal widths. */
  double bound() {
    return 2 * Math.sqrt((double) g * area * madds()) + (double) madds() / area;
  }

  /** For the same input and as many multiply-adds. */
  double withoutGroups() {
    return withGroups(1);
  }

  private double withGroups(long groups) {
    return area * c1 + (double) madds() * groups / c1 + (double) madds() / area;
  }

  FilledFormula memoryFormula() {
    return new FilledFormula(
        Formula.POINTWISE_MEMORY,
        "%s(%d + %d) + %d·%d%s".formatted(places(), c1, c2, c1, c2, g == 1 ? "" : "/" + g),
        memory());
  }

  FilledFormula boundFormula() {
    return new FilledFormula(
        Formula.POINTWISE_BOUND,
        "2·√(%d·%s·%d) + %d/(%s)".formatted(g, places(), madds(), madds(), places()),
        bound());
  }

  FilledFormula groupsFormula(long groups) {
    return new FilledFormula(
        Formula.GROUPS_MEMORY,
        "%s·%d + %d·%d/%d + %d/(%s)"
            .formatted(places(), c1, madds(), groups, c1, madds(), places()),
        withGroups(groups));
  }

  private String places() {
    return layer.outShape().h() + "·" + layer.outShape().w();
  }

  static PointwiseAccess worst(
      List<PointwiseAccess> some, ToDoubleFunction<PointwiseAccess> reference) {
    return some.stream()
        .max(Comparator.comparingDouble(one -> one.memory() / reference.applyAsDouble(one)))
        .orElseThrow();
  }

  /** The memory access of several by what it could be. */
  static double ratio(List<PointwiseAccess> some, ToDoubleFunction<PointwiseAccess> reference) {
    return some.stream().mapToDouble(PointwiseAccess::memory).sum()
        / some.stream().mapToDouble(reference).sum();
  }
}
