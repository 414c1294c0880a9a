package lightnet.ui.block;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.trace.ReleaseButton;
import lightnet.ui.workspace.TraceMode;
import lightnet.ui.workspace.Workspace;

/** What is traced in words, what a click traces, and the way to let go of what is kept. */
final class TraceBar extends HBox {
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

  private final Label words = Labels.muted("");
  private final ReleaseButton release;
  private final TraceSwitch modes;

  TraceBar(Workspace workspace, Consumer<TraceMode> choose) {
    super(10);
    getStyleClass().add("trace-words");
    setAlignment(Pos.CENTER_LEFT);
    words.setId("trace-words");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    release = ReleaseButton.small(workspace, "trace-release");
    release.managedProperty().bind(release.visibleProperty());
    modes = new TraceSwitch(choose);
    getChildren().addAll(words, release, modes);
  }

  void show(TraceMode mode) {
    modes.show(mode);
  }

  /** Shows what is said of a trace, or what one can do where nothing is traced. */
  void tell(Optional<String> trace, Optional<?> kept) {
    release.setVisible(kept.isPresent());
    pseudoClassStateChanged(LIT, trace.isPresent());
    words.setText(trace.orElseGet(() -> Texts.text("trace.hint")));
  }
}
