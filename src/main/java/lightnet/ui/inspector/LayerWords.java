package lightnet.ui.inspector;

import java.util.List;
import lightnet.cost.LayerCost;
import lightnet.cost.ReceptiveField;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What is said of a layer with its numbers filled in. */
public final class LayerWords {

  private LayerWords() {}

  /** The papers' product for a layer's multiply-adds with this layer's numbers. */
  public static String formula(Layer layer) {
    Shape out = layer.outShape();
    return switch (layer.op()) {
      case Op.Conv conv -> {
        int perGroup = layer.inShape().c() / conv.groups();
        String channels = perGroup == 1 ? "" + out.c() : perGroup + "·" + out.c();
        String kernel = conv.kernel().area() == 1 ? "" : "·" + conv.kernel().area();
        yield "%d·%d·%s%s".formatted(out.h(), out.w(), channels, kernel);
      }
      case Op.Dense _ -> "%d·%d".formatted(layer.inShape().c(), out.c());
      case Op.ChannelConv conv -> "%d·%d·%d·%d".formatted(out.h(), out.w(), out.c(), conv.kernel());
      case Op.Weightless _ -> "";
    };
  }

  /** From what comes in to what goes out. */
  static String shapes(List<Layer> layers) {
    return Numbers.shape(layers.getFirst().inShape())
        + " → "
        + Numbers.shape(layers.getLast().outShape());
  }

  /** Row and column of the input in the middle of what the first value sees. */
  static String centre(LayerCost cost) {
    ReceptiveField field = cost.receptiveField();
    return Texts.text("cost.centre.value", field.centreRow(0), field.centreColumn(0));
  }

  static String field(LayerCost cost) {
    ReceptiveField field = cost.receptiveField();
    return Texts.text("cost.field.value", field.size().h(), field.stride().h());
  }
}
