package lightnet.onnx;

import ai.onnx.proto.OnnxMl;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;
import lightnet.weights.Weights;

/**
 * Writes a network and its weights as an ONNX model: float32, opset 17, input {@code input} (N, C,
 * H, W), output named after the last layer. Each layer's output tensor and node are named by the
 * layer's id; what a layer needs besides is named {@code id#...}.
 */
public final class OnnxWriter {
  private static final int IR_VERSION = 8;
  private static final int OPSET = 17;

  private OnnxWriter() {}

  /** The model with its weights, checked. */
  public static OnnxModel write(Network network, Weights weights, BatchNorm batchNorm) {
    return write(network, weights, batchNorm, List.of(network.output().id()));
  }

  /** The model with its weights and what it says of itself, checked: what is handed on. */
  public static OnnxModel write(
      Network network, Weights weights, BatchNorm batchNorm, ModelMetadata metadata) {
    var model =
        model(network, weights, batchNorm, List.of(network.output().id()), new KeptInitializers())
            .setDocString(metadata.docString());
    metadata
        .toProps()
        .forEach(
            (key, value) ->
                model.addMetadataProps(
                    OnnxMl.StringStringEntryProto.newBuilder().setKey(key).setValue(value)));
    return OnnxModel.of(model.build());
  }

  /** The model with its weights, checked; parameters that were written before are kept. */
  public static OnnxModel write(
      Network network, Weights weights, BatchNorm batchNorm, KeptInitializers kept) {
    return OnnxModel.of(
        model(network, weights, batchNorm, List.of(network.output().id()), kept).build());
  }

  /**
   * The model that gives some tensors, checked. What comes after the last of them is left out.
   *
   * @param outputs ids of layers
   */
  public static OnnxModel write(
      Network network, Weights weights, BatchNorm batchNorm, Collection<String> outputs) {
    return OnnxModel.of(
        model(network, weights, batchNorm, outputs, new KeptInitializers()).build());
  }

  private static OnnxMl.ModelProto.Builder model(
      Network network,
      Weights weights,
      BatchNorm batchNorm,
      Collection<String> outputs,
      KeptInitializers kept) {
    kept.begin();
    Set<String> missing = new HashSet<>(outputs);
    var graph = OnnxMl.GraphProto.newBuilder().setName(network.name());
    graph.addInput(value(Network.INPUT, toList(network.input())));
    var nodes = new NodeWriter(graph, weights, batchNorm, kept);
    for (Layer layer : network.layers()) {
      if (missing.isEmpty()) {
        break;
      }
      nodes.write(layer);
      if (missing.remove(layer.id())) {
        graph.addOutput(value(layer.id(), nodes.dimensionsOf(layer)));
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(network.name() + " has no layer " + missing);
    }
    return OnnxMl.ModelProto.newBuilder()
        .setIrVersion(IR_VERSION)
        .setProducerName("Lightnet Explorer")
        .addOpsetImport(OnnxMl.OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPSET))
        .setGraph(graph);
  }

  private static List<Integer> toList(Shape shape) {
    return List.of(shape.n(), shape.c(), shape.h(), shape.w());
  }

  private static OnnxMl.ValueInfoProto value(String name, List<Integer> dimensions) {
    var shape = OnnxMl.TensorShapeProto.newBuilder();
    dimensions.forEach(
        d -> shape.addDim(OnnxMl.TensorShapeProto.Dimension.newBuilder().setDimValue(d)));
    var type =
        OnnxMl.TypeProto.Tensor.newBuilder()
            .setElemType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
            .setShape(shape);
    return OnnxMl.ValueInfoProto.newBuilder()
        .setName(name)
        .setType(OnnxMl.TypeProto.newBuilder().setTensorType(type))
        .build();
  }
}
