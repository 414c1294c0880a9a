package lightnet.ui.operator;

import lightnet.cost.LayerCost;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What operators compute, as formulas, and what they cost, in numbers. */
final class Definitions {

  private Definitions() {}

  /** The formula of a layer's operator, for one value of its output. */
  static String of(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv when layer.isDepthwise() ->
          Texts.text("define.depthwise", conv.stride().h(), conv.padding().top());
      case Op.Conv conv when conv.kernel().area() == 1 && conv.groups() == 1 ->
          Texts.text("define.pointwise");
      case Op.Conv conv when conv.groups() > 1 ->
          Texts.text(
              "define.grouped",
              conv.groups(),
              layer.inShape().c() / conv.groups(),
              conv.outChannels() / conv.groups());
      case Op.Conv conv ->
          Texts.text("define.convolution", conv.stride().h(), conv.padding().top());
      case Op.ChannelConv conv -> Texts.text("define.channel-wise", conv.stride(), conv.padding());
      case Op.Pool pool ->
          pool.kind() == PoolKind.MAX ? Texts.text("define.max") : Texts.text("define.average");
      case Op.GlobalAveragePool _ -> Texts.text("define.global");
      case Op.Dense _ -> Texts.text("define.dense");
      case Op.Softmax _ -> Texts.text("define.softmax");
      case Op.Add _ -> Texts.text("define.add");
      case Op.Multiply _ -> Texts.text("define.multiply");
      case Op.Concat _ -> Texts.text("define.concat", layer.inShape().c());
      case Op.ChannelSlice(int from, int _) -> Texts.text("define.split", from);
      case Op.Opaque _ -> Texts.text("define.opaque");
      case Op.ChannelShuffle shuffle ->
          Texts.text(
              "shuffle.formula",
              Integer.toString(shuffle.groups()),
              Integer.toString(layer.outShape().c() / shuffle.groups()));
      case Op.Activate(var function) ->
          switch (function) {
            case LINEAR -> Texts.text("define.linear");
            case RELU -> Texts.text("define.relu");
            case RELU6 -> Texts.text("define.relu6");
            case SIGMOID -> Texts.text("define.sigmoid");
            case HARD_SIGMOID -> Texts.text("define.hard-sigmoid");
            case SWISH -> Texts.text("define.swish");
            case H_SWISH -> Texts.text("define.h-swish");
          };
    };
  }

  /** Shapes and counts of a layer. */
  static String numbers(Layer layer, LayerCost cost) {
    return Texts.text(
        "define.numbers",
        Numbers.exact(cost.paramsTrainable()),
        Numbers.exact(cost.madds()),
        Numbers.exact(cost.memoryAccess()),
        Numbers.exact(layer.outShape().elements()));
  }
}
