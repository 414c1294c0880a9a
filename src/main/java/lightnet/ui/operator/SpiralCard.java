package lightnet.ui.operator;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightnet.flow.operator.Spiral;
import lightnet.flow.operator.SpiralPicture;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** What ReLU loses in n dimensions (MobileNet V2, Figure 1). */
final class SpiralCard extends Card {
  private static final double TALL = 420;
  private static final int FIRST = 5;

  private final Slider slider = new Slider(SpiralPicture.FEWEST, SpiralPicture.MOST, FIRST);
  private final Label loss = new Label();
  private final DrawingView view;
  private long seed = 1;

  SpiralCard(OperatorScope scope) {
    super("spiral-card", Texts.text("spiral.title"), Texts.text("spiral.sentence"));
    slider.setId("spiral-slider");
    slider.setAccessibleText(Texts.text("spiral.dimensions"));
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    loss.setId("spiral-loss");
    loss.getStyleClass().add(Styles.HEADING);
    loss.setMinWidth(USE_PREF_SIZE);
    view =
        scope.view(
            "spiral-picture",
            Texts.text("spiral.accessible"),
            TALL,
            (w, h) -> new SpiralPicture(dimensions(), seed, captions()).draw(w, h));
    var another = new Button(Texts.text("spiral.another"));
    another.setId("spiral-another");
    another.setOnAction(
        _ -> {
          seed++;
          tell();
        });
    HBox.setHgrow(slider, Priority.ALWAYS);
    var controls = new HBox(10, slider, loss, another);
    controls.setAlignment(Pos.CENTER_LEFT);
    add(controls, view, Labels.muted(Texts.text("spiral.note")));
    slider.valueProperty().subscribe(_ -> tell());
  }

  private int dimensions() {
    return (int) Math.round(slider.getValue());
  }

  private void tell() {
    double lost = Spiral.through(dimensions(), seed).loss();
    loss.setText(Texts.text("spiral.loss", dimensions(), Numbers.percent(lost)));
    view.redraw();
  }

  private static SpiralPicture.Captions captions() {
    return new SpiralPicture.Captions(
        Texts.text("spiral.input"), Texts.text("spiral.chart"), Texts.text("spiral.lost"));
  }
}
