package lightnet.ui.inspector;

import static lightnet.ui.inspector.Facts.fact;
import static lightnet.ui.inspector.Facts.strong;

import java.util.ArrayList;
import java.util.List;
import lightnet.cost.Totals;
import lightnet.network.Layer;
import lightnet.ui.inspector.Facts.Fact;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** Costs in words, as parts of the network that is shown. */
final class CostWords {
  private final Workspace workspace;

  CostWords(Workspace workspace) {
    this.workspace = workspace;
  }

  /** What some layers cost together. */
  List<Fact> of(List<Layer> layers) {
    Totals totals = workspace.costs().totals(layers);
    return new ArrayList<>(
        List.of(
            strong(Texts.text("cost.madds"), madds(totals.madds())),
            fact(Texts.text("cost.params"), Numbers.exact(totals.paramsTrainable())),
            fact(Texts.text("cost.memory"), memory(totals.memoryAccess())),
            fact(
                Texts.text("cost.intensity"),
                intensity(totals.intensity(workspace.dataType().get())))));
  }

  String madds(long madds) {
    return Numbers.exact(madds)
        + "   "
        + Numbers.percent((double) madds / workspace.costs().totals().madds());
  }

  String memory(long elements) {
    return Numbers.exact(elements)
        + "   "
        + Numbers.bytes(workspace.dataType().get().bytes(elements));
  }

  static String intensity(double maddsPerByte) {
    return Texts.text("cost.intensity.value", Numbers.significant(maddsPerByte));
  }
}
