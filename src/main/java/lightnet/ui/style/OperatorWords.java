package lightnet.ui.style;

import java.util.Locale;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Op;

/** Operators in the words of the papers. */
public final class OperatorWords {

  private OperatorWords() {}

  /** An operator with its window, such as {@code 3 × 3 depthwise, stride 2}. */
  public static String of(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv -> {
        String kind = layer.isDepthwise() ? "depthwise" : conv.groups() > 1 ? "grouped" : "conv";
        String stride = conv.stride().h() == 1 ? "" : ".strided";
        yield Texts.text(
            "operator." + kind + stride,
            conv.kernel().h(),
            conv.kernel().w(),
            conv.stride().h(),
            conv.groups());
      }
      case Op.ChannelConv conv -> Texts.text("operator.channel-wise", conv.kernel(), conv.stride());
      case Op.Pool pool -> {
        String stride = pool.stride().h() == 1 ? "" : ".strided";
        yield Texts.text(
            "operator." + pool.kind().name().toLowerCase(Locale.ROOT) + "-pool" + stride,
            pool.kernel().h(),
            pool.kernel().w(),
            pool.stride().h());
      }
      case Op.GlobalAveragePool _ -> Texts.text("operator.avgpool");
      case Op.Dense _ -> Texts.text("operator.dense");
      case Op.Activate(var function) -> of(function);
      case Op.Softmax _ -> Texts.text("operator.softmax");
      case Op.Add _ -> Texts.text("operator.add");
      case Op.Multiply _ -> Texts.text("operator.multiply");
      case Op.Concat _ -> Texts.text("operator.concat");
      case Op.ChannelSlice(int from, int to) -> Texts.text("operator.split", from + 1, to);
      case Op.ChannelShuffle(int groups) -> Texts.text("operator.shuffle", groups);
      case Op.Opaque(String type, var _) -> type;
    };
  }

  /** The name of an activation, such as {@code h-swish}. */
  public static String of(Activation function) {
    return Texts.text("operator." + function.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
