package lightnet.cost;

import lightnet.network.Extent;

/**
 * The pixels of the network's input that one output value sees.
 *
 * @param size rows and columns of the window
 * @param stride pixels between the windows of two neighbouring outputs, the effective stride
 */
public record ReceptiveField(Extent size, Extent stride) {

  /** A pixel of the input sees itself. */
  public static final ReceptiveField PIXEL = new ReceptiveField(Extent.ONE, Extent.ONE);

  /** The field after a window slides over values with this field. */
  ReceptiveField through(Extent kernel, Extent step) {
    return new ReceptiveField(
        new Extent(
            size.h() + (kernel.h() - 1) * stride.h(), size.w() + (kernel.w() - 1) * stride.w()),
        new Extent(stride.h() * step.h(), stride.w() * step.w()));
  }

  /** The field that covers this one and another, where branches meet. */
  ReceptiveField union(ReceptiveField other) {
    return new ReceptiveField(larger(size, other.size), larger(stride, other.stride));
  }

  private static Extent larger(Extent a, Extent b) {
    return new Extent(Math.max(a.h(), b.h()), Math.max(a.w(), b.w()));
  }
}
