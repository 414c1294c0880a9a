package lightnet.ui.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/** What is selected: the network, a block, several or a layer, with its costs and formulas. */
public final class InspectorView extends StackPane {
  private final Workspace workspace;
  private final NetworkSheet network;
  private final BlockSheet block;
  private final BlocksSheet blocks;
  private final LayerSheet layer;

  /**
   * Shows the workspace's selection.
   *
   * @param coach stands below the costs of a block
   */
  public InspectorView(Workspace workspace, Node coach) {
    this.workspace = workspace;
    this.network = new NetworkSheet(workspace);
    this.block = new BlockSheet(workspace, coach);
    this.blocks = new BlocksSheet(workspace);
    this.layer = new LayerSheet(workspace);
    setId("inspector");
    workspace.selection().subscribe(this::refill);
    workspace.profile().subscribe(this::refill);
    workspace.network().subscribe(this::refill);
    workspace.dataType().subscribe(this::refill);
    workspace.theme().subscribe(this::refill);
    workspace.paramsConvention().subscribe(this::refill);
    refill();
  }

  private void refill() {
    switch (workspace.selection().get()) {
      case Selection.None _ -> {
        network.show();
        put(network);
      }
      case Selection.OfBlock(String path) -> {
        block.show(path);
        put(block);
      }
      case Selection.OfBlocks(List<String> paths) -> {
        blocks.show(paths);
        put(blocks);
      }
      case Selection.OfLayer(String id) ->
          workspace
              .costs()
              .network()
              .layer(id)
              .ifPresent(
                  selected -> {
                    layer.show(selected);
                    put(layer);
                  });
    }
  }

  private void put(Node sheet) {
    if (!getChildren().equals(List.of(sheet))) {
      getChildren().setAll(sheet);
    }
  }
}
