package lightnet.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** The table of the networks. */
final class SideBySideCard extends VBox {

  SideBySideCard(RaceResult result, Workspace workspace) {
    super(6);
    var failures = new VBox(3);
    failures.setId("failures");
    setId("side-by-side-card");
    getStyleClass().add("compare-card");
    getChildren()
        .addAll(
            Labels.heading(Texts.text("compare.table")),
            Labels.muted(Texts.text("compare.table.words")),
            new SideBySide(result, workspace.theme()),
            failures);
    for (Track track : result.tracks()) {
      track
          .failure()
          .ifPresent(
              reason -> {
                Label label = new Label(Texts.text("compare.stays-out", track.name(), reason));
                label.getStyleClass().add("problem");
                label.setWrapText(true);
                failures.getChildren().add(label);
              });
    }
  }
}
