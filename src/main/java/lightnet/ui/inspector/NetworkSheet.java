package lightnet.ui.inspector;

import static lightnet.ui.inspector.Facts.fact;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.Cover;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** The costs of the whole network. */
final class NetworkSheet extends VBox {
  private final Workspace workspace;
  private final SheetTitle title = new SheetTitle();
  private final FamilyShares families = new FamilyShares();
  private final Facts params = new Facts();
  private final Facts madds = new Facts();
  private final Facts memory = new Facts();
  private final Label cover = Labels.muted("");
  private final Label peakAt = Labels.muted("");
  private final VBox costs;

  NetworkSheet(Workspace workspace) {
    this.workspace = workspace;
    getStyleClass().add("inspector-part");
    costs =
        new VBox(
            families,
            Labels.caption(Texts.text("inspector.params")),
            params,
            Labels.caption(Texts.text("inspector.madds")),
            madds,
            Labels.caption(Texts.text("inspector.memory")),
            memory,
            peakAt,
            Labels.muted(Texts.text("inspector.folded")));
    costs.getStyleClass().add("inspector-rows");
    Label empty = Labels.muted(Texts.text("inspector.empty"));
    empty.visibleProperty().bind(costs.visibleProperty().not());
    List.of(costs, empty).forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    cover.setId("network-cover");
    cover.setWrapText(true);
    cover.managedProperty().bind(cover.visibleProperty());
    getChildren().addAll(title, cover, empty, costs);
  }

  void show() {
    Design design = workspace.design();
    title.show(design.name(), design.source());
    show(Cover.of(design, workspace.costs().network()));
    costs.setVisible(!workspace.costs().network().layers().isEmpty());
    if (costs.isVisible()) {
      show(workspace.costs());
    }
  }

  private void show(Cover known) {
    List<String> sentences = new ArrayList<>();
    if (!known.isWhole()) {
      sentences.add(Texts.text("cover.part", known.inBlocks(), known.layers()));
    }
    if (known.leftOut() > 0) {
      sentences.add(Texts.text("cover.left-out", known.leftOutWords()));
    }
    cover.setText(String.join(" ", sentences));
    cover.setVisible(!sentences.isEmpty());
  }

  private void show(CostTable table) {
    Totals totals = table.totals();
    ActivationMemory peak = ActivationMemory.of(table.network());
    families.show(
        table,
        new Measured(workspace.profile().get()),
        workspace.paramsConvention().get(),
        workspace.theme().get().palette());
    params.show(
        List.of(
            fact(Texts.text("params.weights"), Numbers.exact(totals.paramsWeights())),
            fact(Texts.text("params.trainable"), Numbers.exact(totals.paramsTrainable())),
            fact(Texts.text("params.statistics"), Numbers.exact(totals.paramsWithBnStats())),
            fact(Texts.text("params.folded"), Numbers.exact(totals.paramsFolded()))));
    madds.show(
        List.of(
            fact(Texts.text("madds.all"), Numbers.exact(totals.madds())),
            fact(Texts.text("madds.without"), Numbers.exact(totals.maddsWithoutClassifier()))));
    memory.show(
        List.of(
            fact(Texts.text("memory.main"), Numbers.exact(totals.memoryAccess())),
            fact(Texts.text("memory.elementwise"), Numbers.exact(totals.memoryAccessElementwise())),
            fact(Texts.text("memory.peak"), Numbers.exact(peak.peak())),
            fact(
                Texts.text("cost.intensity"),
                CostWords.intensity(totals.intensity(workspace.dataType().get())))));
    peakAt.setText(Texts.text("inspector.peak-at", peak.at()));
  }
}
