package lightnet.ui.workspace;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import lightnet.image.Photo;

/** Photos as JavaFX shows them, and back. */
public final class Pictures {

  private Pictures() {}

  /** The program's sign: thin, fat, thin. */
  public static Image icon() {
    return new Image(String.valueOf(Pictures.class.getResource("/lightnet/ui/icon.png")));
  }

  /** A photo, scaled down until its longer side is at most {@code maxSide} pixels. */
  public static Image of(Photo photo, int maxSide) {
    Photo scaled = photo.scaledToFit(maxSide);
    int[] pixels = new int[scaled.width() * scaled.height()];
    scaled.copyInto(pixels);
    return new WritableImage(
        new PixelBuffer<>(
            scaled.width(),
            scaled.height(),
            IntBuffer.wrap(pixels),
            PixelFormat.getIntArgbPreInstance()));
  }

  /** A picture from the clipboard as a photo. */
  public static Photo toPhoto(String name, Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    PixelReader reader = image.getPixelReader();
    reader.getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return Photo.of(name, width, height, argb);
  }
}
