package lightnet.ui.canvas;

import java.nio.IntBuffer;
import java.util.function.DoubleFunction;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lightnet.drawing.Drawing;
import lightnet.drawing.Ink;
import lightnet.drawing.Pixels;

/** Paints the moments of a film, one after the other. On the JavaFX thread only. */
final class FilmStage {
  private final Shooting shooting;
  private final DoubleFunction<Drawing> frames;
  private final Canvas canvas;
  private final Painter painter;
  private final WritableImage image;
  private final SnapshotParameters parameters = new SnapshotParameters();

  FilmStage(Shooting shooting) {
    this.shooting = shooting;
    frames = shooting.film().sizer().in(shooting.width(), shooting.height());
    Drawing first = frames.apply(0);
    int width = (int) Math.ceil(first.width() * shooting.scale());
    int height = (int) Math.ceil(first.height() * shooting.scale());
    canvas = new Canvas(width, height);
    painter = new Painter(canvas.getGraphicsContext2D());
    image = new WritableImage(width, height);
    parameters.setFill(Painter.colour(Ink.Role.GROUND, shooting.shade()));
  }

  Pixels picture(double moment) {
    painter.paint(frames.apply(moment), shooting.shade(), shooting.scale());
    canvas.snapshot(parameters, image);
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Pixels(width, height, IntBuffer.wrap(argb));
  }
}
