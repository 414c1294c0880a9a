package lightnet.ui.drawer;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.PublishedTotals;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Below the network: its layers as a chart and as a table, and what was published of it. */
public final class Drawer extends TabPane {
  private static final double LOWEST = 210;
  private static final double HEADS = 40;
  private static final double DIVIDER = 8;

  /** The height that was last asked for by what is in it. */
  private double asked = LOWEST;

  /**
   * Shows the workspace's network; the handler shows another one. Profile and history are made when
   * seen.
   */
  public Drawer(
      Workspace workspace,
      PublishedTotals published,
      Consumer<ShownNetwork> show,
      Supplier<Node> profile,
      Supplier<Node> history) {
    setId("drawer");
    workspace.textSize().subscribe(size -> setMinHeight(LOWEST * size.scale()));
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    Tab time = tab("time");
    time.setContent(new TimePane(workspace));
    Tab profiled = tab("profile");
    makeWhenSeen(profiled, profile);
    profiled.contentProperty().subscribe(content -> giveRoom(content));
    Tab layers = tab("layers");
    makeWhenSeen(layers, () -> new LayerTable(workspace));
    Tab figures = tab("published");
    makeWhenSeen(figures, () -> new PublishedPane(workspace, published, show));
    Tab steps = tab("history");
    makeWhenSeen(steps, history);
    getTabs().setAll(List.of(time, layers, figures, steps, profiled));
  }

  /** What unfolds more controls is not cut off. */
  private void giveRoom(@Nullable Node content) {
    if (content instanceof Parent parent) {
      parent
          .needsLayoutProperty()
          .subscribe(
              needed -> {
                if (!needed) {
                  Platform.runLater(() -> grow(HEADS + parent.minHeight(-1)));
                }
              });
    }
  }

  /** Once for each height, since one may drag the divider back. */
  private void grow(double height) {
    if (height > asked
        && height > getHeight()
        && getParent() != null
        && getParent().getParent() instanceof SplitPane split) {
      split.setDividerPositions(1 - (height + DIVIDER) / split.getHeight());
    }
    asked = height;
  }

  /** A table takes its share of the start. */
  private static void makeWhenSeen(Tab tab, Supplier<Node> content) {
    tab.selectedProperty()
        .subscribe(
            selected -> {
              if (selected && tab.getContent() == null) {
                tab.setContent(content.get());
              }
            });
  }

  /** Shows the chart. */
  public void showTime() {
    getSelectionModel().select(0);
  }

  /** Shows the table. */
  public void showLayers() {
    getSelectionModel().select(1);
  }

  /** Shows what was published. */
  public void showPublished() {
    getSelectionModel().select(2);
  }

  /** Shows where the time goes. */
  public void showProfile() {
    getSelectionModel().select(4);
  }

  /** Shows the document's steps. */
  public void showHistory() {
    getSelectionModel().select(3);
  }

  private static Tab tab(String key) {
    var tab = new Tab(Texts.text("drawer." + key));
    tab.setId("tab-" + key);
    return tab;
  }
}
