package lightnet.ui.trace;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightnet.flow.NetworkTrace;
import lightnet.ui.style.Labels;
import lightnet.ui.workspace.Workspace;

/** Tells what is traced through the network, and lets it go. Nothing while there is no trace. */
public final class TraceLine extends HBox {
  private final Label words = Labels.muted("");
  private final Workspace workspace;

  /** The line of a workspace's kept trace. */
  public TraceLine(Workspace workspace) {
    super(10);
    this.workspace = workspace;
    setId("trace-line");
    getStyleClass().add("trace-line");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("network-trace-words");
    words.getStyleClass().add("trace-told");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, ReleaseButton.spelled(workspace, "network-trace-release"));
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  /** Tells of a trace. */
  public void tell(NetworkTrace trace) {
    words.setText(TraceWords.sentence(trace, workspace.network().get().network()));
    setVisible(true);
  }

  /** Tells nothing. */
  public void rest() {
    words.setText("");
    setVisible(false);
  }
}
