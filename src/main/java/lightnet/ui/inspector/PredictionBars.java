package lightnet.ui.inspector;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lightnet.runtime.Prediction;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** The most probable classes as labelled bars, the bars' lengths their probabilities. */
final class PredictionBars extends VBox {
  private static final PseudoClass UNTRAINED = PseudoClass.getPseudoClass("untrained");
  private static final double THICKNESS = 6;

  PredictionBars() {
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
    for (int i = 0; i < top.size(); i++) {
      getChildren().add(line(top.get(i), i + 1, words));
    }
  }

  private static VBox line(Prediction prediction, int rank, String accessibleWords) {
    Label name = new Label(prediction.label());
    name.setId("prediction-" + rank);
    name.setMinWidth(0);
    Label percent = new Label(Numbers.percent(prediction.probability()));
    percent.getStyleClass().add("share");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var words = new HBox(8, name, space, percent);
    words.setAlignment(Pos.BASELINE_LEFT);
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
