package lightnet.ui.drawer;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Rectangle;
import lightnet.network.OperatorFamily;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Texts;

/** Which colour stands for which operator family. */
final class FamilyLegend extends FlowPane {
  private static final double SWATCH = 9;

  FamilyLegend() {
    setHgap(12);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("legend");
  }

  void paint(List<OperatorFamily> families, Palette palette) {
    getChildren().clear();
    for (OperatorFamily family : families) {
      Label label = new Label(Texts.text("family." + family));
      label.setGraphic(new Rectangle(SWATCH, SWATCH, palette.of(family)));
      getChildren().add(label);
    }
    Label cost = new Label(Texts.text("chart.cost"));
    cost.setGraphic(new Rectangle(SWATCH / 2, SWATCH, palette.cost()));
    getChildren().add(cost);
  }
}
