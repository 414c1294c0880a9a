package lightnet.ui.inspector;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lightnet.runtime.Prediction;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The most probable classes as labelled bars, the bars' lengths their probabilities. */
final class PredictionBars extends VBox {
  private static final PseudoClass UNTRAINED = PseudoClass.getPseudoClass("untrained");
  private static final double THICKNESS = 6;

  private final Looks looks;
  private List<ToggleButton> eyes = List.of();
  private List<Prediction> shown = List.of();

  /** What becomes of a class that one wants to see on the photo, or no more. */
  interface Looks {
    /** Shows what speaks for it. */
    void at(Prediction prediction);

    /** Shows that no more. */
    void away();
  }

  PredictionBars(Looks looks) {
    this.looks = looks;
    setId("predictions");
    setSpacing(7);
  }

  /** Shows what a trained network says. */
  void show(List<Prediction> top) {
    pseudoClassStateChanged(UNTRAINED, false);
    fill(top, "prediction.accessible");
    getChildren().stream()
        .findFirst()
        .ifPresent(first -> first.getStyleClass().add("prediction-first"));
  }

  /** Shows what a network with random weights gives, so that nobody takes it for an answer. */
  void showUntrained(List<Prediction> top) {
    pseudoClassStateChanged(UNTRAINED, true);
    fill(top, "prediction.untrained");
  }

  private void fill(List<Prediction> top, String words) {
    getChildren().clear();
    shown = List.copyOf(top);
    eyes = IntStream.range(0, top.size()).mapToObj(i -> eye(top.get(i), i + 1)).toList();
    for (int i = 0; i < top.size(); i++) {
      getChildren().add(line(top.get(i), i + 1, words));
    }
  }

  /** Marks the class that is shown on the photo. */
  void mark(Optional<Prediction> looked) {
    for (int i = 0; i < eyes.size(); i++) {
      eyes.get(i).setSelected(looked.equals(Optional.of(shown.get(i))));
    }
  }

  private ToggleButton eye(Prediction prediction, int rank) {
    var eye = new ToggleButton("", new FontIcon(Feather.EYE));
    eye.setId("cam-" + rank);
    eye.getStyleClass().addAll("flat", "eye");
    eye.setAccessibleText(Texts.text("look.at", prediction.label()));
    eye.setTooltip(new Tooltip(Texts.text("look.at", prediction.label())));
    eye.setMinWidth(Region.USE_PREF_SIZE);
    eye.setOnAction(
        _ -> {
          if (eye.isSelected()) {
            looks.at(prediction);
          } else {
            looks.away();
          }
        });
    return eye;
  }

  private VBox line(Prediction prediction, int rank, String accessibleWords) {
    Label name = new Label(prediction.label());
    name.setId("prediction-" + rank);
    name.setMinWidth(0);
    Label percent = new Label(Numbers.percent(prediction.probability()));
    percent.getStyleClass().add("share");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var words = new HBox(6, name, space, percent, eyes.get(rank - 1));
    words.setAlignment(Pos.CENTER_LEFT);
    var line = new VBox(2, words, bar(prediction.probability()));
    line.setAccessibleText(
        Texts.text(
            accessibleWords,
            rank,
            prediction.label(),
            Numbers.percent(prediction.probability()),
            prediction.index()));
    return line;
  }

  private static StackPane bar(double probability) {
    var fill = new Rectangle(0, THICKNESS);
    fill.getStyleClass().add("time-fill");
    fill.setArcWidth(THICKNESS);
    fill.setArcHeight(THICKNESS);
    var track = new StackPane(fill);
    track.getStyleClass().add("bar-track");
    track.setAlignment(Pos.CENTER_LEFT);
    track.setMinWidth(0);
    track.widthProperty().subscribe(w -> fill.setWidth(probability * w.doubleValue()));
    return track;
  }
}
