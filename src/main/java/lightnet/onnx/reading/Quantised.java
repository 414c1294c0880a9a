package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * Reads quantised operators as what they stand for. Where the smallest integer stands for 0, what
 * is quantised is cut off there: a ReLU that the file does not write down, and a ReLU6 if the
 * largest one stands for 6.
 */
final class Quantised {
  private static final double SIX = 6;
  private static final double WITHIN = 0.02;

  private final Reading reading;
  private final Windows windows;
  private final Matrices matrices;
  private final Activation cutOff;

  Quantised(Reading reading, Windows windows, Matrices matrices, GraphProto graph) {
    this.reading = reading;
    this.windows = windows;
    this.matrices = matrices;
    this.cutOff = cutOff(graph);
  }

  /** ReLU6 if anything in the file ends at 6: then nothing is meant to be larger. */
  private static Activation cutOff(GraphProto graph) {
    Map<String, Constant> constants = new HashMap<>();
    graph.getInitializerList().stream()
        .filter(one -> ElementKind.of(one.getDataType()).isPresent())
        .forEach(one -> constants.put(one.getName(), Constant.of(one)));
    boolean endsAtSix = false;
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("QuantizeLinear") && node.getInputCount() > 1) {
        Constant scale = constants.get(node.getInput(1));
        endsAtSix |=
            scale != null && scale.count() == 1 && Math.abs(scale.floats()[0] * 255 - SIX) < WITHIN;
      }
    }
    return endsAtSix ? Activation.RELU6 : Activation.RELU;
  }

  /** Whether the operator is one of these and was read. */
  boolean read(Node node) {
    return switch (node.type()) {
      case "QuantizeLinear" -> quantised(node);
      case "DequantizeLinear" -> real(node) || same(node);
      case "QLinearConv" -> conv(node);
      case "QLinearMatMul" -> product(node);
      case "QLinearConcat" -> concat(node);
      default -> false;
    };
  }

  /** A ReLU that was read from its quantisation gives what is real again. */
  private boolean real(Node node) {
    Optional<Step> cut =
        reading
            .flow(node.input(0))
            .flatMap(reading::step)
            .filter(step -> step.output().equals(node.input(0)))
            .filter(step -> step.form() instanceof Form.Known(Op.Activate _))
            .filter(_ -> reading.isReadOnce(node.input(0)));
    cut.ifPresent(
        step -> reading.merge(step, node.output(), step.form(), step.inputs(), step.flow()));
    return cut.isPresent();
  }

  private boolean same(Node node) {
    Optional<Value> in = reading.value(node.input(0)).filter(value -> !(value instanceof Constant));
    in.ifPresent(value -> reading.define(node.output(), value));
    return in.isPresent();
  }

  private boolean quantised(Node node) {
    if (reading.value(node.input(0)).filter(Moved.class::isInstance).isPresent()) {
      return same(node);
    }
    Optional<Flow> in = reading.flow(node.input(0));
    Optional<Quantisation> scale = Quantisation.of(node.input(1), node.input(2), reading);
    if (in.isEmpty()) {
      return false;
    }
    if (scale.isPresent()
        && reading.isReadOnce(node.input(0))
        && isCutOff(in.get(), scale.get(), isSigned(node))) {
      activate(node.output(), in.get(), scale.get(), isSigned(node));
    } else {
      reading.define(node.output(), in.get());
    }
    return true;
  }

  private boolean isSigned(Node node) {
    return reading
        .constant(node.input(2))
        .filter(zero -> zero.count() > 0 && zero.longs()[0] < 0)
        .isPresent();
  }

  private boolean isCutOff(Flow flow, Quantisation scale, boolean isSigned) {
    boolean isComputed =
        reading
            .step(flow)
            .filter(
                step ->
                    switch (step.form()) {
                      case Form.Trained _ -> true;
                      case Form.Known(Op op) -> op instanceof Op.Add;
                      case Form.Unknown _,
                          Form.Padded _,
                          Form.PlusThree _,
                          Form.SixGate _,
                          Form.SixProduct _ ->
                          false;
                    })
            .isPresent();
    return isComputed && scale.isSame(isSigned ? Byte.MIN_VALUE : 0);
  }

  private void activate(String output, Flow in, Quantisation scale, boolean isSigned) {
    double most = scale.value(isSigned ? Byte.MAX_VALUE : 255);
    Activation function =
        cutOff == Activation.RELU6 && most < SIX + WITHIN ? Activation.RELU6 : Activation.RELU;
    reading.add(output, new Op.Activate(function), List.of(in), in.dims(), in.layout());
  }

  /** x, its scale and zero, w, its scale and zero, the result's scale and zero, bias. */
  private boolean conv(Node node) {
    Optional<Constant> weight = reading.constant(node.input(3));
    Optional<Quantisation> kernels = Quantisation.of(node.input(4), node.input(5), reading);
    Optional<Quantisation> input = Quantisation.of(node.input(1), node.input(2), reading);
    Optional<Quantisation> result = Quantisation.of(node.input(6), node.input(7), reading);
    if (weight.isEmpty() || kernels.isEmpty() || input.isEmpty() || result.isEmpty()) {
      return false;
    }
    Optional<Supplier<float[]>> bias =
        reading.constant(node.input(8)).map(one -> () -> scaled(one, input.get(), kernels.get()));
    String inner = node.output() + "#sum";
    var weighted =
        new Windows.Weighted(weight.get().dims(), () -> kernels.get().values(weight.get(), 0));
    boolean isSigned = result.get().zeros()[0] < 0;
    if (!result.get().isSame(isSigned ? Byte.MIN_VALUE : 0)) {
      return windows.conv(node, node.input(0), Optional.of(weighted), bias, node.output());
    }
    if (!windows.conv(node, node.input(0), Optional.of(weighted), bias, inner)) {
      return false;
    }
    activate(node.output(), reading.flow(inner).orElseThrow(), result.get(), isSigned);
    return true;
  }

  private static float[] scaled(Constant bias, Quantisation input, Quantisation kernels) {
    float[] values = new float[bias.count()];
    long[] integers = bias.longs();
    for (int i = 0; i < values.length; i++) {
      float kernel =
          kernels.scales()[kernels.scales().length == 1 ? 0 : i % kernels.scales().length];
      values[i] = (float) (integers[i] * (double) input.scales()[0] * kernel);
    }
    return values;
  }

  private boolean product(Node node) {
    Optional<Constant> weight =
        reading.constant(node.input(3)).filter(one -> one.dims().size() == 2);
    Optional<Quantisation> scale = Quantisation.of(node.input(4), node.input(5), reading);
    return weight.isPresent()
        && scale.isPresent()
        && matrices.dense(
            node.input(0),
            node.output(),
            weight.get().dims().get(1),
            weight.get().dims().get(0),
            () ->
                Folding.transposed(
                    scale.get().values(weight.get(), 1), weight.get().dims(), List.of(1, 0)),
            Optional.empty());
  }

  /** The result's scale and zero, then three inputs for each tensor. */
  private boolean concat(Node node) {
    List<String> names = new ArrayList<>();
    for (int i = 2; i < node.inputs().size(); i += 3) {
      names.add(node.input(i));
    }
    return matrices.concat(node, names);
  }
}
