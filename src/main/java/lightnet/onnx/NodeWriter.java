package lightnet.onnx;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.weights.Parameter;
import lightnet.weights.Tensor;
import lightnet.weights.Weights;

/** Appends the nodes and initializers of layers to a graph. */
final class NodeWriter {
  private final OnnxMl.GraphProto.Builder graph;
  private final Weights weights;
  private final BatchNorm batchNorm;

  NodeWriter(OnnxMl.GraphProto.Builder graph, Weights weights, BatchNorm batchNorm) {
    this.graph = graph;
    this.weights = weights;
    this.batchNorm = batchNorm;
  }

  void write(Layer layer) {
    switch (layer.op()) {
      case Op.Conv conv -> conv(layer, conv);
      case Op.Activate(Activation function) -> activate(layer, function);
      case Op.Add _ -> graph.addNode(node("Add", layer.id(), layer.inputs()));
      case Op.GlobalAveragePool _ ->
          graph.addNode(node("GlobalAveragePool", layer.id(), layer.inputs()));
      case Op.Dense dense -> dense(layer, dense);
    }
  }

  /** The dimensions of a layer's output in the file: a dense layer gives (N, features). */
  List<Integer> dimensionsOf(Layer layer) {
    var shape = layer.outShape();
    return layer.op() instanceof Op.Dense
        ? List.of(shape.n(), shape.c())
        : List.of(shape.n(), shape.c(), shape.h(), shape.w());
  }

  private void conv(Layer layer, Op.Conv conv) {
    List<Integer> kernelShape = weights.get(layer, Parameter.WEIGHT).shape();
    if (conv.affine() == Affine.BATCH_NORM && batchNorm == BatchNorm.FOLDED) {
      var folded = FoldedConvolution.of(layer, weights);
      graph.addInitializer(
          OnnxTensors.floats(nameOf(layer, Parameter.WEIGHT), kernelShape, folded.kernels()));
      graph.addInitializer(
          OnnxTensors.floats(
              nameOf(layer, Parameter.BIAS), kernelShape.subList(0, 1), folded.bias()));
      graph.addNode(convNode(layer, conv, layer.id(), Affine.BIAS));
    } else if (conv.affine() == Affine.BATCH_NORM) {
      String linear = layer.id() + "#conv";
      initializer(layer, Parameter.WEIGHT);
      graph.addNode(convNode(layer, conv, linear, Affine.NONE));
      graph.addNode(
          node(
                  "BatchNormalization",
                  layer.id(),
                  List.of(
                      linear,
                      initializer(layer, Parameter.GAMMA),
                      initializer(layer, Parameter.BETA),
                      initializer(layer, Parameter.MEAN),
                      initializer(layer, Parameter.VARIANCE)))
              .addAttribute(real("epsilon", Weights.BATCH_NORM_EPSILON)));
    } else {
      Parameter.of(layer).keySet().forEach(parameter -> initializer(layer, parameter));
      graph.addNode(convNode(layer, conv, layer.id(), conv.affine()));
    }
  }

  private static NodeProto.Builder convNode(
      Layer layer, Op.Conv conv, String output, Affine affine) {
    NodeProto.Builder node = node("Conv", output, layer.inputs());
    node.addInput(nameOf(layer, Parameter.WEIGHT));
    if (affine == Affine.BIAS) {
      node.addInput(nameOf(layer, Parameter.BIAS));
    }
    Padding padding = conv.padding();
    return node.addAttribute(integers("kernel_shape", conv.kernel()))
        .addAttribute(integers("strides", conv.stride()))
        .addAttribute(
            integers("pads", padding.top(), padding.left(), padding.bottom(), padding.right()))
        .addAttribute(integer("group", conv.groups()));
  }

  private void activate(Layer layer, Activation function) {
    graph.addNode(
        switch (function) {
          case RELU -> node("Relu", layer.id(), layer.inputs());
          case RELU6 ->
              node("Clip", layer.id(), layer.inputs())
                  .addInput(constant(layer.id() + "#low", 0))
                  .addInput(constant(layer.id() + "#high", 6));
        });
  }

  private void dense(Layer layer, Op.Dense dense) {
    String flat = layer.id() + "#flatten";
    graph.addNode(node("Flatten", flat, layer.inputs()));
    NodeProto.Builder product =
        node("Gemm", layer.id(), List.of(flat, initializer(layer, Parameter.WEIGHT)))
            .addAttribute(integer("transB", 1));
    if (dense.affine() == Affine.BIAS) {
      product.addInput(initializer(layer, Parameter.BIAS));
    }
    graph.addNode(product);
  }

  private String initializer(Layer layer, Parameter parameter) {
    String name = nameOf(layer, parameter);
    Tensor tensor = weights.get(layer, parameter);
    graph.addInitializer(OnnxTensors.floats(name, tensor.shape(), tensor.values()));
    return name;
  }

  private String constant(String name, float value) {
    graph.addInitializer(OnnxTensors.scalar(name, value));
    return name;
  }

  private static String nameOf(Layer layer, Parameter parameter) {
    return layer.id() + "#" + parameter.name().toLowerCase(Locale.ROOT);
  }

  private static NodeProto.Builder node(String type, String output, List<String> inputs) {
    return NodeProto.newBuilder()
        .setOpType(type)
        .setName(output)
        .addAllInput(inputs)
        .addOutput(output);
  }

  private static AttributeProto integers(String name, Extent extent) {
    return integers(name, extent.h(), extent.w());
  }

  private static AttributeProto integers(String name, long... values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(LongStream.of(values).boxed().toList())
        .build();
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }
}
