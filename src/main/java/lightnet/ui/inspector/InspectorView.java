package lightnet.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.block.Block;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.cost.FilledFormula;
import lightnet.cost.LayerCost;
import lightnet.cost.PaperFormulas;
import lightnet.cost.Totals;
import lightnet.measure.LayerTime;
import lightnet.network.Layer;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.StrongestValue;
import lightnet.ui.workspace.Workspace;

/** What is selected: the network, a block or a layer, with its costs and formulas. */
public final class InspectorView extends VBox {
  private final Workspace workspace;
  private final Node coach;

  /**
   * Shows the workspace's selection.
   *
   * @param coach stands below the costs of a block
   */
  public InspectorView(Workspace workspace, Node coach) {
    this.workspace = workspace;
    this.coach = coach;
    setId("inspector");
    getStyleClass().add("inspector-part");
    workspace.selection().subscribe(this::refill);
    workspace.profile().subscribe(this::refill);
    workspace.network().subscribe(this::refill);
    workspace.dataType().subscribe(this::refill);
    workspace.theme().subscribe(this::refill);
    workspace.paramsConvention().subscribe(this::refill);
    refill();
  }

  private CostTable costs() {
    return workspace.costs();
  }

  private Measured measured() {
    return new Measured(workspace.profile().get());
  }

  private Palette palette() {
    return workspace.theme().get().palette();
  }

  private DataType dataType() {
    return workspace.dataType().get();
  }

  private void refill() {
    switch (workspace.selection().get()) {
      case Selection.None _ -> showNetwork();
      case Selection.OfBlock(String path) -> showBlock(path);
      case Selection.OfBlocks(List<String> paths) -> showBlocks(paths);
      case Selection.OfLayer(String id) -> costs().network().layer(id).ifPresent(this::showLayer);
    }
  }

  private void showNetwork() {
    if (costs().network().layers().isEmpty()) {
      getChildren()
          .setAll(
              title(workspace.design().name(), workspace.design().source()),
              Labels.muted(Texts.text("inspector.empty")));
      return;
    }
    Totals totals = costs().totals();
    ActivationMemory peak = ActivationMemory.of(costs().network());
    getChildren()
        .setAll(
            title(workspace.design().name(), workspace.design().source()),
            new FamilyShares(costs(), measured(), workspace.paramsConvention().get(), palette()),
            Labels.caption(Texts.text("inspector.params")),
            new Facts()
                .add(Texts.text("params.weights"), Numbers.exact(totals.paramsWeights()))
                .add(Texts.text("params.trainable"), Numbers.exact(totals.paramsTrainable()))
                .add(Texts.text("params.statistics"), Numbers.exact(totals.paramsWithBnStats()))
                .add(Texts.text("params.folded"), Numbers.exact(totals.paramsFolded())),
            Labels.caption(Texts.text("inspector.madds")),
            new Facts()
                .add(Texts.text("madds.all"), Numbers.exact(totals.madds()))
                .add(Texts.text("madds.without"), Numbers.exact(totals.maddsWithoutClassifier())),
            Labels.caption(Texts.text("inspector.memory")),
            new Facts()
                .add(Texts.text("memory.main"), Numbers.exact(totals.memoryAccess()))
                .add(
                    Texts.text("memory.elementwise"),
                    Numbers.exact(totals.memoryAccessElementwise()))
                .add(Texts.text("memory.peak"), Numbers.exact(peak.peak()))
                .add(Texts.text("cost.intensity"), intensity(totals.intensity(dataType()))),
            Labels.muted(Texts.text("inspector.peak-at", peak.at())),
            Labels.muted(Texts.text("inspector.folded")));
  }

  /** Blocks without layers stand behind one that does not fit. */
  private void showBlocks(List<String> paths) {
    List<Layer> layers = workspace.selectedLayers();
    getChildren()
        .setAll(
            title(Texts.text("inspector.blocks", paths.size()), String.join(", ", paths)),
            Labels.caption(Texts.text("inspector.cost")),
            costs(layers));
  }

  private void showBlock(String path) {
    List<Layer> layers = costs().network().layersOf(path);
    Optional<Block> block = workspace.design().block(path);
    String kind = capitalised(block.map(Block::kind).orElse(""));
    if (layers.isEmpty()) {
      boolean isMisfit =
          workspace.network().get().misfit().filter(m -> m.block().equals(path)).isPresent();
      getChildren()
          .setAll(
              title(kind, path),
              Labels.muted(Texts.text(isMisfit ? "inspector.misfit" : "inspector.not-reached")));
      return;
    }
    Facts facts =
        costs(layers).add(Texts.text("cost.field"), LayerWords.field(costs().of(layers.getLast())));
    measured().words(layers).ifPresent(time -> facts.addStrong(Texts.text("cost.measured"), time));
    getChildren()
        .setAll(
            title(kind, path, LayerWords.shapes(layers)),
            Labels.caption(Texts.text("inspector.cost")),
            facts,
            coach,
            new LayerRows(layers, costs(), palette(), this::select));
    block.ifPresent(b -> addFormulas(PaperFormulas.of(b, layers)));
  }

  private Facts costs(List<Layer> layers) {
    Totals totals = costs().totals(layers);
    return new Facts()
        .addStrong(
            Texts.text("cost.madds"),
            Numbers.exact(totals.madds()) + "   " + shareOfMadds(totals.madds()))
        .add(Texts.text("cost.params"), Numbers.exact(totals.paramsTrainable()))
        .add(Texts.text("cost.memory"), memory(totals.memoryAccess()))
        .add(Texts.text("cost.intensity"), intensity(totals.intensity(dataType())));
  }

  private void addFormulas(List<FilledFormula> formulas) {
    if (!formulas.isEmpty()) {
      getChildren().add(new FormulaRows(formulas));
    }
  }

  private void select(Layer layer) {
    workspace.selection().set(new Selection.OfLayer(layer.id()));
  }

  private void showLayer(Layer layer) {
    LayerCost cost = costs().of(layer);
    var facts = new Facts();
    if (cost.madds() > 0) {
      facts
          .addFormula(layer.name(), LayerWords.formula(layer))
          .addStrong(
              Texts.text("cost.madds"),
              Numbers.exact(cost.madds()) + "   " + shareOfMadds(cost.madds()));
    }
    facts
        .add(Texts.text("params.weights"), Numbers.exact(cost.paramsWeights()))
        .add(Texts.text("params.trainable"), Numbers.exact(cost.paramsTrainable()))
        .add(Texts.text("params.statistics"), Numbers.exact(cost.paramsWithBnStats()))
        .add(Texts.text("params.folded"), Numbers.exact(cost.paramsFolded()))
        .add(Texts.text("cost.memory"), memory(cost.memoryAccess()))
        .add(Texts.text("cost.intensity"), intensity(cost.intensity(dataType())))
        .add(Texts.text("cost.field"), LayerWords.field(cost))
        .add(Texts.text("cost.centre"), LayerWords.centre(cost));
    Optional<LayerTime> time = measured().of(layer);
    time.filter(carried -> carried.fusedInto().isEmpty())
        .flatMap(_ -> measured().words(List.of(layer)))
        .ifPresent(words -> facts.addStrong(Texts.text("cost.measured"), words));
    getChildren()
        .setAll(
            title(OperatorWords.of(layer), layer.path(), LayerWords.shapes(List.of(layer))), facts);
    addFormulas(PaperFormulas.of(layer));
    var number = new Hyperlink(Texts.text("inspector.open-number"));
    number.setId("open-number");
    number.setOnAction(_ -> StrongestValue.goTo(workspace, layer));
    getChildren().add(number);
    time.flatMap(LayerTime::fusedInto)
        .ifPresent(carrier -> note(Texts.text("inspector.fused-into", carrier)));
    time.map(LayerTime::fusedWith)
        .filter(fused -> !fused.isEmpty())
        .ifPresent(fused -> note(Texts.text("inspector.fused-with", String.join(", ", fused))));
  }

  private void note(String words) {
    getChildren().add(Labels.muted(words));
  }

  private static Node title(String name, String... details) {
    Label heading = Labels.heading(name);
    heading.setId("inspector-title");
    heading.setWrapText(true);
    var title = new VBox(2, heading);
    for (String detail : details) {
      title.getChildren().add(Labels.muted(detail));
    }
    return title;
  }

  private String memory(long elements) {
    return Numbers.exact(elements) + "   " + Numbers.bytes(dataType().bytes(elements));
  }

  private static String intensity(double maddsPerByte) {
    return Texts.text("cost.intensity.value", Numbers.significant(maddsPerByte));
  }

  private String shareOfMadds(long madds) {
    return Numbers.percent((double) madds / costs().totals().madds());
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
