package lightnet.ui.compare;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lightnet.measure.sweep.SweepSetting;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** What one can sweep, while nothing is chosen yet. */
final class SweepSteps extends VBox {
  private final Sweeping sweeping;
  private final Workspace workspace;

  SweepSteps(Sweeping sweeping, Workspace workspace) {
    super(10);
    this.sweeping = sweeping;
    this.workspace = workspace;
    setId("sweep-steps");
    getChildren()
        .addAll(
            words(Texts.text("sweep.empty.what")),
            words(Texts.text("sweep.empty.how")),
            words(Texts.text("sweep.empty.flips")),
            Labels.muted(Texts.text("compare.empty.sets")),
            new FlowPane(
                8,
                8,
                set(
                    Texts.text("sweep.set.grid"),
                    "sweep-set-grid",
                    List.of("mobilenet-v2"),
                    List.of("width", "resolution")),
                set(
                    Texts.text("sweep.set.groups"),
                    "sweep-set-groups",
                    List.of("shufflenet-v1"),
                    List.of("groups", "width")),
                set(
                    Texts.text("sweep.set.batch"),
                    "sweep-set-batch",
                    List.of("mobilenet-v2", "shufflenet-v2"),
                    List.of(SweepSetting.BATCH)),
                set(
                    Texts.text("sweep.set.threads"),
                    "sweep-set-threads",
                    List.of("mobilenet-v1", "mobilenet-v2", "shufflenet-v2"),
                    List.of(SweepSetting.THREADS))));
  }

  private static Label words(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private Button set(String text, String id, List<String> presets, List<String> over) {
    Button button = new Button(text);
    button.setId(id);
    button.setOnAction(_ -> sweeping.choose(Versions.of(workspace, presets), over));
    return button;
  }
}
