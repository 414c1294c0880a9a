package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * An operator of the file.
 *
 * @param proto as it stands there
 * @param opset version of the operators' meaning
 */
record Node(NodeProto proto, long opset) {

  String type() {
    return proto.getOpType();
  }

  /** Whether it is of ONNX itself, or of the quantised ones that ONNX Runtime adds. */
  boolean isStandard() {
    return proto.getDomain().isEmpty()
        || proto.getDomain().equals("ai.onnx")
        || proto.getDomain().equals("com.microsoft");
  }

  List<String> inputs() {
    return proto.getInputList();
  }

  /** The name of an input, empty if it is left out. */
  String input(int index) {
    return index < proto.getInputCount() ? proto.getInput(index) : "";
  }

  String output() {
    return proto.getOutputCount() == 0 ? "" : proto.getOutput(0);
  }

  private Optional<AttributeProto> attribute(String name) {
    return proto.getAttributeList().stream()
        .filter(attribute -> attribute.getName().equals(name))
        .findFirst();
  }

  boolean has(String name) {
    return attribute(name).isPresent();
  }

  long integer(String name, long otherwise) {
    return attribute(name).map(AttributeProto::getI).orElse(otherwise);
  }

  float real(String name, float otherwise) {
    return attribute(name).map(AttributeProto::getF).orElse(otherwise);
  }

  String text(String name, String otherwise) {
    return attribute(name)
        .map(attribute -> attribute.getS().toString(StandardCharsets.UTF_8))
        .orElse(otherwise);
  }

  Optional<TensorProto> tensor(String name) {
    return attribute(name).filter(AttributeProto::hasT).map(AttributeProto::getT);
  }

  Optional<List<Integer>> integers(String name) {
    return attribute(name)
        .map(attribute -> attribute.getIntsList().stream().map(Node::clamped).toList());
  }

  private static int clamped(long value) {
    return Math.clamp(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  Optional<AttributeProto> whole(String name) {
    return attribute(name);
  }
}
