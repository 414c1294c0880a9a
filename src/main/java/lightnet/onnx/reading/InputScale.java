package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the whole numbers stand for that a quantised model is fed with: (integer - zero) x scale.
 * What is written anew of such a model takes these numbers themselves.
 *
 * @param scale above 0
 * @param zero the integer that stands for 0
 */
public record InputScale(double scale, long zero) {
  private static final Set<String> MOVES = Set.of("Transpose", "Reshape", "Identity");

  public InputScale {
    if (!(scale > 0) || Double.isInfinite(scale)) {
      throw new IllegalArgumentException("a scale is above 0, not " + scale);
    }
  }

  /** What the operator that reads the input says; none where the input is no whole numbers. */
  static Optional<InputScale> of(String input, List<NodeProto> nodes, Reading reading) {
    String tensor = input;
    for (NodeProto proto : nodes) {
      var node = new Node(proto, 0);
      if (!node.input(0).equals(tensor)) {
        continue;
      }
      if (!MOVES.contains(node.type())) {
        return Set.of("DequantizeLinear", "QLinearConv").contains(node.type())
            ? Quantisation.of(node.input(1), node.input(2), reading).flatMap(InputScale::single)
            : Optional.empty();
      }
      tensor = node.output();
    }
    return Optional.empty();
  }

  private static Optional<InputScale> single(Quantisation all) {
    float scale = all.scales()[0];
    return all.scales().length == 1 && scale > 0 && Float.isFinite(scale)
        ? Optional.of(new InputScale(scale, all.zeros()[0]))
        : Optional.empty();
  }
}
