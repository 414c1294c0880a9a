package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Inferred;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PaddingRule;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import lightnet.network.Shape;
import lightnet.network.ShapeInference;

/** Reads what slides a window over an image: convolutions, pools, and the zeros before them. */
final class Windows {
  private static final int RANK = 4;

  private final Reading reading;

  Windows(Reading reading) {
    this.reading = reading;
  }

  /** Whether the operator is one of these and was read. */
  boolean read(Node node) {
    return switch (node.type()) {
      case "Conv" -> conv(node, node.input(0), weightsOf(node), biasOf(node, 2), node.output());
      case "MaxPool" -> pool(node, PoolKind.MAX);
      case "AveragePool" -> pool(node, PoolKind.AVERAGE);
      case "GlobalAveragePool", "QLinearGlobalAveragePool" -> global(node);
      case "ReduceMean" -> mean(node);
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
    Optional<Place> place = place(input);
    if (place.isEmpty() || isDilated(node)) {
      return false;
    }
    Extent kernel = new Extent(kernels.get(2), kernels.get(3));
    Extent stride = extent(node, "strides").orElse(Extent.ONE);
    Optional<Padding> padding = padding(node, kernel, stride, place.get());
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
    return emit(output, op, new Form.Trained(op, whole), place.get());
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
        || isDilated(node)
        || !kernels.equals(List.of(1, 1, kernels.get(2), 1))) {
      return false;
    }
    Flow root = tall.get().root();
    Shape in = root.shape();
    Extent stride = extent(node, "strides").orElse(Extent.ONE);
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

  private boolean emit(String output, Op op, Form form, Place place) {
    return switch (ShapeInference.infer(op, List.of(place.shape()))) {
      case Inferred.Misfit _ -> false;
      case Inferred.Fits(Shape out) -> {
        List<Integer> dims = List.of(out.n(), out.c(), out.h(), out.w());
        List<Flow> inputs = List.of(place.image());
        if (place.zeros().isPresent()) {
          Step zeros = place.zeros().get();
          reading.merge(zeros, output, form, inputs, new Flow(output, dims, Layout.FIRST));
        } else {
          reading.add(output, form, inputs, dims, Layout.FIRST);
        }
        yield true;
      }
    };
  }

  /** Where a window slides: an image, and the zeros that were laid around it before. */
  private record Place(Flow image, Optional<Step> zeros) {
    Shape shape() {
      return image.shape();
    }

    Padding more() {
      return zeros
          .map(step -> step.form() instanceof Form.Padded(Padding padding) ? padding : Padding.NONE)
          .orElse(Padding.NONE);
    }
  }

  private Optional<Place> place(String input) {
    return reading
        .flow(input)
        .filter(flow -> flow.dims().size() == RANK && flow.layout() == Layout.FIRST)
        .map(
            flow ->
                reading
                    .step(flow)
                    .filter(step -> step.form() instanceof Form.Padded && reading.isReadOnce(input))
                    .map(step -> new Place(step.input(), Optional.of(step)))
                    .orElseGet(() -> new Place(flow, Optional.empty())));
  }

  private static boolean isDilated(Node node) {
    return node.integers("dilations").stream()
        .flatMap(List::stream)
        .anyMatch(dilation -> dilation != 1);
  }

  private static Optional<Extent> extent(Node node, String name) {
    return node.integers(name)
        .filter(values -> values.size() == 2)
        .map(values -> new Extent(values.get(0), values.get(1)));
  }

  private static Optional<Padding> padding(Node node, Extent kernel, Extent stride, Place place) {
    if (stride.h() < 1 || stride.w() < 1) {
      return Optional.empty();
    }
    Padding own =
        switch (node.text("auto_pad", "NOTSET")) {
          case "SAME_UPPER" -> PaddingRule.END.padding(kernel, stride, place.shape());
          case "SAME_LOWER" ->
              PaddingRule.lower(PaddingRule.END.padding(kernel, stride, place.shape()));
          case "VALID" -> Padding.NONE;
          default ->
              node.integers("pads")
                  .filter(pads -> pads.size() == RANK)
                  .map(p -> new Padding(p.get(0), p.get(1), p.get(2), p.get(3)))
                  .orElse(Padding.NONE);
        };
    Padding more = place.more();
    return Optional.of(
        new Padding(
            own.top() + more.top(),
            own.left() + more.left(),
            own.bottom() + more.bottom(),
            own.right() + more.right()));
  }

  private boolean pool(Node node, PoolKind kind) {
    Optional<Place> found = place(node.input(0));
    Optional<Extent> kernel = extent(node, "kernel_shape");
    if (found.isEmpty() || kernel.isEmpty() || isDilated(node)) {
      return false;
    }
    Place place =
        kind == PoolKind.AVERAGE && found.get().zeros().isPresent()
            ? new Place(found.get().zeros().get().flow(), Optional.empty())
            : found.get();
    if (place.zeros().isPresent() && !isNeverNegative(place.image())) {
      return false;
    }
    Extent stride = extent(node, "strides").orElse(Extent.ONE);
    Optional<Padding> padding = padding(node, kernel.get(), stride, place);
    if (padding.isEmpty()) {
      return false;
    }
    if (kind == PoolKind.AVERAGE
        && kernel.get().equals(new Extent(place.shape().h(), place.shape().w()))
        && padding.get().equals(Padding.NONE)) {
      return emit(
          node.output(),
          new Op.GlobalAveragePool(),
          new Form.Known(new Op.GlobalAveragePool()),
          place);
    }
    Rounding rounding =
        node.integer("ceil_mode", 0) == 1 && kind == PoolKind.MAX ? Rounding.UP : Rounding.DOWN;
    if (kind == PoolKind.AVERAGE && node.integer("ceil_mode", 0) == 1) {
      return false;
    }
    var op = new Op.Pool(kind, kernel.get(), stride, padding.get(), rounding);
    return emit(node.output(), op, new Form.Known(op), place);
  }

  /** Zeros around it do not change the largest value. */
  private boolean isNeverNegative(Flow flow) {
    return reading
        .step(flow)
        .filter(
            step ->
                step.form() instanceof Form.Known(Op op)
                    && op instanceof Op.Activate(var function)
                    && switch (function) {
                      case RELU, RELU6, SIGMOID, HARD_SIGMOID -> true;
                      case LINEAR, SWISH, H_SWISH -> false;
                    })
        .isPresent();
  }

  private boolean global(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0)).filter(in -> in.dims().size() == RANK);
    flow.ifPresent(in -> averaged(node.output(), in, true));
    return flow.isPresent();
  }

  private boolean mean(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0)).filter(in -> in.dims().size() == RANK);
    Optional<List<Integer>> axes = Dims.axes(node, reading);
    if (flow.isEmpty() || axes.isEmpty()) {
      return false;
    }
    List<Integer> spatial = flow.get().layout() == Layout.FIRST ? List.of(2, 3) : List.of(1, 2);
    List<Integer> over =
        axes.get().stream().map(axis -> axis < 0 ? axis + RANK : axis).sorted().toList();
    if (!over.equals(spatial)) {
      return false;
    }
    averaged(node.output(), flow.get(), node.integer("keepdims", 1) == 1);
    return true;
  }

  private void averaged(String output, Flow in, boolean keeps) {
    Shape shape = in.shape();
    List<Integer> vector = List.of(shape.n(), shape.c());
    List<Integer> image =
        in.layout() == Layout.FIRST
            ? List.of(shape.n(), shape.c(), 1, 1)
            : List.of(shape.n(), 1, 1, shape.c());
    reading.add(
        output,
        new Op.GlobalAveragePool(),
        List.of(in),
        keeps ? image : vector,
        keeps ? in.layout() : Layout.FIRST);
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
