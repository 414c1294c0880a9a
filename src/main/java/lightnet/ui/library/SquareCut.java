package lightnet.ui.library;

import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;

/** The largest square in the middle of a picture. */
final class SquareCut {

  private SquareCut() {}

  static Rectangle2D of(Image image) {
    double side = Math.min(image.getWidth(), image.getHeight());
    return new Rectangle2D(
        (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
  }
}
