package lightnet.cost;

import lightnet.network.Extent;
import lightnet.network.Padding;

/**
 * The pixels of the network's input that one output value sees. Where branches meet, it is the
 * smallest window that holds those of all branches.
 *
 * @param size rows and columns of the window
 * @param stride pixels between the windows of two neighbouring outputs, the effective stride
 * @param top row of the input at which the first output's window begins; negative in the padding
 * @param left column of the input at which the first output's window begins
 */
public record ReceptiveField(Extent size, Extent stride, int top, int left) {

  private static final int LARGEST = 1 << 28;

  /** A pixel of the input sees itself. */
  public static final ReceptiveField PIXEL = new ReceptiveField(Extent.ONE, Extent.ONE, 0, 0);

  /** The row of the input in the middle of an output row's window. */
  public double centreRow(int row) {
    return top + (double) row * stride.h() + (size.h() - 1) / 2.0;
  }

  /** The column of the input in the middle of an output column's window. */
  public double centreColumn(int column) {
    return left + (double) column * stride.w() + (size.w() - 1) / 2.0;
  }

  /** The field after a window slides over values with this field. */
  ReceptiveField through(Extent kernel, Extent step, Padding padding) {
    return new ReceptiveField(
        new Extent(
            bounded(size.h() + (kernel.h() - 1L) * stride.h()),
            bounded(size.w() + (kernel.w() - 1L) * stride.w())),
        new Extent(bounded((long) stride.h() * step.h()), bounded((long) stride.w() * step.w())),
        bounded(top - (long) padding.top() * stride.h()),
        bounded(left - (long) padding.left() * stride.w()));
  }

  /** The field that covers this one and another, where branches meet. */
  ReceptiveField union(ReceptiveField other) {
    int firstRow = Math.min(top, other.top);
    int firstColumn = Math.min(left, other.left);
    int lastRow = Math.max(top + size.h(), other.top + other.size.h());
    int lastColumn = Math.max(left + size.w(), other.left + other.size.w());
    return new ReceptiveField(
        new Extent(lastRow - firstRow, lastColumn - firstColumn),
        new Extent(Math.max(stride.h(), other.stride.h()), Math.max(stride.w(), other.stride.w())),
        firstRow,
        firstColumn);
  }

  /** Strides multiply without end on images of one pixel; beyond this nothing is told apart. */
  private static int bounded(long pixels) {
    return Math.clamp(pixels, -LARGEST, LARGEST);
  }
}
