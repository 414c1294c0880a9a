package lightnet.ui.drawer;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** The layers below the network: as a chart and as a table. */
public final class Drawer extends TabPane {
  private static final double LOWEST = 210;

  /** Shows the workspace's layers. */
  public Drawer(Workspace workspace) {
    setId("drawer");
    workspace.textSize().subscribe(size -> setMinHeight(LOWEST * size.scale()));
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getTabs().add(tab("time", new TimePane(workspace)));
    getTabs().add(tab("layers", new LayerTable(workspace)));
  }

  /** Shows the chart. */
  public void showTime() {
    getSelectionModel().select(0);
  }

  /** Shows the table. */
  public void showLayers() {
    getSelectionModel().select(1);
  }

  private static Tab tab(String key, Node content) {
    var tab = new Tab(Texts.text("drawer." + key), content);
    tab.setId("tab-" + key);
    return tab;
  }
}
