package lightnet.ui.drawer;

import java.util.List;
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
    Tab layers = tab("layers");
    // made when it is first seen: a table takes its share of the start
    layers
        .selectedProperty()
        .subscribe(
            selected -> {
              if (selected && layers.getContent() == null) {
                layers.setContent(new LayerTable(workspace));
              }
            });
    Tab time = tab("time");
    time.setContent(new TimePane(workspace));
    getTabs().setAll(List.of(time, layers));
  }

  /** Shows the chart. */
  public void showTime() {
    getSelectionModel().select(0);
  }

  /** Shows the table. */
  public void showLayers() {
    getSelectionModel().select(1);
  }

  private static Tab tab(String key) {
    var tab = new Tab(Texts.text("drawer." + key));
    tab.setId("tab-" + key);
    return tab;
  }
}
