package lightnet.ui.compare;

import javafx.beans.value.ObservableValue;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import lightnet.drawing.Ink;
import lightnet.ui.style.Theme;

/** The colour by which a network is known in all charts. */
final class ColourDot extends Circle {
  private static final double RADIUS = 5;

  ColourDot(int colour, ObservableValue<Theme> theme) {
    super(RADIUS);
    ObservableValue<Boolean> shown = sceneProperty().map(_ -> true).orElse(false);
    theme
        .when(shown)
        .subscribe(
            now -> {
              int argb = now.shade().argb(new Ink.Group(colour));
              setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            });
  }
}
