package lightnet.ui.canvas;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import javafx.scene.image.Image;
import lightnet.drawing.Drawing;
import lightnet.drawing.Shade;

/** Drawings as PNG, asked for on any thread but that of JavaFX, which only paints. */
public final class DrawingPng {

  private DrawingPng() {}

  /**
   * A drawing on the ground of its theme.
   *
   * @param scale pixels for each unit
   */
  public static byte[] of(Drawing drawing, Shade shade, double scale) throws IOException {
    try {
      Image painted =
          CompletableFuture.supplyAsync(
                  () -> DrawingImage.of(drawing, shade, scale), Platform::runLater)
              .get();
      return PictureFile.png(painted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw (IOException) new InterruptedIOException("the picture was not finished").initCause(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
