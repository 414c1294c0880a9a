package lightnet.cli;

import java.util.Locale;
import lightnet.network.Activation;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;

/**
 * What the command line says of an operator: its name and, where it has them, window and groups.
 */
record Operators(String name, Extent kernel, Extent stride, int groups) {

  static Operators of(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv ->
          new Operators(nameOf(layer, conv), conv.kernel(), conv.stride(), conv.groups());
      case Op.Activate(Activation function) -> plain(function.name().toLowerCase(Locale.ROOT));
      case Op.Add _ -> plain("add");
      case Op.GlobalAveragePool _ ->
          new Operators(
              "avgpool", new Extent(layer.inShape().h(), layer.inShape().w()), Extent.ONE, 1);
      case Op.Dense _ -> plain("fc");
    };
  }

  private static String nameOf(Layer layer, Op.Conv conv) {
    if (layer.isDepthwise()) {
      return "dwconv";
    }
    return conv.groups() > 1 ? "gconv" : "conv";
  }

  private static Operators plain(String name) {
    return new Operators(name, Extent.ONE, Extent.ONE, 1);
  }
}
