package lightnet.ui.compare;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** What one can do here, while nothing is chosen yet. */
final class FirstSteps extends VBox {
  private final Contestants contestants;
  private final Workspace workspace;

  FirstSteps(Contestants contestants, Workspace workspace) {
    super(10);
    this.contestants = contestants;
    this.workspace = workspace;
    setId("first-steps");
    var sets =
        new FlowPane(
            8,
            8,
            set(
                "compare.set.mobile",
                "set-mobile",
                "mobilenet-v1",
                "mobilenet-v2",
                "mobilenet-v3-large"),
            set("compare.set.shuffle", "set-shuffle", "shufflenet-v2", "mobilenet-v2"),
            set("compare.set.same", "set-same", "mobilenet-v2", "mobilenet-v2"));
    getChildren()
        .addAll(
            words("compare.empty.what"),
            words("compare.empty.how"),
            words("compare.empty.trust"),
            Labels.muted(Texts.text("compare.empty.sets")),
            sets);
  }

  private static Label words(String key) {
    Label label = new Label(Texts.text(key));
    label.setWrapText(true);
    return label;
  }

  private Button set(String key, String id, String... presets) {
    Button button = new Button(Texts.text(key));
    button.setId(id);
    button.setOnAction(_ -> contestants.setAll(Versions.of(workspace, List.of(presets))));
    return button;
  }
}
