package lightnet.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.weights.Misfit;
import lightnet.weights.Parameter;

/**
 * Which weights of a file do not fit a network. What is alike at the beginning and at the end is
 * passed over; between these, one layer after the other is compared.
 */
final class OnnxMisfits {
  private static final int DENSE = 2;

  private OnnxMisfits() {}

  /** The kernels or matrix of a layer. */
  private record Kernels(String path, List<Integer> shape) {
    boolean fits(Kernels other) {
      return shape.equals(other.shape);
    }
  }

  static List<Misfit> between(Network ours, Network theirs) {
    List<Kernels> needed = kernels(ours);
    List<Kernels> found = kernels(theirs);
    int shorter = Math.min(needed.size(), found.size());
    int start = 0;
    while (start < shorter && needed.get(start).fits(found.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && fromEnd(needed, end).fits(fromEnd(found, end))) {
      end++;
    }
    List<Misfit> misfits =
        paired(
            needed.subList(start, needed.size() - end), found.subList(start, found.size() - end));
    return misfits.isEmpty() ? List.of(operator(ours, theirs)) : misfits;
  }

  private static Kernels fromEnd(List<Kernels> all, int place) {
    return all.get(all.size() - 1 - place);
  }

  private static List<Misfit> paired(List<Kernels> needed, List<Kernels> found) {
    List<Misfit> misfits = new ArrayList<>();
    for (int i = 0; i < Math.max(needed.size(), found.size()); i++) {
      if (i >= found.size()) {
        Kernels ours = needed.get(i);
        misfits.add(new Misfit.Missing("a tensor", ours.path(), ours.shape()));
      } else if (i >= needed.size()) {
        misfits.add(new Misfit.LeftOver(found.get(i).path(), found.get(i).shape()));
      } else if (!needed.get(i).fits(found.get(i))) {
        misfits.add(
            new Misfit.WrongShape(
                found.get(i).path(),
                found.get(i).shape(),
                needed.get(i).path(),
                needed.get(i).shape()));
      }
    }
    return misfits;
  }

  private static List<Kernels> kernels(Network network) {
    return network.layers().stream()
        .filter(layer -> !Parameter.of(layer).isEmpty())
        .map(layer -> new Kernels(layer.path(), shape(layer)))
        .toList();
  }

  /** A dense layer may be a 1x1 convolution in the file, and the other way round. */
  private static List<Integer> shape(Layer layer) {
    List<Integer> shape =
        Objects.requireNonNull(Parameter.of(layer).get(Parameter.WEIGHT), layer.path());
    return shape.size() == DENSE ? List.of(shape.get(0), shape.get(1), 1, 1) : shape;
  }

  /** All weights would fit, but something else is computed with them. */
  private static Misfit operator(Network ours, Network theirs) {
    int shorter = Math.min(ours.layers().size(), theirs.layers().size());
    for (int i = 0; i < shorter; i++) {
      Layer one = ours.layers().get(i);
      Layer other = theirs.layers().get(i);
      if (!words(one.op()).equals(words(other.op())) || !one.outShape().equals(other.outShape())) {
        return new Misfit.OtherLayer(
            one.path(),
            "gives %s by %s where the file gives %s by %s (%s)"
                .formatted(
                    size(one.outShape()),
                    words(one.op()),
                    size(other.outShape()),
                    words(other.op()),
                    other.path()));
      }
    }
    return new Misfit.OtherLayer(
        ours.output().path(), "comes about in another way than in the file");
  }

  private static String size(Shape shape) {
    return "%d x %d x %d".formatted(shape.c(), shape.h(), shape.w());
  }

  private static String words(Op op) {
    return switch (op) {
      case Op.Activate(var function) -> function.name().toLowerCase(Locale.ROOT).replace('_', '-');
      case Op.ChannelShuffle(int groups) -> "a shuffle in %d groups".formatted(groups);
      case Op.ChannelSlice(int from, int to) -> "channels %d to %d".formatted(from, to);
      case Op.Opaque(String type, var _) -> type;
      case Op.Conv conv ->
          "a convolution in %d groups, stride %d".formatted(conv.groups(), conv.stride().h());
      case Op.Weighted _ -> "weights";
      case Op.Weightless other -> other.getClass().getSimpleName();
    };
  }
}
