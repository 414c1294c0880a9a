package lightnet.ui.canvas;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;
import lightnet.drawing.Pixels;

/** Pictures as files. A file that is there already is replaced once the new one is whole. */
public final class PictureFile {

  private PictureFile() {}

  /** Writes a picture as PNG. */
  public static void write(Path file, Image picture) throws IOException {
    write(file, png(picture));
  }

  /** A picture as PNG. */
  public static byte[] png(Image picture) throws IOException {
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    int[] argb = new int[width * height];
    picture
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return png(new Pixels(width, height, IntBuffer.wrap(argb)));
  }

  /** Writes a picture as PNG. */
  static void write(Path file, Pixels picture) throws IOException {
    write(file, png(picture));
  }

  private static byte[] png(Pixels picture) throws IOException {
    int width = picture.width();
    int[] argb = new int[picture.argb().remaining()];
    picture.argb().get(0, argb);
    var image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, picture.height(), argb, 0, width);
    var bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  /** Writes a document as UTF-8. */
  public static void write(Path file, String document) throws IOException {
    write(file, document.getBytes(StandardCharsets.UTF_8));
  }

  static void write(Path file, byte[] bytes) throws IOException {
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      Files.write(unfinished, bytes);
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
