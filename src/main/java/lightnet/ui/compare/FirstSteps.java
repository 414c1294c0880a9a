package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** What one can do here, while nothing is chosen yet. */
final class FirstSteps extends VBox {
  private final Comparing comparing;
  private final Workspace workspace;

  FirstSteps(Comparing comparing, Workspace workspace) {
    super(10);
    this.comparing = comparing;
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
    button.setOnAction(_ -> comparing.setAll(versions(List.of(presets))));
    return button;
  }

  private List<Version> versions(List<String> ids) {
    List<Version> versions = new ArrayList<>();
    for (String id : ids) {
      for (Preset preset : workspace.presets()) {
        if (preset.id().equals(id)) {
          versions.add(atDefaults(preset));
        }
      }
    }
    return versions;
  }

  private static Version atDefaults(Preset preset) {
    try {
      return Version.of(preset, Map.of());
    } catch (PresetException e) {
      // presets were checked with their defaults when they were read
      throw new IllegalStateException(e);
    }
  }
}
