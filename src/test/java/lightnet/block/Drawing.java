package lightnet.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import lightnet.network.Shape;

/** A block's layers as lines of text, to be compared with the figure of its paper. */
final class Drawing {

  private Drawing() {}

  /** The layers of a block on an image. */
  static Network expand(Block block, int channels, int side) {
    var builder = new NetworkBuilder(new Shape(1, channels, side, side));
    String out = block.expand(new BlockScope(builder, "b", Network.INPUT));
    var network = builder.build("block");
    if (!network.output().id().equals(out)) {
      throw new IllegalStateException(out + " is not the last layer");
    }
    return network;
  }

  /**
   * A line for each layer, such as {@code depthwise: conv 3x3 /2 g16, bn = 16 x 5 x 5}; behind an
   * arrow the inputs, where they are not just the layer before.
   */
  static List<String> of(Block block, int channels, int side) {
    List<String> lines = new ArrayList<>();
    String before = Network.INPUT;
    for (Layer layer : expand(block, channels, side).layers()) {
      Shape out = layer.outShape();
      lines.add(
          "%s: %s = %d x %d x %d%s"
              .formatted(
                  layer.name(),
                  operator(layer.op()),
                  out.c(),
                  out.h(),
                  out.w(),
                  layer.inputs().equals(List.of(before)) ? "" : " <- " + names(layer)));
      before = layer.id();
    }
    return lines;
  }

  private static String names(Layer layer) {
    return String.join(
        " + ", layer.inputs().stream().map(id -> id.substring(id.indexOf('/') + 1)).toList());
  }

  private static String operator(Op op) {
    return switch (op) {
      case Op.Conv c ->
          "conv %s%s%s%s%s"
              .formatted(
                  window(c.kernel()),
                  stride(c.stride()),
                  c.groups() == 1 ? "" : " g" + c.groups(),
                  padding(c.padding().top(), c.padding().left()),
                  affine(c.affine()));
      case Op.ChannelConv c ->
          "channel conv %d%s p%d%s"
              .formatted(
                  c.kernel(),
                  c.stride() == 1 ? "" : " /" + c.stride(),
                  c.padding(),
                  affine(c.affine()));
      case Op.Pool p ->
          "%s %s%s%s%s"
              .formatted(
                  p.kind() == PoolKind.MAX ? "max" : "mean",
                  window(p.kernel()),
                  stride(p.stride()),
                  padding(p.padding().top(), p.padding().left()),
                  p.rounding() == Rounding.UP ? " up" : "");
      case Op.GlobalAveragePool _ -> "global mean";
      case Op.Dense d -> "dense" + affine(d.affine());
      case Op.Activate a -> a.function().name().toLowerCase(Locale.ROOT);
      case Op.Softmax _ -> "softmax";
      case Op.Add _ -> "add";
      case Op.Multiply _ -> "multiply";
      case Op.Concat _ -> "concat";
      case Op.ChannelSlice(int from, int to) -> "channels %d to %d".formatted(from, to - 1);
      case Op.ChannelShuffle(int groups) -> "shuffle " + groups;
      case Op.Opaque(String type, var _) -> type;
    };
  }

  private static String window(Extent extent) {
    return extent.h() + "x" + extent.w();
  }

  private static String stride(Extent extent) {
    if (extent.equals(Extent.ONE)) {
      return "";
    }
    return extent.h() == extent.w() ? " /" + extent.h() : " /" + window(extent);
  }

  private static String padding(int top, int left) {
    if (top == 0 && left == 0) {
      return "";
    }
    return top == left ? " p" + top : " p" + top + "x" + left;
  }

  private static String affine(Affine affine) {
    return switch (affine) {
      case NONE -> "";
      case BIAS -> ", bias";
      case BATCH_NORM -> ", bn";
    };
  }
}
