package lightnet.ui.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import lightnet.measure.Machine;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.StatusBar;

/** What is being done, with a way to stop it, and the machine that it is done on. */
final class StatusLine extends StatusBar {
  private static final Duration PATIENCE = Duration.millis(200);

  private final Button cancel = new Button(Texts.text("status.cancel"));
  private final HBox running;
  private final PauseTransition delay = new PauseTransition(PATIENCE);

  StatusLine(Workspace workspace, Runnable stop) {
    setId("status");
    cancel.setId("cancel");
    cancel.getStyleClass().addAll("small", "flat");
    cancel.setOnAction(_ -> stop.run());
    var progress = new ProgressBar();
    progress.setId("progress");
    workspace
        .progress()
        .subscribe(part -> progress.setProgress(part.orElse(ProgressBar.INDETERMINATE_PROGRESS)));
    progress.setPrefWidth(90);
    running = new HBox(6, progress, cancel);
    running.getStyleClass().add("running");
    workspace.activity().subscribe(this::show);
    workspace.machine().subscribe(machine -> machine.ifPresent(this::describe));
  }

  /** Waits a moment, so that what is done at once does not flicker. */
  private void show(Optional<Activity> activity) {
    delay.stop();
    if (activity.isEmpty()) {
      getLeftItems().clear();
      setText(Texts.text("status.ready"));
      return;
    }
    delay.setOnFinished(
        _ -> {
          setText(Texts.text("activity." + activity.get()));
          cancel.setVisible(activity.get().canBeStopped());
          getLeftItems().setAll(running);
        });
    delay.playFromStart();
  }

  private void describe(Machine machine) {
    String words =
        Texts.text("status.machine", machine.cpu(), machine.cores(), machine.onnxRuntime());
    Label label = new Label(words);
    label.setId("machine");
    getRightItems().setAll(label);
  }
}
