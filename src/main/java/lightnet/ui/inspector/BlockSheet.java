package lightnet.ui.inspector;

import static lightnet.ui.inspector.Facts.fact;
import static lightnet.ui.inspector.Facts.strong;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.block.Block;
import lightnet.cost.CostTable;
import lightnet.cost.PaperFormulas;
import lightnet.network.Layer;
import lightnet.ui.inspector.Facts.Fact;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/** The costs of a block, its layers and what the papers' formulas say of it. */
final class BlockSheet extends VBox {
  private final Workspace workspace;
  private final CostWords words;
  private final SheetTitle title = new SheetTitle();
  private final Label notReached = Labels.muted("");
  private final Facts facts = new Facts();
  private final LayerRows rows;
  private final FormulaRows formulas = new FormulaRows();
  private final VBox reached;

  /**
   * The sheet of a block.
   *
   * @param coach stands below the costs
   */
  BlockSheet(Workspace workspace, Node coach) {
    this.workspace = workspace;
    this.words = new CostWords(workspace);
    getStyleClass().add("inspector-part");
    rows = new LayerRows(this::select);
    reached = new VBox(Labels.caption(Texts.text("inspector.cost")), facts, coach, rows, formulas);
    reached.getStyleClass().add("inspector-rows");
    reached.managedProperty().bind(reached.visibleProperty());
    notReached.managedProperty().bind(notReached.visibleProperty());
    notReached.visibleProperty().bind(reached.visibleProperty().not());
    getChildren().addAll(title, notReached, reached);
  }

  void show(String path) {
    CostTable costs = workspace.costs();
    List<Layer> layers = costs.network().layersOf(path);
    Optional<Block> block = workspace.design().block(path);
    String kind = capitalised(block.map(Block::kind).orElse(""));
    reached.setVisible(!layers.isEmpty());
    if (layers.isEmpty()) {
      boolean isMisfit =
          workspace.network().get().misfit().filter(m -> m.block().equals(path)).isPresent();
      notReached.setText(Texts.text(isMisfit ? "inspector.misfit" : "inspector.not-reached"));
      title.show(kind, path);
      return;
    }
    title.show(kind, path, LayerWords.shapes(layers));
    List<Fact> all = words.of(layers);
    all.add(fact(Texts.text("cost.field"), LayerWords.field(costs.of(layers.getLast()))));
    new Measured(workspace.profile().get())
        .words(layers)
        .ifPresent(time -> all.add(strong(Texts.text("cost.measured"), time)));
    facts.show(all);
    rows.show(layers, costs, workspace.theme().get().palette());
    formulas.show(block.map(b -> PaperFormulas.of(b, layers)).orElse(List.of()));
  }

  private void select(Layer layer) {
    workspace.selection().set(new Selection.OfLayer(layer.id()));
  }

  private static String capitalised(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
