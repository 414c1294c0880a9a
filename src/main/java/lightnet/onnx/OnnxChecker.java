package lightnet.onnx;

import ai.onnx.proto.OnnxMl;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a model before it reaches native code, which trusts what a file says of itself. */
final class OnnxChecker {

  private OnnxChecker() {}

  /** What is wrong with a model, each in words; empty if nothing is. */
  static List<String> defectsOf(OnnxMl.ModelProto model) {
    List<String> defects = new ArrayList<>();
    OnnxMl.GraphProto graph = model.getGraph();
    Set<String> known = new HashSet<>();
    graph.getInputList().forEach(input -> define(input.getName(), known, defects));
    for (OnnxMl.TensorProto tensor : graph.getInitializerList()) {
      define(tensor.getName(), known, defects);
      checkSize(tensor, defects);
    }
    for (OnnxMl.NodeProto node : graph.getNodeList()) {
      node.getAttributeList().stream()
          .filter(OnnxMl.AttributeProto::hasT)
          .forEach(attribute -> checkSize(attribute.getT(), defects));
      for (String input : node.getInputList()) {
        if (!input.isEmpty() && !known.contains(input)) {
          defects.add("node %s reads %s before it is computed".formatted(node.getName(), input));
        }
      }
      node.getOutputList().forEach(output -> define(output, known, defects));
    }
    for (OnnxMl.ValueInfoProto output : graph.getOutputList()) {
      if (!known.contains(output.getName())) {
        defects.add("the output %s is never computed".formatted(output.getName()));
      }
    }
    return defects;
  }

  private static void define(String name, Set<String> known, List<String> defects) {
    if (!known.add(name)) {
      defects.add("the name %s is given twice".formatted(name));
    }
  }

  private static void checkSize(OnnxMl.TensorProto tensor, List<String> defects) {
    boolean integers = tensor.getDataType() == OnnxMl.TensorProto.DataType.INT64.getNumber();
    BigInteger bytes = BigInteger.valueOf(integers ? Long.BYTES : Float.BYTES);
    for (long dimension : tensor.getDimsList()) {
      bytes = bytes.multiply(BigInteger.valueOf(dimension));
    }
    if (!bytes.equals(BigInteger.valueOf(tensor.getRawData().size()))) {
      defects.add(
          "tensor %s holds %,d bytes where its shape needs %,d"
              .formatted(tensor.getName(), tensor.getRawData().size(), bytes));
    }
  }
}
