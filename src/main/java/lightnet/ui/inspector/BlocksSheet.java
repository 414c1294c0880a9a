package lightnet.ui.inspector;

import java.util.List;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** What several blocks cost together. */
final class BlocksSheet extends VBox {
  private final Workspace workspace;
  private final CostWords words;
  private final SheetTitle title = new SheetTitle();
  private final Facts facts = new Facts();

  BlocksSheet(Workspace workspace) {
    this.workspace = workspace;
    this.words = new CostWords(workspace);
    getStyleClass().add("inspector-part");
    getChildren().addAll(title, Labels.caption(Texts.text("inspector.cost")), facts);
  }

  /** Blocks without layers stand behind one that does not fit. */
  void show(List<String> paths) {
    title.show(Texts.text("inspector.blocks", paths.size()), String.join(", ", paths));
    facts.show(words.of(workspace.selectedLayers()));
  }
}
