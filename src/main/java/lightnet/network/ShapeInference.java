package lightnet.network;

import java.math.BigInteger;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.network.Inferred.Fits;
import lightnet.network.Inferred.Misfit;

/** The one place where the output shape of an operator follows from its inputs. */
public final class ShapeInference {

  /** Most channels, rows or columns; keeps every count inside 64 bits. */
  static final int LARGEST_DIMENSION = 1 << 20;

  /** Largest kernel, stride and padding. */
  static final int LARGEST_WINDOW = 1 << 10;

  /** Most values in a tensor: 1 GiB in float32. */
  static final int LARGEST_TENSOR = 1 << 28;

  /** Most multiply-adds of a layer; the sum over a network stays inside 64 bits. */
  static final long MOST_MADDS = 1L << 45;

  private ShapeInference() {}

  /** The shape that an operator gives for inputs of these shapes. */
  public static Inferred infer(Op op, List<Shape> inputs) {
    Shape in = inputs.getFirst();
    Inferred inferred =
        switch (op) {
          case Op.Conv conv -> conv(conv, in);
          case Op.ChannelConv conv -> channelConv(conv, in);
          case Op.Pool pool -> pool(pool, in);
          case Op.GlobalAveragePool _ -> new Fits(vector(in, in.c()));
          case Op.Dense dense -> dense(dense, in);
          case Op.Activate _ -> new Fits(in);
          case Op.Softmax _ ->
              isVector(in)
                  ? new Fits(in)
                  : new Misfit("softmax needs a vector, not %s: pool first".formatted(words(in)));
          case Op.Add _ -> add(inputs);
          case Op.Multiply _ -> multiply(in, inputs.getLast());
          case Op.Concat _ -> concat(inputs);
          case Op.ChannelSlice(int from, int to) -> slice(from, to, in);
          case Op.ChannelShuffle(int groups) ->
              groups < 1 || in.c() % groups != 0
                  ? new Misfit(
                      "%,d channels cannot be shuffled in %,d groups".formatted(in.c(), groups))
                  : new Fits(in);
          case Op.Opaque(String _, Shape out) -> input(out);
        };
    return switch (inferred) {
      case Misfit misfit -> misfit;
      case Fits(Shape out) -> withinMemory(out);
    };
  }

  /** Why a shape cannot be that of a network's input, or that it can. */
  public static Inferred input(Shape shape) {
    for (int dimension : shape.toArray()) {
      if (notACount(dimension)) {
        return new Misfit(
            "an input of %s is not possible: each must be between 1 and %,d"
                .formatted(words(shape), LARGEST_DIMENSION));
      }
    }
    return withinMemory(shape);
  }

  private static Inferred conv(Op.Conv conv, Shape in) {
    if (notACount(conv.outChannels())) {
      return new Misfit(
          "%,d output channels are not between 1 and %,d"
              .formatted(conv.outChannels(), LARGEST_DIMENSION));
    }
    Optional<Misfit> strange = strange(conv.kernel(), conv.stride(), conv.padding());
    if (strange.isPresent()) {
      return strange.get();
    }
    if (conv.groups() < 1) {
      return new Misfit("groups must be at least 1, not %,d".formatted(conv.groups()));
    }
    if (in.c() % conv.groups() != 0) {
      return indivisible("input", in.c(), conv.groups());
    }
    if (conv.outChannels() % conv.groups() != 0) {
      return indivisible("output", conv.outChannels(), conv.groups());
    }
    long perOutput = (long) in.c() / conv.groups() * conv.kernel().area();
    if (perOutput * conv.outChannels() > LARGEST_TENSOR) {
      return new Misfit(
          "%,d weights are more than the %,d that can be held"
              .formatted(perOutput * conv.outChannels(), LARGEST_TENSOR));
    }
    return countable(
        window(in, conv.outChannels(), conv.kernel(), conv.stride(), conv.padding()), perOutput);
  }

  /** Refuses an output whose multiply-adds, so many for each value, cannot be summed up. */
  private static Inferred countable(Inferred inferred, long perValue) {
    return switch (inferred) {
      case Fits(Shape out)
          when BigInteger.valueOf(perValue)
                  .multiply(values(out))
                  .compareTo(BigInteger.valueOf(MOST_MADDS))
              > 0 ->
          new Misfit(
              "%,d multiply-adds for each of %s are more than can be counted"
                  .formatted(perValue, words(out)));
      case Fits _, Misfit _ -> inferred;
    };
  }

  private static Inferred pool(Op.Pool pool, Shape in) {
    Padding padding = pool.padding();
    Optional<Misfit> strange = strange(pool.kernel(), pool.stride(), padding);
    if (strange.isPresent()) {
      return strange.get();
    }
    if (2 * padding.most() > Math.min(pool.kernel().h(), pool.kernel().w())) {
      return new Misfit("padding of a pool must be at most half its kernel");
    }
    return switch (pool.rounding()) {
      case DOWN -> window(in, in.c(), pool.kernel(), pool.stride(), padding);
      case UP ->
          pool.kind() == PoolKind.AVERAGE
              ? new Misfit("an average pool leaves out the rest: only a max pool is rounded up")
              : window(in, in.c(), pool.kernel(), pool.stride(), reachingOver(pool, in));
    };
  }

  /** The padding with which the last window is whole. */
  private static Padding reachingOver(Op.Pool pool, Shape in) {
    Padding p = pool.padding();
    Extent kernel = pool.kernel();
    Extent stride = pool.stride();
    return new Padding(
        p.top(),
        p.left(),
        p.bottom() + missing(in.h(), p.top(), p.bottom(), kernel.h(), stride.h()),
        p.right() + missing(in.w(), p.left(), p.right(), kernel.w(), stride.w()));
  }

  /** A window that would begin behind the image is none. */
  private static int missing(int size, int before, int after, int kernel, int stride) {
    int padded = before + size + after;
    if (padded < kernel) {
      return 0;
    }
    int missing = Math.floorMod(kernel - padded, stride);
    int lastStart = padded + missing - kernel;
    return lastStart >= before + size ? 0 : missing;
  }

  private static Inferred window(
      Shape in, int channels, Extent kernel, Extent stride, Padding padding) {
    int paddedHeight = in.h() + padding.top() + padding.bottom();
    int paddedWidth = in.w() + padding.left() + padding.right();
    if (kernel.h() > paddedHeight || kernel.w() > paddedWidth) {
      return new Misfit(
          "a kernel of %d x %d is larger than its padded input of %d x %d"
              .formatted(kernel.h(), kernel.w(), paddedHeight, paddedWidth));
    }
    return new Fits(
        new Shape(
            in.n(),
            channels,
            (paddedHeight - kernel.h()) / stride.h() + 1,
            (paddedWidth - kernel.w()) / stride.w() + 1));
  }

  private static Optional<Misfit> strange(Extent kernel, Extent stride, Padding padding) {
    IntSummaryStatistics sides =
        IntStream.of(kernel.h(), kernel.w(), stride.h(), stride.w()).summaryStatistics();
    if (sides.getMin() < 1) {
      return Optional.of(new Misfit("kernel and stride must be at least 1"));
    }
    if (sides.getMax() > LARGEST_WINDOW) {
      return Optional.of(
          new Misfit("kernel and stride may be at most %,d".formatted(LARGEST_WINDOW)));
    }
    return padding.least() < 0 || padding.most() > LARGEST_WINDOW
        ? Optional.of(
            new Misfit("padding must lie between 0 and %,d on each side".formatted(LARGEST_WINDOW)))
        : Optional.empty();
  }

  private static Inferred channelConv(Op.ChannelConv conv, Shape in) {
    if (notACount(conv.kernel()) || notACount(conv.stride())) {
      return new Misfit(
          "kernel and stride along the channels must lie between 1 and %,d"
              .formatted(LARGEST_DIMENSION));
    }
    if (conv.padding() < 0 || conv.padding() >= conv.kernel()) {
      return new Misfit(
          "padding along the channels must lie between 0 and %,d, one less than the kernel"
              .formatted(conv.kernel() - 1));
    }
    int padded = in.c() + 2 * conv.padding();
    if (conv.kernel() > padded) {
      return new Misfit(
          "a kernel of %,d channels is larger than its padded input of %,d channels"
              .formatted(conv.kernel(), padded));
    }
    int channels = (padded - conv.kernel()) / conv.stride() + 1;
    return countable(new Fits(new Shape(in.n(), channels, in.h(), in.w())), conv.kernel());
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

  private static Inferred multiply(Shape tensor, Shape gate) {
    return gate.equals(vector(tensor, tensor.c()))
        ? new Fits(tensor)
        : new Misfit("a gate of %s does not fit %s".formatted(words(gate), words(tensor)));
  }

  private static Inferred concat(List<Shape> inputs) {
    Shape first = inputs.getFirst();
    long channels = 0;
    for (Shape other : inputs) {
      if (other.n() != first.n() || other.h() != first.h() || other.w() != first.w()) {
        return new Misfit(
            "%s cannot be concatenated with %s".formatted(words(first), words(other)));
      }
      channels += other.c();
    }
    return channels > LARGEST_TENSOR
        ? new Misfit(
            "%,d channels are more than the %,d that can be held"
                .formatted(channels, LARGEST_TENSOR))
        : new Fits(new Shape(first.n(), (int) channels, first.h(), first.w()));
  }

  private static Inferred slice(int from, int to, Shape in) {
    return from >= 0 && from < to && to <= in.c()
        ? new Fits(new Shape(in.n(), to - from, in.h(), in.w()))
        : new Misfit(
            "channels %,d to %,d cannot be split off %,d channels".formatted(from, to, in.c()));
  }

  private static Inferred dense(Op.Dense dense, Shape in) {
    if (notACount(dense.outFeatures())) {
      return new Misfit(
          "%,d outputs are not between 1 and %,d"
              .formatted(dense.outFeatures(), LARGEST_DIMENSION));
    }
    if (!isVector(in)) {
      return new Misfit("a dense layer needs a vector, not %s: pool first".formatted(words(in)));
    }
    if ((long) in.c() * dense.outFeatures() > LARGEST_TENSOR) {
      return new Misfit(
          "%,d weights are more than the %,d that can be held"
              .formatted((long) in.c() * dense.outFeatures(), LARGEST_TENSOR));
    }
    return new Fits(vector(in, dense.outFeatures()));
  }

  private static BigInteger values(Shape shape) {
    BigInteger values = BigInteger.ONE;
    for (int dimension : shape.toArray()) {
      values = values.multiply(BigInteger.valueOf(dimension));
    }
    return values;
  }

  private static Inferred withinMemory(Shape shape) {
    BigInteger values = values(shape);
    return values.compareTo(BigInteger.valueOf(LARGEST_TENSOR)) <= 0
        ? new Fits(shape)
        : new Misfit(
            "%s are %,d values, more than the %,d that can be held"
                .formatted(words(shape), values, LARGEST_TENSOR));
  }

  private static Misfit indivisible(String side, int channels, int groups) {
    return new Misfit(
        "%d %s channels cannot be split into %d groups".formatted(channels, side, groups));
  }

  private static boolean isVector(Shape shape) {
    return shape.h() == 1 && shape.w() == 1;
  }

  private static Shape vector(Shape in, int channels) {
    return new Shape(in.n(), channels, 1, 1);
  }

  private static boolean notACount(int value) {
    return value < 1 || value > LARGEST_DIMENSION;
  }

  private static String words(Shape shape) {
    return "%,d channels of %,d x %,d".formatted(shape.c(), shape.h(), shape.w());
  }
}
