package lightnet.ui.inspector;

import static lightnet.ui.inspector.Facts.fact;
import static lightnet.ui.inspector.Facts.formula;
import static lightnet.ui.inspector.Facts.strong;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import lightnet.cost.LayerCost;
import lightnet.cost.PaperFormulas;
import lightnet.measure.LayerTime;
import lightnet.network.Layer;
import lightnet.ui.inspector.Facts.Fact;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.StrongestValue;
import lightnet.ui.workspace.Workspace;

/** The costs of a layer, with its formula. */
final class LayerSheet extends VBox {
  private final Workspace workspace;
  private final CostWords words;
  private final SheetTitle title = new SheetTitle();
  private final Facts facts = new Facts();
  private final FormulaRows formulas = new FormulaRows();
  private final Hyperlink number = new Hyperlink(Texts.text("inspector.open-number"));
  private final VBox notes = new VBox();

  LayerSheet(Workspace workspace) {
    this.workspace = workspace;
    this.words = new CostWords(workspace);
    getStyleClass().add("inspector-part");
    notes.getStyleClass().add("inspector-rows");
    number.setId("open-number");
    getChildren().addAll(title, facts, formulas, number, notes);
  }

  void show(Layer layer) {
    var measured = new Measured(workspace.profile().get());
    Optional<LayerTime> time = measured.of(layer);
    title.show(OperatorWords.of(layer), layer.path(), LayerWords.shapes(List.of(layer)));
    List<Fact> all = facts(layer);
    time.filter(carried -> carried.fusedInto().isEmpty())
        .flatMap(_ -> measured.words(List.of(layer)))
        .ifPresent(ms -> all.add(strong(Texts.text("cost.measured"), ms)));
    facts.show(all);
    formulas.show(PaperFormulas.of(layer));
    number.setOnAction(_ -> StrongestValue.goTo(workspace, layer));
    notes.getChildren().clear();
    time.flatMap(LayerTime::fusedInto)
        .ifPresent(carrier -> note(Texts.text("inspector.fused-into", carrier)));
    time.map(LayerTime::fusedWith)
        .filter(fused -> !fused.isEmpty())
        .ifPresent(fused -> note(Texts.text("inspector.fused-with", String.join(", ", fused))));
  }

  private List<Fact> facts(Layer layer) {
    LayerCost cost = workspace.costs().of(layer);
    List<Fact> all = new ArrayList<>();
    if (cost.madds() > 0) {
      all.add(formula(layer.name(), LayerWords.formula(layer)));
      all.add(strong(Texts.text("cost.madds"), words.madds(cost.madds())));
    }
    all.add(fact(Texts.text("params.weights"), Numbers.exact(cost.paramsWeights())));
    all.add(fact(Texts.text("params.trainable"), Numbers.exact(cost.paramsTrainable())));
    all.add(fact(Texts.text("params.statistics"), Numbers.exact(cost.paramsWithBnStats())));
    all.add(fact(Texts.text("params.folded"), Numbers.exact(cost.paramsFolded())));
    all.add(fact(Texts.text("cost.memory"), words.memory(cost.memoryAccess())));
    all.add(
        fact(
            Texts.text("cost.intensity"),
            CostWords.intensity(cost.intensity(workspace.dataType().get()))));
    all.add(fact(Texts.text("cost.field"), LayerWords.field(cost)));
    all.add(fact(Texts.text("cost.centre"), LayerWords.centre(cost)));
    return all;
  }

  private void note(String sentence) {
    notes.getChildren().add(Labels.muted(sentence));
  }
}
