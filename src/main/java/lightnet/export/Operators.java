package lightnet.export;

import java.util.Locale;
import lightnet.network.Activation;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;

/** What tables say of an operator: its name and, where it has them, window and groups. */
record Operators(String name, Extent kernel, Extent stride, int groups) {

  private static final String IN_GATE = "se_";

  static Operators of(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv ->
          new Operators(nameOf(layer, conv), conv.kernel(), conv.stride(), conv.groups());
      case Op.ChannelConv conv ->
          new Operators(
              "channelconv", new Extent(conv.kernel(), 1), Extent.square(conv.stride()), 1);
      case Op.Pool pool ->
          new Operators(
              switch (pool.kind()) {
                case MAX -> "maxpool";
                case AVERAGE -> "avgpool";
              },
              pool.kernel(),
              pool.stride(),
              1);
      case Op.GlobalAveragePool _ ->
          new Operators(
              layer.isInGate() ? IN_GATE + "globalpool" : "avgpool",
              new Extent(layer.inShape().h(), layer.inShape().w()),
              Extent.ONE,
              1);
      case Op.Dense _ -> plain("fc");
      case Op.Activate(Activation function) -> plain(function.name().toLowerCase(Locale.ROOT));
      case Op.Softmax _ -> plain("softmax");
      case Op.Add _ -> plain("add");
      case Op.Multiply _ -> plain("multiply");
      case Op.Concat _ -> plain("concat");
      case Op.ChannelSlice _ -> plain("split");
      case Op.ChannelShuffle(int groups) ->
          new Operators("shuffle", Extent.ONE, Extent.ONE, groups);
      case Op.Opaque(String type, var _) -> plain(type.toLowerCase(Locale.ROOT));
    };
  }

  private static String nameOf(Layer layer, Op.Conv conv) {
    if (layer.isInGate()) {
      return IN_GATE + "fc";
    }
    if (layer.isDepthwise()) {
      return "dwconv";
    }
    return conv.groups() > 1 ? "gconv" : "conv";
  }

  private static Operators plain(String name) {
    return new Operators(name, Extent.ONE, Extent.ONE, 1);
  }
}
