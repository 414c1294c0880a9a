package lightnet.drawing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;

/**
 * A GIF as a viewer shows it.
 *
 * @param pictures each over those before it
 * @param hundredths of a second that each is shown
 * @param repeats how often it plays, 0 for always
 */
public record ReadGif(List<BufferedImage> pictures, List<Integer> hundredths, int repeats) {

  /** Reads a file's bytes. */
  public static ReadGif of(byte[] file) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in);
      List<BufferedImage> pictures = new ArrayList<>();
      List<Integer> hundredths = new ArrayList<>();
      int repeats = -1;
      for (int i = 0; i < reader.getNumImages(true); i++) {
        var root =
            (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
        hundredths.add(number(root, "GraphicControlExtension", "delayTime"));
        var part = reader.read(i);
        var whole =
            i == 0
                ? new BufferedImage(part.getWidth(), part.getHeight(), BufferedImage.TYPE_INT_ARGB)
                : copy(pictures.getLast());
        whole
            .createGraphics()
            .drawImage(
                part,
                number(root, "ImageDescriptor", "imageLeftPosition"),
                number(root, "ImageDescriptor", "imageTopPosition"),
                null);
        pictures.add(whole);
        if (root.getElementsByTagName("ApplicationExtension").item(0)
            instanceof IIOMetadataNode extension) {
          byte[] loop = (byte[]) extension.getUserObject();
          repeats = (loop[1] & 0xFF) | ((loop[2] & 0xFF) << 8);
        }
      }
      return new ReadGif(pictures, hundredths, repeats);
    }
  }

  private static int number(IIOMetadataNode root, String node, String attribute) {
    return Integer.parseInt(
        ((IIOMetadataNode) root.getElementsByTagName(node).item(0)).getAttribute(attribute));
  }

  private static BufferedImage copy(BufferedImage image) {
    var copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    copy.createGraphics().drawImage(image, 0, 0, null);
    return copy;
  }
}
