package lightnet.drawing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.IntBuffer;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a GIF that plays for ever, picture by picture. Of each picture only the part that differs
 * from the one before is written, and what is the same in it is left clear.
 */
public final class Gif implements AutoCloseable {
  private static final int CLEAR = ColourTable.MOST;
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final MemoryCacheImageOutputStream out;
  private final ColourTable table;
  private final IndexColorModel model;
  private Optional<Pixels> before = Optional.empty();

  /** A GIF in a few colours. */
  public Gif(OutputStream file, ColourTable table) throws IOException {
    this.table = table;
    model = model(table.colours());
    out = new MemoryCacheImageOutputStream(file);
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  /**
   * Appends a picture; all have one size.
   *
   * @param hundredths of a second that it is shown
   */
  public void add(Pixels picture, int hundredths) throws IOException {
    Part part = before.map(last -> changed(last, picture)).orElseGet(() -> whole(picture));
    BufferedImage image = image(picture, part);
    IIOMetadata facts =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    var root = (IIOMetadataNode) facts.getAsTree(FORMAT);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(part.left()));
    place.setAttribute("imageTopPosition", String.valueOf(part.top()));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", String.valueOf(CLEAR));
    control.setAttribute("delayTime", String.valueOf(hundredths));
    if (before.isEmpty()) {
      child(root, "ApplicationExtensions").appendChild(endless());
    }
    facts.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(image, null, facts), null);
    before = Optional.of(picture);
  }

  /** Ends the file; the stream is left open. */
  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    writer.dispose();
    out.close();
  }

  private static IndexColorModel model(int[] colours) {
    int[] all = new int[CLEAR + 1];
    System.arraycopy(colours, 0, all, 0, colours.length);
    return new IndexColorModel(8, all.length, all, 0, false, -1, DataBuffer.TYPE_BYTE);
  }

  private BufferedImage image(Pixels picture, Part part) {
    var image =
        new BufferedImage(part.width(), part.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] indices = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    IntBuffer now = picture.argb();
    int at = 0;
    for (int y = part.top(); y < part.top() + part.height(); y++) {
      for (int x = part.left(); x < part.left() + part.width(); x++) {
        int i = y * picture.width() + x;
        int colour = now.get(i);
        boolean same = before.isPresent() && before.get().argb().get(i) == colour;
        indices[at++] = (byte) (same ? CLEAR : table.nearest(colour & 0xFFFFFF));
      }
    }
    return image;
  }

  private static Part whole(Pixels picture) {
    return new Part(0, 0, picture.width(), picture.height());
  }

  /** The smallest part with all that differs, one pixel where nothing does. */
  private static Part changed(Pixels one, Pixels other) {
    int left = other.width();
    int right = -1;
    int top = other.height();
    int bottom = -1;
    for (int y = 0; y < other.height(); y++) {
      for (int x = 0; x < other.width(); x++) {
        int i = y * other.width() + x;
        if (one.argb().get(i) != other.argb().get(i)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    return right < 0
        ? new Part(0, 0, 1, 1)
        : new Part(left, top, right - left + 1, bottom - top + 1);
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    if (root.getElementsByTagName(name).item(0) instanceof IIOMetadataNode there) {
      return there;
    }
    var made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  /** What viewers take from Netscape: how often it plays, 0 for always. */
  private static IIOMetadataNode endless() {
    var extension = new IIOMetadataNode("ApplicationExtension");
    extension.setAttribute("applicationID", "NETSCAPE");
    extension.setAttribute("authenticationCode", "2.0");
    extension.setUserObject(new byte[] {1, 0, 0});
    return extension;
  }

  /** A part of a picture. */
  private record Part(int left, int top, int width, int height) {}
}
