package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;
import lightnet.onnx.reading.ForeignInput.Range;

/**
 * Tells what values an input has from the first numbers that it is calculated with: what is divided
 * by 255 or 127.5, or from which 123.68 is subtracted, are levels from 0 to 255; what is reduced by
 * 0.485 lies between 0 and 1.
 */
final class FirstNumbers {
  private static final float LEAST_LEVEL = 50;
  private static final float LARGEST_SHARE = 0.02f;

  private final GraphProto graph;
  private final Reading reading;

  FirstNumbers(GraphProto graph, Reading reading) {
    this.graph = graph;
    this.reading = reading;
  }

  Range range(String input) {
    String tensor = input;
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOutputCount() == 0 || !node.getInputList().contains(tensor)) {
        continue;
      }
      switch (node.getOpType()) {
        case "Identity", "Cast", "Transpose" -> {}
        case "Mul", "Div", "Sub", "Add" -> {
          Optional<Range> told = number(node).flatMap(one -> told(node.getOpType(), one));
          if (told.isPresent()) {
            return told.get();
          }
        }
        default -> {
          return Range.NOT_TOLD;
        }
      }
      tensor = node.getOutput(0);
    }
    return Range.NOT_TOLD;
  }

  private Optional<Float> number(NodeProto node) {
    List<String> inputs = node.getInputList();
    return inputs.stream()
        .flatMap(name -> reading.constant(name).stream())
        .filter(constant -> constant.count() > 0)
        .map(constant -> constant.floats()[0])
        .findFirst();
  }

  private static Optional<Range> told(String operator, float number) {
    float size = Math.abs(number);
    boolean tellsLevels = operator.equals("Mul") ? size < LARGEST_SHARE : size >= LEAST_LEVEL;
    if (tellsLevels) {
      return Optional.of(Range.LEVELS);
    }
    return operator.equals("Mul") || size > 1 ? Optional.empty() : Optional.of(Range.UNIT);
  }
}
