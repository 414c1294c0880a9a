package lightnet.ui.style;

import java.util.Locale;
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
      case Op.Activate(var function) ->
          Texts.text("operator." + function.name().toLowerCase(Locale.ROOT));
      case Op.Add _ -> Texts.text("operator.add");
      case Op.GlobalAveragePool _ -> Texts.text("operator.avgpool");
      case Op.Dense _ -> Texts.text("operator.dense");
    };
  }
}
