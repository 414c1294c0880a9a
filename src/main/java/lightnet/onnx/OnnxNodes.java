package lightnet.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import java.util.List;
import java.util.stream.LongStream;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;

/** Nodes and attributes in ONNX's terms. */
final class OnnxNodes {

  private OnnxNodes() {}

  static NodeProto.Builder node(String type, String output, List<String> inputs) {
    return NodeProto.newBuilder()
        .setOpType(type)
        .setName(output)
        .addAllInput(inputs)
        .addOutput(output);
  }

  static AttributeProto padding(Padding padding) {
    return integers("pads", padding.top(), padding.left(), padding.bottom(), padding.right());
  }

  static AttributeProto integers(String name, Extent extent) {
    return integers(name, extent.h(), extent.w());
  }

  static AttributeProto integers(String name, long... values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INTS)
        .addAllInts(LongStream.of(values).boxed().toList())
        .build();
  }

  static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  static AttributeProto real(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  static NodeProto.Builder hardSigmoid(String output, String input) {
    return node("HardSigmoid", output, List.of(input))
        .addAttribute(real("alpha", 1f / 6))
        .addAttribute(real("beta", 0.5f));
  }

  static NodeProto.Builder pool(Layer layer, Op.Pool pool) {
    NodeProto.Builder node =
        switch (pool.kind()) {
          case MAX -> node("MaxPool", layer.id(), layer.inputs());
          case AVERAGE ->
              node("AveragePool", layer.id(), layer.inputs())
                  .addAttribute(integer("count_include_pad", 1));
        };
    return node.addAttribute(integers("kernel_shape", pool.kernel()))
        .addAttribute(integers("strides", pool.stride()))
        .addAttribute(padding(reach(layer, pool)));
  }

  /**
   * The padding with which every window is whole. ONNX's ceil_mode would do where the last window
   * begins in the image; where it does not, its shapes are not those that runtimes give.
   */
  static Padding reach(Layer layer, Op.Pool pool) {
    Padding padding = pool.padding();
    Shape in = layer.inShape();
    Shape out = layer.outShape();
    int lastRow = (out.h() - 1) * pool.stride().h() + pool.kernel().h();
    int lastColumn = (out.w() - 1) * pool.stride().w() + pool.kernel().w();
    return new Padding(
        padding.top(),
        padding.left(),
        Math.max(padding.bottom(), lastRow - in.h() - padding.top()),
        Math.max(padding.right(), lastColumn - in.w() - padding.left()));
  }
}
