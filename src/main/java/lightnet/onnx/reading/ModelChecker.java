package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashSet;
import java.util.Set;

/**
 * Checks a model of unknown origin before native code sees it, which trusts what a file says of
 * itself: sizes against the bytes that are there, names, order, numbers of nodes, nesting.
 */
final class ModelChecker {
  private static final int MOST_NODES = 100_000;
  private static final int DEEPEST = 8;
  private static final int LONGEST_NAME = 4096;

  private static final int MOST_GRAPHS = 1_000;

  private int nodes;
  private int graphs;

  void check(ModelProto model) throws HostileModelException {
    if (model.getFunctionsCount() > 0) {
      throw new HostileModelException("defines functions of its own, which are not read");
    }
    check(model.getGraph(), new HashSet<>(), 0);
  }

  private void check(GraphProto graph, Set<String> outer, int depth) throws HostileModelException {
    if (depth > DEEPEST) {
      throw new HostileModelException(
          "has graphs within graphs more than %d deep".formatted(DEEPEST));
    }
    if (graph.getSparseInitializerCount() > 0) {
      throw new HostileModelException("has sparse tensors, which are not read");
    }
    graphs++;
    if (graphs > MOST_GRAPHS) {
      throw new HostileModelException("has more than %,d graphs".formatted(MOST_GRAPHS));
    }
    Set<String> known = new HashSet<>(outer);
    Set<String> own = new HashSet<>();
    Set<String> inputs = new HashSet<>();
    for (var input : graph.getInputList()) {
      define(input.getName(), own, known);
      inputs.add(input.getName());
    }
    for (TensorProto tensor : graph.getInitializerList()) {
      if (!inputs.contains(tensor.getName())) {
        define(tensor.getName(), own, known);
      }
      TensorSizes.check(tensor);
    }
    for (NodeProto node : graph.getNodeList()) {
      check(node, own, known, depth);
    }
    if (graph.getOutputCount() == 0) {
      throw new HostileModelException("has no output");
    }
    for (var output : graph.getOutputList()) {
      require(output.getName(), known);
    }
  }

  private void check(NodeProto node, Set<String> own, Set<String> known, int depth)
      throws HostileModelException {
    nodes++;
    if (nodes > MOST_NODES) {
      throw new HostileModelException("has more than %,d operators".formatted(MOST_NODES));
    }
    if (node.getOpType().isBlank()) {
      throw new HostileModelException("has an operator without a type");
    }
    for (String input : node.getInputList()) {
      if (!input.isEmpty()) {
        require(input, known);
      }
    }
    for (AttributeProto attribute : node.getAttributeList()) {
      check(attribute, known, depth);
    }
    for (String output : node.getOutputList()) {
      if (!output.isEmpty()) {
        define(output, own, known);
      }
    }
  }

  private void check(AttributeProto attribute, Set<String> known, int depth)
      throws HostileModelException {
    if (attribute.hasT()) {
      TensorSizes.check(attribute.getT());
    }
    for (TensorProto tensor : attribute.getTensorsList()) {
      TensorSizes.check(tensor);
    }
    if (attribute.hasSparseTensor() || attribute.getSparseTensorsCount() > 0) {
      throw new HostileModelException("has sparse tensors, which are not read");
    }
    for (GraphProto graph : attribute.getGraphsList()) {
      check(graph, known, depth + 1);
    }
    if (attribute.hasG()) {
      check(attribute.getG(), known, depth + 1);
    }
  }

  private static void define(String name, Set<String> own, Set<String> known)
      throws HostileModelException {
    if (name.length() > LONGEST_NAME) {
      throw new HostileModelException(
          "has a name of more than %,d characters".formatted(LONGEST_NAME));
    }
    if (!own.add(name)) {
      throw new HostileModelException("gives the name %s twice".formatted(name));
    }
    known.add(name);
  }

  private static void require(String name, Set<String> known) throws HostileModelException {
    if (!known.contains(name)) {
      throw new HostileModelException("reads %s before it is computed".formatted(name));
    }
  }
}
