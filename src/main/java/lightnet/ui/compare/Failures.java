package lightnet.ui.compare;

import java.util.Optional;
import javafx.scene.control.Label;
import lightnet.measure.race.Track;
import lightnet.ui.style.Texts;

/** Why what was to be measured stays out. */
final class Failures {

  private Failures() {}

  /** The reason as a sentence, if there is one. */
  static Optional<Label> of(Track track) {
    return track
        .failure()
        .map(
            reason -> {
              Label label = new Label(Texts.text("compare.stays-out", track.name(), reason));
              label.getStyleClass().add("problem");
              label.setWrapText(true);
              return label;
            });
  }
}
