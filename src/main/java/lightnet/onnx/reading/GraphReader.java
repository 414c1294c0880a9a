package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lightnet.network.Network;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.UnreadableModelException;

/** Reads a graph as steps in our terms. */
final class GraphReader {
  private static final Set<String> PASSED = Set.of("Identity", "Dropout", "Cast");

  private final OnnxFile file;
  private final GraphProto graph;
  private final Shapes shapes;
  private final Optional<ForeignInput.Order> order;
  private final Reading reading;
  private final Folding folding;
  private final Windows windows;
  private final Pools pools;
  private final Points points;
  private final Moves moves;
  private final Matrices matrices;
  private final Quantised quantised;
  private final Map<String, List<Integer>> known = new HashMap<>();
  private boolean hasAsked;

  GraphReader(OnnxFile file, Shapes shapes, Optional<ForeignInput.Order> order) {
    this.file = file;
    this.order = order;
    this.graph = file.graph();
    this.shapes = shapes;
    this.reading = new Reading(graph);
    this.folding = new Folding(reading);
    var places = new Places(reading);
    this.windows = new Windows(reading, places);
    this.pools = new Pools(reading, places);
    this.points = new Points(reading);
    this.moves = new Moves(reading);
    this.matrices = new Matrices(reading);
    this.quantised = new Quantised(reading, windows, matrices, graph);
    graph
        .getValueInfoList()
        .forEach(info -> dims(info).ifPresent(d -> known.put(info.getName(), d)));
    graph.getOutputList().forEach(info -> dims(info).ifPresent(d -> known.put(info.getName(), d)));
  }

  /** What was read: the steps by which the output comes about. */
  record Result(
      ForeignInput input, ForeignOutput output, Flow end, List<Step> steps, Reading reading) {}

  Result read() throws UnreadableModelException {
    for (TensorProto tensor : graph.getInitializerList()) {
      if (ElementKind.of(tensor.getDataType()).isPresent()) {
        reading.define(tensor.getName(), Constant.of(tensor));
      }
    }
    ForeignInput input = new InputReader(file).read(order);
    reading.begin(input.name(), input.dims(), input.layout().layout());
    long opset =
        file.model().getOpsetImportList().stream()
            .filter(set -> set.getDomain().isEmpty() || set.getDomain().equals("ai.onnx"))
            .mapToLong(set -> set.getVersion())
            .max()
            .orElse(1);
    for (NodeProto node : graph.getNodeList()) {
      read(new Node(node, opset), input);
    }
    String output = graph.getOutput(0).getName();
    Flow end =
        reading
            .flow(output)
            .filter(flow -> !flow.step().equals(Network.INPUT))
            .orElseThrow(
                () ->
                    file.refused(
                        "gives an output that does not depend on its input",
                        "open a network that computes something"));
    ForeignInput told = input.in(new FirstNumbers(graph, reading).range(input.name()));
    return new Result(told, outputForm(output), end, reading.stepsTo(end), reading);
  }

  private static Optional<List<Integer>> dims(ValueInfoProto info) {
    TypeProto type = info.getType();
    if (!type.hasTensorType() || !type.getTensorType().hasShape()) {
      return Optional.empty();
    }
    List<Dimension> dims = type.getTensorType().getShape().getDimList();
    boolean areKnown = IntStream.range(1, dims.size()).allMatch(i -> dims.get(i).getDimValue() > 0);
    return areKnown
        ? Dims.of(
            IntStream.range(0, dims.size())
                .mapToLong(i -> Math.max(1, dims.get(i).getDimValue()))
                .toArray())
        : Optional.empty();
  }

  private void read(Node node, ForeignInput input) throws UnreadableModelException {
    if (node.output().isEmpty()) {
      return;
    }
    Optional<Constant> constant = node.isStandard() ? folding.of(node) : Optional.empty();
    if (constant.isPresent()) {
      reading.define(node.output(), constant.get());
    } else if (!node.isStandard() || !isKnown(node)) {
      unknown(node, input);
    }
  }

  private boolean isKnown(Node node) {
    if (PASSED.contains(node.type())) {
      Optional<Value> in = reading.value(node.input(0));
      in.ifPresent(value -> reading.define(node.output(), value));
      return in.isPresent();
    }
    if (node.type().equals("BatchNormalization") && windows.normalisation(node)) {
      return true;
    }
    return windows.read(node)
        || pools.read(node)
        || points.read(node)
        || matrices.read(node)
        || quantised.read(node)
        || moves.read(node);
  }

  private void unknown(Node node, ForeignInput input) throws UnreadableModelException {
    List<Flow> flows =
        node.inputs().stream().distinct().flatMap(name -> reading.flow(name).stream()).toList();
    if (flows.isEmpty()) {
      return;
    }
    for (int i = 0; i < node.proto().getOutputCount(); i++) {
      String output = node.proto().getOutput(i);
      if (!output.isEmpty() && !(i > 0 && reading.uses(output) == 0)) {
        reading.unknown(output, node.type(), flows, dimsOf(output, node, input));
      }
    }
  }

  private List<Integer> dimsOf(String tensor, Node node, ForeignInput input)
      throws UnreadableModelException {
    if (!known.containsKey(tensor) && !hasAsked) {
      hasAsked = true;
      known.putAll(shapes.of(withAllOutputs(), input.dims()));
    }
    List<Integer> dims = known.get(tensor);
    if (dims == null) {
      throw file.refused(
          "has an operator %s whose result has a shape that is not known".formatted(node.type()),
          "export it with fixed sizes");
    }
    if (Dims.of(dims.stream().mapToLong(Integer::longValue).toArray()).isEmpty()) {
      throw file.refused(
          "computes %s of %s values".formatted(tensor, dims), "smaller networks can be opened");
    }
    return dims.stream().map(size -> Math.max(1, size)).toList();
  }

  private OnnxModel withAllOutputs() {
    ModelProto.Builder all = file.model().toBuilder();
    Set<String> outputs = new HashSet<>();
    graph.getOutputList().forEach(output -> outputs.add(output.getName()));
    for (NodeProto node : graph.getNodeList()) {
      for (String output : node.getOutputList()) {
        if (!output.isEmpty() && outputs.add(output)) {
          all.getGraphBuilder().addOutput(ValueInfoProto.newBuilder().setName(output));
        }
      }
    }
    return OnnxModel.ofChecked(all.build());
  }

  /** What the integers of a quantised output stand for. */
  private ForeignOutput outputForm(String output) {
    Map<String, NodeProto> makers = new HashMap<>();
    graph.getNodeList().forEach(node -> node.getOutputList().forEach(o -> makers.put(o, node)));
    List<String> seen = new ArrayList<>();
    String tensor = output;
    while (makers.containsKey(tensor) && !seen.contains(tensor)) {
      seen.add(tensor);
      NodeProto node = makers.get(tensor);
      int scale =
          switch (node.getOpType()) {
            case "QuantizeLinear" -> 1;
            case "QLinearConv", "QLinearMatMul", "QLinearAdd" -> 6;
            case "QLinearGlobalAveragePool", "QLinearSoftmax" -> 3;
            case "Reshape", "Flatten", "Squeeze", "Identity", "Transpose" -> 0;
            default -> -1;
          };
      if (scale < 0 || node.getInputCount() <= scale) {
        return ForeignOutput.PLAIN;
      }
      if (scale > 0) {
        String zero = node.getInputCount() > scale + 1 ? node.getInput(scale + 1) : "";
        return Quantisation.of(node.getInput(scale), zero, reading)
            .map(one -> new ForeignOutput(one.scales()[0], one.zeros()[0]))
            .orElse(ForeignOutput.PLAIN);
      }
      tensor = node.getInput(0);
    }
    return ForeignOutput.PLAIN;
  }
}
