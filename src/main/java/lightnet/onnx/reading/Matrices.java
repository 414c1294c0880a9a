package lightnet.onnx.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lightnet.network.Affine;
import lightnet.network.Op;
import lightnet.network.Shape;

/** Reads dense layers, probabilities, and tensors that are put behind each other. */
final class Matrices {
  private final Reading reading;

  Matrices(Reading reading) {
    this.reading = reading;
  }

  /** Whether the operator is one of these and was read. */
  boolean read(Node node) {
    return switch (node.type()) {
      case "Gemm" -> gemm(node);
      case "MatMul" ->
          reading
              .constant(node.input(1))
              .filter(matrix -> matrix.dims().size() == 2)
              .filter(
                  matrix ->
                      dense(
                          node.input(0),
                          node.output(),
                          matrix.dims().get(1),
                          matrix.dims().get(0),
                          transposed(matrix),
                          Optional.empty()))
              .isPresent();
      case "Softmax" -> softmax(node);
      case "Concat" -> concat(node, node.inputs());
      default -> false;
    };
  }

  private static Supplier<float[]> transposed(Constant matrix) {
    return () -> Folding.transposed(matrix.floats(), matrix.dims(), List.of(1, 0));
  }

  private boolean gemm(Node node) {
    Optional<Constant> found =
        reading.constant(node.input(1)).filter(one -> one.dims().size() == 2);
    boolean isPlain =
        node.integer("transA", 0) == 0 && node.real("alpha", 1) == 1 && node.real("beta", 1) == 1;
    if (found.isEmpty() || !isPlain) {
      return false;
    }
    Constant matrix = found.get();
    boolean isTurned = node.integer("transB", 0) == 1;
    int out = matrix.dims().get(isTurned ? 0 : 1);
    int in = matrix.dims().get(isTurned ? 1 : 0);
    Optional<Supplier<float[]>> bias = Optional.empty();
    if (!node.input(2).isEmpty()) {
      bias =
          reading.constant(node.input(2)).filter(one -> one.count() == out).map(one -> one::floats);
      if (bias.isEmpty()) {
        return false;
      }
    }
    return dense(
        node.input(0),
        node.output(),
        out,
        in,
        isTurned ? matrix::floats : transposed(matrix),
        bias);
  }

  /** A dense layer on vectors. */
  boolean dense(
      String input,
      String output,
      int out,
      int in,
      Supplier<float[]> weights,
      Optional<Supplier<float[]>> bias) {
    Optional<Flow> flow =
        reading.flow(input).filter(one -> one.dims().size() == 2 && one.dims().get(1) == in);
    if (flow.isEmpty() || !isVector(flow.get())) {
      return false;
    }
    Learned learned = Learned.of(weights);
    Learned whole = bias.map(learned::withBias).orElse(learned);
    var op = new Op.Dense(out, bias.isPresent() ? Affine.BIAS : Affine.NONE);
    reading.add(
        output,
        new Form.Trained(op, whole),
        List.of(flow.get()),
        List.of(flow.get().dims().getFirst(), out),
        Layout.FIRST);
    return true;
  }

  private static boolean isVector(Flow flow) {
    Shape shape = flow.shape();
    return shape.h() == 1 && shape.w() == 1;
  }

  /** Until opset 13 the axis divides the dimensions into rows and columns. */
  private boolean softmax(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0)).filter(Matrices::isVector);
    if (flow.isEmpty()) {
      return false;
    }
    int rank = flow.get().dims().size();
    int axis = Dims.axis(node.integer("axis", node.opset() < 13 ? 1 : -1), rank);
    int channels = flow.get().layout().channels(rank);
    boolean isOverChannels = node.opset() < 13 ? axis == 1 : axis == channels;
    if (!isOverChannels) {
      return false;
    }
    reading.add(
        node.output(),
        new Op.Softmax(),
        List.of(flow.get()),
        flow.get().dims(),
        flow.get().layout());
    return true;
  }

  boolean concat(Node node, List<String> names) {
    List<Flow> flows = names.stream().flatMap(name -> reading.flow(name).stream()).toList();
    if (flows.size() != names.size() || flows.size() < 2) {
      return false;
    }
    Flow first = flows.getFirst();
    int rank = first.dims().size();
    int axis = Dims.axis(node.integer("axis", 1), rank);
    boolean areAlike =
        flows.stream()
            .allMatch(flow -> flow.layout() == first.layout() && flow.dims().size() == rank);
    Shape shape = first.shape();
    boolean fit =
        flows.stream()
            .map(Flow::shape)
            .allMatch(one -> one.n() == shape.n() && one.h() == shape.h() && one.w() == shape.w());
    if (!areAlike || !fit || rank < 2 || axis != first.layout().channels(rank)) {
      return false;
    }
    List<Integer> dims = new ArrayList<>(first.dims());
    dims.set(axis, flows.stream().mapToInt(flow -> flow.dims().get(axis)).sum());
    reading.add(node.output(), new Op.Concat(), flows, dims, first.layout());
    return true;
  }
}
