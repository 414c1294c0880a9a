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

  private ReleaseButton(Workspace workspace, String id, String words) {
    super(words, new FontIcon(Feather.X));
    setId(id);
    setAccessibleText(Texts.text("trace.release"));
    getStyleClass().add("trace-release");
    setTooltip(new Tooltip(Texts.text("trace.release.tip")));
    setMinWidth(Region.USE_PREF_SIZE);
    setOnAction(_ -> workspace.releaseTrace());
  }

  /** The button of a workspace's trace with its word. */
  public static ReleaseButton spelled(Workspace workspace, String id) {
    return new ReleaseButton(workspace, id, Texts.text("trace.release"));
  }

  /** The button where there is little room. */
  public static ReleaseButton small(Workspace workspace, String id) {
    return new ReleaseButton(workspace, id, "");
  }
}
