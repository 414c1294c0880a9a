package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Agreement;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceResult.Model;
import lightnet.measure.race.Seen;
import lightnet.runtime.Prediction;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** What all networks say of the same photo, in columns; what several say first is marked. */
final class PhotoCard extends VBox {
  private static final double COLUMN = 190;

  private PhotoCard(RaceResult result, Workspace workspace) {
    super(8);
    setId("photo-card");
    getStyleClass().add("compare-card");
    List<Model> models = result.models();
    Optional<Integer> agreed = Agreement.of(models.stream().map(Model::seen).toList());
    var columns = new FlowPane(18, 12);
    for (int i = 0; i < models.size(); i++) {
      var column = new VBox(3);
      column.setId("photo-column-" + i);
      column.setPrefWidth(COLUMN);
      Label name = new Label(models.get(i).track().name());
      name.getStyleClass().add("contestant-name");
      column.getChildren().add(new HBox(7, new ColourDot(i, workspace.theme()), name));
      column.getChildren().addAll(lines(models.get(i).seen(), agreed));
      columns.getChildren().add(column);
    }
    getChildren()
        .addAll(
            Labels.heading(Texts.text("compare.photo", result.settings().input())),
            Labels.muted(Texts.text("compare.photo.words")),
            columns);
  }

  /** The columns, if one of the networks has something to say. */
  static Optional<PhotoCard> of(RaceResult result, Workspace workspace) {
    return result.models().stream().map(Model::seen).anyMatch(Seen.Classes.class::isInstance)
        ? Optional.of(new PhotoCard(result, workspace))
        : Optional.empty();
  }

  private static List<Label> lines(Seen seen, Optional<Integer> agreed) {
    return switch (seen) {
      case Seen.Classes(List<Prediction> top) -> {
        List<Label> lines = new ArrayList<>();
        for (Prediction prediction : top) {
          boolean isAgreed = agreed.equals(Optional.of(prediction.index()));
          Label line =
              new Label(
                  Texts.text(
                      isAgreed ? "compare.photo.agreed" : "compare.photo.class",
                      prediction.label(),
                      Numbers.briefPercent(prediction.probability())));
          if (isAgreed) {
            line.getStyleClass().add("contestant-name");
          }
          lines.add(line);
        }
        yield lines;
      }
      case Seen.Untrained _ -> List.of(Labels.muted(Texts.text("compare.photo.untrained")));
      case Seen.Unknown _ -> List.of(Labels.muted(Texts.text("compare.photo.unknown")));
    };
  }
}
