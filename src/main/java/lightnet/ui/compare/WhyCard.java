package lightnet.ui.compare;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.measure.race.LayerGaps.Explained;
import lightnet.measure.race.LayerWords;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** Where the slower networks lose the time that they take longer, in sentences. */
final class WhyCard extends VBox {

  WhyCard(Layers layers) {
    super(8);
    setId("why-card");
    getStyleClass().add("compare-card");
    getChildren().add(Labels.heading(Texts.text("compare.why")));
    for (Explained explained : layers.explained()) {
      var sentences =
          new VBox(
              3,
              Labels.muted(
                  Texts.text("compare.why.pair", explained.slower(), explained.fastest())));
      LayerWords.sentences(explained)
          .forEach(words -> sentences.getChildren().add(sentence(words)));
      getChildren().add(sentences);
    }
    if (layers.explained().isEmpty()) {
      getChildren().add(sentence(Texts.text("compare.why.none")));
    }
    for (String name : layers.untimed()) {
      getChildren().add(Labels.muted(Texts.text("compare.why.untimed", name)));
    }
    getChildren().add(Labels.muted(Texts.text("compare.why.how")));
  }

  private static Label sentence(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    return label;
  }
}
