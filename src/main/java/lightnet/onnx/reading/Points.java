package lightnet.onnx.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightnet.network.Activation;
import lightnet.network.Op;
import lightnet.network.Shape;

/**
 * Reads what works on each value by itself: activations in all the ways in which they are written,
 * sums, gates, and factors and offsets that belong to the convolution before them.
 */
final class Points {
  private static final double CLOSE = 1e-3;

  private final Reading reading;

  Points(Reading reading) {
    this.reading = reading;
  }

  /** Whether the operator is one of these and was read. */
  boolean read(Node node) {
    return switch (node.type()) {
      case "Relu" -> activate(node, Activation.RELU);
      case "Sigmoid" -> activate(node, Activation.SIGMOID);
      case "HardSwish" -> activate(node, Activation.H_SWISH);
      case "HardSigmoid" ->
          isClose(node.real("alpha", 0.2f), 1.0 / 6)
              && isClose(node.real("beta", 0.5f), 0.5)
              && activate(node, Activation.HARD_SIGMOID);
      case "Clip" -> clip(node);
      case "Add", "Sum", "QLinearAdd" -> add(node);
      case "Mul" -> multiply(node);
      case "Div" -> divide(node);
      default -> false;
    };
  }

  private boolean activate(Node node, Activation function) {
    Optional<Flow> in = reading.flow(node.input(0));
    in.ifPresent(flow -> activate(node.output(), function, flow));
    return in.isPresent();
  }

  private void activate(String output, Activation function, Flow in) {
    reading.add(output, new Op.Activate(function), List.of(in), in.dims(), in.layout());
  }

  /** Clip's bounds are attributes before opset 11 and inputs after. */
  private boolean clip(Node node) {
    Optional<Flow> in = reading.flow(node.input(0));
    Optional<Double> low = bound(node, "min", 1, Double.NEGATIVE_INFINITY);
    Optional<Double> high = bound(node, "max", 2, Double.POSITIVE_INFINITY);
    if (in.isEmpty() || low.isEmpty() || high.isEmpty() || !isClose(low.get(), 0)) {
      return false;
    }
    Flow flow = in.get();
    if (high.get() > Float.MAX_VALUE / 2) {
      activate(node.output(), Activation.RELU, flow);
      return true;
    }
    if (!isClose(high.get(), 6)) {
      return false;
    }
    Optional<Step> shifted =
        reading.step(flow).filter(step -> step.form() instanceof Form.PlusThree);
    if (shifted.isPresent() && reading.isReadOnce(node.input(0))) {
      Flow from = shifted.get().input();
      reading.merge(shifted.get(), node.output(), new Form.SixGate(), List.of(from), from);
    } else {
      activate(node.output(), Activation.RELU6, flow);
    }
    return true;
  }

  private Optional<Double> bound(Node node, String attribute, int input, double otherwise) {
    if (node.has(attribute)) {
      return Optional.of((double) node.real(attribute, 0));
    }
    return node.input(input).isEmpty()
        ? Optional.of(otherwise)
        : reading
            .constant(node.input(input))
            .filter(value -> value.count() == 1)
            .map(value -> (double) value.floats()[0]);
  }

  private boolean add(Node node) {
    List<String> names =
        node.type().equals("QLinearAdd") ? List.of(node.input(0), node.input(3)) : node.inputs();
    if (names.size() != 2) {
      return false;
    }
    Optional<Constant> constant = constantOf(names);
    List<Flow> flows = flows(names);
    if (constant.isPresent() && flows.size() == 1) {
      return plus(node, flows.getFirst(), nameOfFlow(names), constant.get());
    }
    if (flows.size() == 2 && flows.getFirst().shape().equals(flows.getLast().shape())) {
      Flow first = flows.getFirst();
      reading.add(node.output(), new Op.Add(), flows, first.dims(), first.layout());
      return true;
    }
    return false;
  }

  private boolean plus(Node node, Flow flow, String name, Constant offset) {
    if (offset.count() == 1 && isClose(offset.floats()[0], 3)) {
      reading.add(node.output(), new Form.PlusThree(), List.of(flow), flow.dims(), flow.layout());
      return true;
    }
    Optional<Step> before = reading.step(flow).filter(_ -> reading.isReadOnce(name));
    if (before.isPresent()
        && before.get().form() instanceof Form.Trained(Op.Weighted op, Learned learned)
        && isForChannels(offset, flow)) {
      Learned more = learned.plus(() -> spread(offset, flow.shape().c()));
      become(before.get(), node.output(), op, more, flow);
      return true;
    }
    return false;
  }

  private void become(Step before, String output, Op.Weighted op, Learned learned, Flow like) {
    Op.Weighted other = Windows.with(op, learned.affine());
    reading.merge(before, output, new Form.Trained(other, learned), before.inputs(), like);
  }

  /** Whether there is one value for each channel, or one for all. */
  private static boolean isForChannels(Constant constant, Flow flow) {
    int channels = flow.shape().c();
    if (constant.count() == 1) {
      return true;
    }
    int rank = flow.dims().size();
    int missing = rank - constant.dims().size();
    int axis = flow.layout().channels(rank) - missing;
    return constant.count() == channels
        && axis >= 0
        && axis < constant.dims().size()
        && constant.dims().get(axis) == channels;
  }

  private static float[] spread(Constant constant, int channels) {
    float[] values = constant.floats();
    if (values.length == channels) {
      return values;
    }
    float[] all = new float[channels];
    Arrays.fill(all, values[0]);
    return all;
  }

  private boolean multiply(Node node) {
    List<String> names = node.inputs();
    if (names.size() != 2) {
      return false;
    }
    Optional<Constant> constant = constantOf(names);
    List<Flow> flows = flows(names);
    if (constant.isPresent() && flows.size() == 1) {
      return times(node, flows.getFirst(), nameOfFlow(names), constant.get());
    }
    if (flows.size() != 2) {
      return false;
    }
    return gated(node, flows.get(0), flows.get(1), names.get(1))
        || gated(node, flows.get(1), flows.get(0), names.get(0))
        || scaled(node, flows.get(0), flows.get(1))
        || scaled(node, flows.get(1), flows.get(0));
  }

  /** x times an S-shaped function of x. */
  private boolean gated(Node node, Flow in, Flow gate, String name) {
    Optional<Step> step =
        reading
            .step(gate)
            .filter(one -> reading.isReadOnce(name) && one.input().step().equals(in.step()));
    if (step.isEmpty()) {
      return false;
    }
    Optional<Form> form =
        switch (step.get().form()) {
          case Form.SixGate _ -> Optional.of(new Form.SixProduct());
          case Form.Known(Op.Activate(var function)) ->
              switch (function) {
                case SIGMOID -> Optional.of(new Form.Known(new Op.Activate(Activation.SWISH)));
                case HARD_SIGMOID ->
                    Optional.of(new Form.Known(new Op.Activate(Activation.H_SWISH)));
                case LINEAR, RELU, RELU6, SWISH, H_SWISH -> Optional.empty();
              };
          case Form.Known _,
              Form.Trained _,
              Form.Unknown _,
              Form.Padded _,
              Form.PlusThree _,
              Form.SixProduct _ ->
              Optional.empty();
        };
    form.ifPresent(product -> reading.merge(step.get(), node.output(), product, List.of(in), in));
    return form.isPresent();
  }

  private boolean scaled(Node node, Flow tensor, Flow gate) {
    Shape shape = tensor.shape();
    if (!gate.shape().equals(new Shape(shape.n(), shape.c(), 1, 1)) || shape.equals(gate.shape())) {
      return false;
    }
    reading.add(
        node.output(), new Op.Multiply(), List.of(tensor, gate), tensor.dims(), tensor.layout());
    return true;
  }

  private boolean divide(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0));
    Optional<Constant> by = reading.constant(node.input(1)).filter(one -> one.count() == 1);
    return flow.isPresent()
        && by.isPresent()
        && isClose(by.get().floats()[0], 6)
        && sixth(node, flow.get(), node.input(0));
  }

  private boolean times(Node node, Flow flow, String name, Constant factor) {
    Optional<Step> before = reading.step(flow).filter(_ -> reading.isReadOnce(name));
    if (before.isPresent()
        && before.get().form() instanceof Form.Trained(Op.Weighted op, Learned learned)
        && !(op instanceof Op.Dense)
        && isForChannels(factor, flow)) {
      Learned more = learned.times(() -> spread(factor, flow.shape().c()));
      become(before.get(), node.output(), op, more, flow);
      return true;
    }
    return factor.count() == 1 && isClose(factor.floats()[0], 1.0 / 6) && sixth(node, flow, name);
  }

  /** The division by 6 at the end of hard sigmoid and h-swish. */
  private boolean sixth(Node node, Flow flow, String name) {
    Optional<Step> before = reading.step(flow).filter(_ -> reading.isReadOnce(name));
    Optional<Activation> function =
        before.flatMap(
            step ->
                switch (step.form()) {
                  case Form.SixGate _ -> Optional.of(Activation.HARD_SIGMOID);
                  case Form.SixProduct _ -> Optional.of(Activation.H_SWISH);
                  case Form.Known _,
                      Form.Trained _,
                      Form.Unknown _,
                      Form.Padded _,
                      Form.PlusThree _ ->
                      Optional.empty();
                });
    function.ifPresent(
        known ->
            reading.merge(
                before.orElseThrow(),
                node.output(),
                new Form.Known(new Op.Activate(known)),
                before.orElseThrow().inputs(),
                flow));
    return function.isPresent();
  }

  private Optional<Constant> constantOf(List<String> names) {
    return names.stream().flatMap(name -> reading.constant(name).stream()).findFirst();
  }

  private List<Flow> flows(List<String> names) {
    return names.stream().flatMap(name -> reading.flow(name).stream()).toList();
  }

  private String nameOfFlow(List<String> names) {
    return Stream.of(names.getFirst(), names.getLast())
        .filter(name -> reading.constant(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  static boolean isClose(double one, double other) {
    return Math.abs(one - other) < CLOSE;
  }
}
