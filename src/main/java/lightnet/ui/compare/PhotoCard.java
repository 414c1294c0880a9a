package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Track;
import lightnet.runtime.Prediction;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.RaceReport;
import lightnet.ui.workspace.RaceReport.Seen;
import lightnet.ui.workspace.Workspace;

/** What all networks say of the same photo, in columns; what several say first is marked. */
final class PhotoCard extends VBox {
  private static final double COLUMN = 190;

  private PhotoCard(RaceReport report, Workspace workspace) {
    super(8);
    setId("photo-card");
    getStyleClass().add("compare-card");
    List<Track> tracks = report.result().tracks();
    Optional<Integer> agreed = agreed(report, tracks);
    var columns = new FlowPane(18, 12);
    for (int i = 0; i < tracks.size(); i++) {
      var column = new VBox(3);
      column.setId("photo-column-" + i);
      column.setPrefWidth(COLUMN);
      Label name = new Label(tracks.get(i).name());
      name.getStyleClass().add("contestant-name");
      column.getChildren().add(new HBox(7, new ColourDot(i, workspace.theme()), name));
      column.getChildren().addAll(lines(report.seenBy(tracks.get(i).name()), agreed));
      columns.getChildren().add(column);
    }
    getChildren()
        .addAll(
            Labels.heading(Texts.text("compare.photo", report.result().settings().input())),
            Labels.muted(Texts.text("compare.photo.words")),
            columns);
  }

  /** The columns, if one of the networks has something to say. */
  static Optional<PhotoCard> of(RaceReport report, Workspace workspace) {
    return report.seen().values().stream().anyMatch(Seen.Classes.class::isInstance)
        ? Optional.of(new PhotoCard(report, workspace))
        : Optional.empty();
  }

  /** The class that more than one says first. */
  private static Optional<Integer> agreed(RaceReport report, List<Track> tracks) {
    Map<Integer, Long> votes =
        tracks.stream()
            .map(track -> report.seenBy(track.name()))
            .flatMap(
                seen ->
                    seen instanceof Seen.Classes(var top) ? top.stream().limit(1) : Stream.empty())
            .collect(Collectors.groupingBy(Prediction::index, Collectors.counting()));
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
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
