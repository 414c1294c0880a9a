package lightnet.onnx;

import static lightnet.onnx.OnnxNodes.hardSigmoid;
import static lightnet.onnx.OnnxNodes.integer;
import static lightnet.onnx.OnnxNodes.integers;
import static lightnet.onnx.OnnxNodes.node;
import static lightnet.onnx.OnnxNodes.padding;
import static lightnet.onnx.OnnxNodes.pool;
import static lightnet.onnx.OnnxNodes.real;

import ai.onnx.proto.OnnxMl;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/** Appends the nodes and initializers of layers to a graph. */
final class NodeWriter {
  private final OnnxMl.GraphProto.Builder graph;
  private final Weights weights;
  private final BatchNorm batchNorm;
  private final KeptInitializers kept;
  private final Set<String> rows = new HashSet<>();
  private final Set<String> images = new HashSet<>();

  NodeWriter(
      OnnxMl.GraphProto.Builder graph,
      Weights weights,
      BatchNorm batchNorm,
      KeptInitializers kept) {
    this.kept = kept;
    this.graph = graph;
    this.weights = weights;
    this.batchNorm = batchNorm;
  }

  void write(Layer given) {
    Layer layer = takesRows(given.op()) ? given : onImages(given);
    boolean fromRows = takesRows(layer.op()) && rows.contains(layer.inputs().getFirst());
    if (layer.op() instanceof Op.Dense || fromRows) {
      rows.add(layer.id());
    }
    switch (layer.op()) {
      case Op.Conv conv -> conv(layer, conv);
      case Op.ChannelConv conv -> channelConv(layer, conv);
      case Op.Pool pool -> graph.addNode(pool(layer, pool));
      case Op.GlobalAveragePool _ ->
          graph.addNode(node("GlobalAveragePool", layer.id(), layer.inputs()));
      case Op.Dense dense -> dense(layer, dense);
      case Op.Activate(Activation function) -> activate(layer, function);
      case Op.Softmax _ ->
          graph.addNode(
              node("Softmax", layer.id(), layer.inputs()).addAttribute(integer("axis", 1)));
      case Op.Add _ -> graph.addNode(node("Add", layer.id(), layer.inputs()));
      case Op.Multiply _ -> graph.addNode(node("Mul", layer.id(), layer.inputs()));
      case Op.Concat _ ->
          graph.addNode(
              node("Concat", layer.id(), layer.inputs()).addAttribute(integer("axis", 1)));
      case Op.ChannelSlice(int from, int to) ->
          graph.addNode(
              node("Slice", layer.id(), layer.inputs())
                  .addInput(indices(layer.id() + "#from", from))
                  .addInput(indices(layer.id() + "#to", to))
                  .addInput(indices(layer.id() + "#axis", 1)));
      case Op.ChannelShuffle(int groups) -> shuffle(layer, groups);
      case Op.Opaque(String type, var _) ->
          throw new IllegalArgumentException(
              "%s at %s is known by its name alone".formatted(type, layer.path()));
    }
  }

  /** Whether (N, C) does as well as (N, C, 1, 1). */
  private static boolean takesRows(Op op) {
    return switch (op) {
      case Op.Dense _, Op.Softmax _, Op.Activate _ -> true;
      case Op.Conv _,
          Op.ChannelConv _,
          Op.Pool _,
          Op.GlobalAveragePool _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Opaque _ ->
          false;
    };
  }

  /** The layer with inputs (N, C) put into the form (N, C, 1, 1). */
  private Layer onImages(Layer layer) {
    List<String> inputs = new ArrayList<>();
    for (int i = 0; i < layer.inputs().size(); i++) {
      String input = layer.inputs().get(i);
      inputs.add(rows.contains(input) ? image(input, layer.inShapes().get(i)) : input);
    }
    return new Layer(
        layer.id(), layer.path(), layer.op(), inputs, layer.inShapes(), layer.outShape());
  }

  private String image(String row, Shape shape) {
    String image = row + "#image";
    if (images.add(image)) {
      graph.addNode(reshape(image, row, shape.n(), shape.c(), 1, 1));
    }
    return image;
  }

  /** The dimensions of a layer's output in the file: a dense layer gives (N, features). */
  List<Integer> dimensionsOf(Layer layer) {
    var shape = layer.outShape();
    return rows.contains(layer.id())
        ? List.of(shape.n(), shape.c())
        : List.of(shape.n(), shape.c(), shape.h(), shape.w());
  }

  private void conv(Layer layer, Op.Conv conv) {
    List<Integer> kernelShape = shapeOf(layer, Parameter.WEIGHT);
    if (conv.affine() == Affine.BATCH_NORM && batchNorm == BatchNorm.FOLDED) {
      initializer(
          nameOf(layer, Parameter.WEIGHT),
          layer,
          kernelShape,
          () -> FoldedConvolution.of(layer, weights).kernels());
      initializer(
          nameOf(layer, Parameter.BIAS),
          layer,
          kernelShape.subList(0, 1),
          () -> ChannelAffine.of(layer, weights).roundedOffsets());
      graph.addNode(convNode(layer, conv, layer.id(), Affine.BIAS));
    } else if (conv.affine() == Affine.BATCH_NORM) {
      String linear = layer.id() + "#conv";
      initializer(layer, Parameter.WEIGHT);
      graph.addNode(convNode(layer, conv, linear, Affine.NONE));
      graph.addNode(batchNormalisation(layer, linear));
    } else {
      Parameter.of(layer).keySet().forEach(parameter -> initializer(layer, parameter));
      graph.addNode(convNode(layer, conv, layer.id(), conv.affine()));
    }
  }

  private NodeProto.Builder batchNormalisation(Layer layer, String input) {
    return node(
            "BatchNormalization",
            layer.id(),
            List.of(
                input,
                initializer(layer, Parameter.GAMMA),
                initializer(layer, Parameter.BETA),
                initializer(layer, Parameter.MEAN),
                initializer(layer, Parameter.VARIANCE)))
        .addAttribute(real("epsilon", Weights.BATCH_NORM_EPSILON));
  }

  private static NodeProto.Builder convNode(
      Layer layer, Op.Conv conv, String output, Affine affine) {
    NodeProto.Builder node = node("Conv", output, layer.inputs());
    node.addInput(nameOf(layer, Parameter.WEIGHT));
    if (affine == Affine.BIAS) {
      node.addInput(nameOf(layer, Parameter.BIAS));
    }
    return node.addAttribute(integers("kernel_shape", conv.kernel()))
        .addAttribute(integers("strides", conv.stride()))
        .addAttribute(padding(conv.padding()))
        .addAttribute(integer("group", conv.groups()));
  }

  /** The channels become the rows of one tall image over which the kernel slides. */
  private void channelConv(Layer layer, Op.ChannelConv conv) {
    Shape in = layer.inShape();
    Shape out = layer.outShape();
    String tall = layer.id() + "#tall";
    graph.addNode(
        reshape(tall, layer.inputs().getFirst(), in.n(), 1, in.c(), (long) in.h() * in.w()));
    String slid = layer.id() + "#slid";
    String name = nameOf(layer, Parameter.WEIGHT);
    initializer(
        name,
        layer,
        List.of(1, 1, conv.kernel(), 1),
        () -> weights.get(layer, Parameter.WEIGHT).values());
    graph.addNode(
        node("Conv", slid, List.of(tall, name))
            .addAttribute(integers("kernel_shape", conv.kernel(), 1))
            .addAttribute(integers("strides", conv.stride(), 1))
            .addAttribute(integers("pads", conv.padding(), 0, conv.padding(), 0)));
    String image = conv.affine() == Affine.NONE ? layer.id() : layer.id() + "#conv";
    graph.addNode(reshape(image, slid, out.n(), out.c(), out.h(), out.w()));
    switch (conv.affine()) {
      case NONE -> {}
      case BIAS -> graph.addNode(node("Add", layer.id(), List.of(image, column(layer))));
      case BATCH_NORM -> normalise(layer, image);
    }
  }

  /** One kernel serves all channels, so their factors cannot be folded into it. */
  private void normalise(Layer layer, String input) {
    switch (batchNorm) {
      case SEPARATE -> graph.addNode(batchNormalisation(layer, input));
      case FOLDED -> {
        List<Integer> column = List.of(layer.outShape().c(), 1, 1);
        String factor = layer.id() + "#factor";
        String offset = layer.id() + "#offset";
        initializer(factor, layer, column, () -> ChannelAffine.of(layer, weights).roundedFactors());
        initializer(offset, layer, column, () -> ChannelAffine.of(layer, weights).roundedOffsets());
        String scaled = layer.id() + "#scaled";
        graph.addNode(node("Mul", scaled, List.of(input, factor)));
        graph.addNode(node("Add", layer.id(), List.of(scaled, offset)));
      }
    }
  }

  private String column(Layer layer) {
    String name = nameOf(layer, Parameter.BIAS);
    initializer(
        name,
        layer,
        List.of(layer.outShape().c(), 1, 1),
        () -> weights.get(layer, Parameter.BIAS).values());
    return name;
  }

  private void activate(Layer layer, Activation function) {
    String in = layer.inputs().getFirst();
    switch (function) {
      case LINEAR -> graph.addNode(node("Identity", layer.id(), layer.inputs()));
      case RELU -> graph.addNode(node("Relu", layer.id(), layer.inputs()));
      case RELU6 ->
          graph.addNode(
              node("Clip", layer.id(), layer.inputs())
                  .addInput(constant(layer.id() + "#low", 0))
                  .addInput(constant(layer.id() + "#high", 6)));
      case SIGMOID -> graph.addNode(node("Sigmoid", layer.id(), layer.inputs()));
      case HARD_SIGMOID -> graph.addNode(hardSigmoid(layer.id(), in));
      case SWISH -> {
        graph.addNode(node("Sigmoid", layer.id() + "#gate", layer.inputs()));
        graph.addNode(node("Mul", layer.id(), List.of(in, layer.id() + "#gate")));
      }
      case H_SWISH -> {
        graph.addNode(hardSigmoid(layer.id() + "#gate", in));
        graph.addNode(node("Mul", layer.id(), List.of(in, layer.id() + "#gate")));
      }
    }
  }

  private void shuffle(Layer layer, int groups) {
    Shape shape = layer.outShape();
    String grouped = layer.id() + "#grouped";
    String transposed = layer.id() + "#transposed";
    graph.addNode(
        reshape(
            grouped,
            layer.inputs().getFirst(),
            shape.n(),
            groups,
            shape.c() / groups,
            shape.h(),
            shape.w()));
    graph.addNode(
        node("Transpose", transposed, List.of(grouped))
            .addAttribute(integers("perm", 0, 2, 1, 3, 4)));
    graph.addNode(reshape(layer.id(), transposed, shape.n(), shape.c(), shape.h(), shape.w()));
  }

  private NodeProto.Builder reshape(String output, String input, long... shape) {
    return node("Reshape", output, List.of(input)).addInput(indices(output + "#shape", shape));
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
    initializer(
        name, layer, shapeOf(layer, parameter), () -> weights.get(layer, parameter).values());
    return name;
  }

  private void initializer(
      String name, Layer layer, List<Integer> shape, Supplier<FloatBuffer> values) {
    graph.addInitializer(
        kept.get(name, layer, batchNorm, () -> OnnxTensors.floats(name, shape, values.get())));
  }

  private static List<Integer> shapeOf(Layer layer, Parameter parameter) {
    return Objects.requireNonNull(Parameter.of(layer).get(parameter));
  }

  /** A node, so that the initializers are the learned parameters and nothing else. */
  private String constant(String name, float value) {
    return constant(name, OnnxTensors.scalar(name, value));
  }

  private String indices(String name, long... values) {
    return constant(name, OnnxTensors.integers(name, values));
  }

  private String constant(String name, OnnxMl.TensorProto value) {
    graph.addNode(
        node("Constant", name, List.of())
            .addAttribute(
                AttributeProto.newBuilder()
                    .setName("value")
                    .setType(AttributeProto.AttributeType.TENSOR)
                    .setT(value)));
    return name;
  }

  private static String nameOf(Layer layer, Parameter parameter) {
    return layer.id() + "#" + parameter.name().toLowerCase(Locale.ROOT);
  }
}
