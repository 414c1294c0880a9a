package lightnet.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.google.protobuf.InvalidProtocolBufferException;
import lightnet.design.BundledModels;
import lightnet.weights.RandomWeights;

/** Models that pass our checks and that ONNX Runtime does not take all the same. */
public final class StrangeModels {

  private StrangeModels() {}

  /** A graph without nodes, inputs and outputs. */
  public static OnnxModel empty() {
    return OnnxModel.of(ModelProto.getDefaultInstance());
  }

  /** A node that asks for an operator that nobody has. */
  public static OnnxModel unknownOperator() {
    var small = small().toBuilder();
    small.getGraphBuilder().getNodeBuilder(0).setOpType("Convolute");
    return OnnxModel.of(small.build());
  }

  private static ModelProto small() {
    var network = BundledModels.network(BundledModels.SMALLEST);
    try {
      return ModelProto.parseFrom(
          OnnxWriter.write(network, new RandomWeights(1), BatchNorm.FOLDED).bytes());
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
