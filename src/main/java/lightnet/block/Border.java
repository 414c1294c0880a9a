package lightnet.block;

import lightnet.network.Extent;
import lightnet.network.Padding;

/** What a window does at the border of an image. */
public enum Border {
  /** Zeros around the image, so that stride 1 keeps its size. */
  SAME,
  /** Only whole windows count, so that the image shrinks. */
  VALID;

  /** The padding for a kernel that slides over a tensor. */
  Padding padding(BlockScope scope, Extent kernel, Extent stride, String in) {
    return switch (this) {
      case SAME -> scope.network().paddingOf(kernel, stride, in);
      case VALID -> Padding.NONE;
    };
  }
}
