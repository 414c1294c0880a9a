package lightnet.ui.canvas;

import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import lightnet.drawing.Drawing;
import lightnet.drawing.Ink;
import lightnet.drawing.Shade;

/** Drawings as pictures of pixels. On the JavaFX thread only. */
public final class DrawingImage {

  private DrawingImage() {}

  /**
   * A drawing on the ground of its theme.
   *
   * @param scale pixels for each unit
   */
  public static Image of(Drawing drawing, Shade shade, double scale) {
    var canvas = new Canvas(drawing.width() * scale, drawing.height() * scale);
    new Painter(canvas.getGraphicsContext2D()).paint(drawing, shade, scale);
    var parameters = new SnapshotParameters();
    parameters.setFill(Painter.colour(Ink.Role.GROUND, shade));
    return canvas.snapshot(parameters, null);
  }
}
