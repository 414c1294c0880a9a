package lightnet.ui.compare;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Snapshot.Phase;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is measured and how far it is, with the ways to pause and to end. */
final class RunningHead extends VBox {
  private final Label title = Labels.figure("");
  private final Label details = Labels.muted("");
  private final ProgressBar progress = new ProgressBar(0);
  private final Button pause = new Button("");

  /** What the buttons do. */
  record Acts(Runnable pauseOrResume, Runnable cancel) {}

  /**
   * A head that says nothing yet.
   *
   * @param prefix what the ids begin with
   * @param accessible what the progress is of
   */
  RunningHead(String prefix, String accessible, Acts acts) {
    super(12);
    title.setId(prefix + "-title");
    title.setWrapText(true);
    details.setId(prefix + "-phase");
    progress.setId(prefix + "-progress");
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.setMinHeight(USE_PREF_SIZE);
    progress.setAccessibleText(accessible);
    pause.setId(prefix + "-pause");
    pause.setOnAction(_ -> acts.pauseOrResume().run());
    pause.setMinWidth(USE_PREF_SIZE);
    var cancel = new Button(Texts.text("compare.cancel"), new FontIcon(Feather.X));
    cancel.setId(prefix + "-cancel");
    cancel.setOnAction(_ -> acts.cancel().run());
    cancel.setMinWidth(USE_PREF_SIZE);
    var words = new VBox(3, title, details);
    HBox.setHgrow(words, Priority.ALWAYS);
    var row = new HBox(10, words, pause, cancel);
    row.setAlignment(Pos.TOP_LEFT);
    row.setMinHeight(USE_PREF_SIZE);
    // what is below makes room where the window is low
    setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(row, progress);
  }

  /** Lets the keys begin at the pause. */
  void begin() {
    pause.requestFocus();
  }

  /** Says what is measured, and more of it. */
  void say(String what, String more) {
    title.setText(what);
    details.setText(more);
  }

  /** Shows which part is done, between 0 and 1, and what the pause does in a phase. */
  void show(double part, Phase phase) {
    progress.setProgress(part);
    boolean rests = phase == Phase.PAUSED;
    pause.setText(Texts.text(rests ? "compare.resume" : "compare.pause"));
    pause.setGraphic(new FontIcon(rests ? Feather.PLAY : Feather.PAUSE));
  }
}
