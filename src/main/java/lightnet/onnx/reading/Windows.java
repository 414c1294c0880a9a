package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Inferred;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.network.ShapeInference;

/** Reads convolutions, the zeros before them, and normalisations behind them. */
final class Windows {
  private static final int RANK = 4;

  private final Reading reading;
  private final Places places;

  Windows(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  /** Whether the operator is one of these and was read. */
  boolean read(Node node) {
    return switch (node.type()) {
      case "Conv" -> conv(node, node.input(0), weightsOf(node), biasOf(node, 2), node.output());
      case "Pad" -> pad(node);
      default -> false;
    };
  }

  private Optional<Weighted> weightsOf(Node node) {
    return reading
        .constant(node.input(1))
        .map(weight -> new Weighted(weight.dims(), weight::floats));
  }

  private Optional<Supplier<float[]>> biasOf(Node node, int input) {
    return node.input(input).isEmpty()
        ? Optional.empty()
        : reading.constant(node.input(input)).map(bias -> bias::floats);
  }

  /** Kernels with their dimensions. */
  record Weighted(List<Integer> dims, Supplier<float[]> values) {}

  /** A convolution with these kernels, if it is one of those that we know. */
  boolean conv(
      Node node,
      String input,
      Optional<Weighted> weights,
      Optional<Supplier<float[]>> bias,
      String output) {
    boolean hasBias = node.type().equals("Conv") && !node.input(2).isEmpty();
    if (weights.isEmpty() || weights.get().dims().size() != RANK || (hasBias && bias.isEmpty())) {
      return false;
    }
    List<Integer> kernels = weights.get().dims();
    if (alongChannels(node, input, weights.get(), bias, output)) {
      return true;
    }
    Optional<Places.Place> place = places.place(input);
    if (place.isEmpty() || Places.isDilated(node)) {
      return false;
    }
    Extent kernel = new Extent(kernels.get(2), kernels.get(3));
    Extent stride = Places.extent(node, "strides").orElse(Extent.ONE);
    Optional<Padding> padding = Places.padding(node, kernel, stride, place.get());
    if (padding.isEmpty()) {
      return false;
    }
    int groups = Math.clamp(node.integer("group", 1), 0, Integer.MAX_VALUE);
    Learned learned = Learned.of(weights.get().values());
    Learned whole = bias.map(learned::withBias).orElse(learned);
    var op = new Op.Conv(kernels.get(0), kernel, stride, padding.get(), groups, whole.affine());
    if (groups < 1 || (long) kernels.get(1) * groups != place.get().shape().c()) {
      return false;
    }
    return places.emit(output, op, new Form.Trained(op, whole), place.get());
  }

  /**
   * The channels as the rows of one tall image over which a kernel of one column slides: a
   * channel-wise convolution.
   */
  private boolean alongChannels(
      Node node, String input, Weighted weights, Optional<Supplier<float[]>> bias, String output) {
    Optional<Moved> tall =
        reading.value(input).filter(Moved.class::isInstance).map(Moved.class::cast);
    List<Integer> kernels = weights.dims();
    if (tall.isEmpty()
        || bias.isPresent()
        || Places.isDilated(node)
        || !kernels.equals(List.of(1, 1, kernels.get(2), 1))) {
      return false;
    }
    Flow root = tall.get().root();
    Shape in = root.shape();
    Extent stride = Places.extent(node, "strides").orElse(Extent.ONE);
    List<Integer> pads = node.integers("pads").orElse(List.of(0, 0, 0, 0));
    if (!tall.get().isInOrder()
        || root.layout() != Layout.FIRST
        || !tall.get().dims().equals(List.of(in.n(), 1, in.c(), in.h() * in.w()))
        || stride.w() != 1
        || !pads.equals(List.of(pads.getFirst(), 0, pads.getFirst(), 0))) {
      return false;
    }
    var op = new Op.ChannelConv(kernels.get(2), stride.h(), pads.getFirst(), Affine.NONE);
    if (!(ShapeInference.infer(op, List.of(in)) instanceof Inferred.Fits(Shape out))) {
      return false;
    }
    Flow image =
        reading.add(
            output,
            new Form.Trained(op, Learned.of(weights.values())),
            List.of(root),
            List.of(out.n(), out.c(), out.h(), out.w()),
            Layout.FIRST);
    Moved moved = Moved.of(image).shaped(List.of(out.n(), 1, out.c(), out.h() * out.w()));
    tall.get().names().forEach(name -> reading.own(name, output));
    reading.define(output, moved.named(output));
    return true;
  }

  private boolean pad(Node node) {
    Optional<Flow> flow =
        reading
            .flow(node.input(0))
            .filter(in -> in.dims().size() == RANK && in.layout() == Layout.FIRST);
    Optional<List<Integer>> pads = node.integers("pads").or(() -> reading.integers(node.input(1)));
    boolean isZero =
        node.text("mode", "constant").equals("constant")
            && node.real("value", 0) == 0
            && (node.input(2).isEmpty()
                || reading
                    .constant(node.input(2))
                    .filter(v -> v.count() == 1 && v.floats()[0] == 0)
                    .isPresent());
    if (flow.isEmpty()
        || pads.isEmpty()
        || pads.get().size() != 2 * RANK
        || !isZero
        || node.inputs().size() > 3) {
      return false;
    }
    List<Integer> p = pads.get();
    boolean isSpatial =
        List.of(p.get(0), p.get(1), p.get(4), p.get(5)).stream().allMatch(size -> size == 0)
            && p.stream().allMatch(size -> size >= 0 && size < 1 << 10);
    if (!isSpatial) {
      return false;
    }
    var padding = new Padding(p.get(2), p.get(3), p.get(6), p.get(7));
    List<Integer> in = flow.get().dims();
    List<Integer> dims =
        List.of(
            in.get(0),
            in.get(1),
            in.get(2) + padding.top() + padding.bottom(),
            in.get(3) + padding.left() + padding.right());
    reading.add(node.output(), new Form.Padded(padding), List.of(flow.get()), dims, Layout.FIRST);
    return true;
  }

  /** Batch normalisation behind a convolution, which becomes a part of it. */
  boolean normalisation(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0));
    Optional<Step> conv =
        flow.flatMap(reading::step)
            .filter(
                step -> step.form() instanceof Form.Trained && reading.isReadOnce(node.input(0)));
    List<Optional<Constant>> all =
        List.of(1, 2, 3, 4).stream().map(i -> reading.constant(node.input(i))).toList();
    if (conv.isEmpty() || !all.stream().allMatch(Optional::isPresent)) {
      return false;
    }
    if (!(conv.get().form() instanceof Form.Trained(Op.Weighted op, Learned learned))
        || op instanceof Op.Dense
        || learned.norm().isPresent()) {
      return false;
    }
    int channels = conv.get().flow().shape().c();
    List<Constant> each = all.stream().map(Optional::orElseThrow).toList();
    if (each.stream().anyMatch(one -> one.count() != channels)) {
      return false;
    }
    float epsilon = node.real("epsilon", 1e-5f);
    Learned normalised =
        learned.normalised(
            () ->
                Learned.Norm.of(
                    each.get(0).floats(),
                    each.get(1).floats(),
                    each.get(2).floats(),
                    each.get(3).floats(),
                    epsilon));
    reading.merge(
        conv.get(),
        node.output(),
        new Form.Trained(with(op, Affine.BATCH_NORM), normalised),
        conv.get().inputs(),
        flow.orElseThrow());
    return true;
  }

  /** The same with something else for each of its channels. */
  static Op.Weighted with(Op.Weighted op, Affine affine) {
    return switch (op) {
      case Op.Conv conv ->
          new Op.Conv(
              conv.outChannels(),
              conv.kernel(),
              conv.stride(),
              conv.padding(),
              conv.groups(),
              affine);
      case Op.Dense dense -> new Op.Dense(dense.outFeatures(), affine);
      case Op.ChannelConv conv ->
          new Op.ChannelConv(conv.kernel(), conv.stride(), conv.padding(), affine);
    };
  }
}
