package lightnet.network;

import java.util.List;
import lightnet.network.Inferred.Fits;
import lightnet.network.Inferred.Misfit;

/** The one place where the output shape of an operator follows from its inputs. */
public final class ShapeInference {

  /** More channels or pixels than any network here has; keeps every count inside 64 bits. */
  private static final int LARGEST_DIMENSION = 1 << 20;

  private ShapeInference() {}

  /** The shape that an operator gives for inputs of these shapes. */
  public static Inferred infer(Op op, List<Shape> inputs) {
    Shape in = inputs.getFirst();
    return switch (op) {
      case Op.Conv conv -> conv(conv, in);
      case Op.Activate _ -> new Fits(in);
      case Op.Add _ -> add(inputs);
      case Op.GlobalAveragePool _ -> new Fits(new Shape(in.n(), in.c(), 1, 1));
      case Op.Dense dense -> dense(dense, in);
    };
  }

  private static Inferred conv(Op.Conv conv, Shape in) {
    if (notACount(conv.outChannels())) {
      return new Misfit(
          "%,d output channels are not between 1 and %,d"
              .formatted(conv.outChannels(), LARGEST_DIMENSION));
    }
    if (conv.groups() < 1) {
      return new Misfit("groups must be at least 1, not " + conv.groups());
    }
    if (in.c() % conv.groups() != 0) {
      return indivisible("input", in.c(), conv.groups());
    }
    if (conv.outChannels() % conv.groups() != 0) {
      return indivisible("output", conv.outChannels(), conv.groups());
    }
    if (smallest(conv.kernel()) < 1 || smallest(conv.stride()) < 1) {
      return new Misfit("kernel and stride must be at least 1");
    }
    Padding padding = conv.padding();
    int paddedHeight = in.h() + padding.top() + padding.bottom();
    int paddedWidth = in.w() + padding.left() + padding.right();
    Extent kernel = conv.kernel();
    if (kernel.h() > paddedHeight || kernel.w() > paddedWidth) {
      return new Misfit(
          "a kernel of %d x %d is larger than its padded input of %d x %d"
              .formatted(kernel.h(), kernel.w(), paddedHeight, paddedWidth));
    }
    return new Fits(
        new Shape(
            in.n(),
            conv.outChannels(),
            (paddedHeight - kernel.h()) / conv.stride().h() + 1,
            (paddedWidth - kernel.w()) / conv.stride().w() + 1));
  }

  private static Inferred add(List<Shape> inputs) {
    Shape first = inputs.getFirst();
    for (Shape other : inputs) {
      if (!other.equals(first)) {
        return new Misfit(
            "a shortcut of %s cannot be added to %s".formatted(words(first), words(other)));
      }
    }
    return new Fits(first);
  }

  private static Inferred dense(Op.Dense dense, Shape in) {
    if (notACount(dense.outFeatures())) {
      return new Misfit(
          "%,d outputs are not between 1 and %,d"
              .formatted(dense.outFeatures(), LARGEST_DIMENSION));
    }
    if (in.h() != 1 || in.w() != 1) {
      return new Misfit("a dense layer needs a vector, not %s: pool first".formatted(words(in)));
    }
    return new Fits(new Shape(in.n(), dense.outFeatures(), 1, 1));
  }

  private static Misfit indivisible(String side, int channels, int groups) {
    return new Misfit(
        "%d %s channels cannot be split into %d groups".formatted(channels, side, groups));
  }

  private static boolean notACount(int value) {
    return value < 1 || value > LARGEST_DIMENSION;
  }

  private static int smallest(Extent extent) {
    return Math.min(extent.h(), extent.w());
  }

  private static String words(Shape shape) {
    return "%d channels of %d x %d".formatted(shape.c(), shape.h(), shape.w());
  }
}
