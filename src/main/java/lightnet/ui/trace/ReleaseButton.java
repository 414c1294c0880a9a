package lightnet.ui.trace;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lets a kept trace go. */
public final class ReleaseButton extends Button {

  /** The button of a workspace's trace. */
  public ReleaseButton(Workspace workspace, String id) {
    super(Texts.text("trace.release"), new FontIcon(Feather.X));
    setId(id);
    getStyleClass().add("trace-release");
    setTooltip(new Tooltip(Texts.text("trace.release.tip")));
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(_ -> workspace.releaseTrace());
  }
}
