package lightnet.ui.block;

import javafx.scene.layout.BorderPane;
import lightnet.flow.BlockDiagram;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.TextSize;
import lightnet.ui.workspace.Workspace;

/** The flow inside a block. */
public final class BlockView extends BorderPane {

  /** The block at a path of the workspace's network. */
  public BlockView(Workspace workspace, String block) {
    setId("block-view");
    var diagram = new BlockDiagram(workspace.costs().network().layersOf(block));
    setCenter(
        new DrawingView(
            diagram::draw, workspace.theme(), workspace.textSize().map(TextSize::scale)));
  }
}
