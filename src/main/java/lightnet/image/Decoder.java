package lightnet.image;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Decodes the bytes of one picture file through Java's image readers. */
final class Decoder {
  private static final int RIFF = 0x52494646;
  private static final int WEBP = 0x57454250;

  /** What the readers say of a JPEG whose missing or broken part they would fill with grey. */
  private static final Pattern DAMAGE =
      Pattern.compile("(?i).*(truncated|premature|missing EOI|bad Huffman|instead of RST).*");

  private final String name;
  private final byte[] content;

  /**
   * @param name what messages call the photo
   * @param content the whole file
   */
  Decoder(String name, byte[] content) {
    this.name = name;
    this.content = content;
  }

  Photo decode() throws UnreadablePhotoException {
    if (isCutWebp()) {
      throw damaged(new EOFException("shorter than its RIFF header says"));
    }
    try (var stream = new ByteArrayImageInputStream(content)) {
      return Orientation.in(content).apply(decode(readerFor(stream), stream));
    } catch (IOException | RuntimeException damage) {
      throw damaged(damage);
    } catch (OutOfMemoryError tooLarge) {
      throw new UnreadablePhotoException(
          name + " needs more memory than is free: close other photos or choose a smaller one.",
          tooLarge);
    } catch (VirtualMachineError | AssertionError bugOfDecoder) {
      throw damaged(bugOfDecoder);
    }
  }

  /** The reader of WebP fills what is missing, without a warning. */
  private boolean isCutWebp() {
    var header = ByteBuffer.wrap(content);
    return content.length >= 12
        && header.getInt(0) == RIFF
        && header.getInt(8) == WEBP
        && Integer.toUnsignedLong(header.order(ByteOrder.LITTLE_ENDIAN).getInt(4)) + 8
            > content.length;
  }

  private ImageReader readerFor(ImageInputStream stream) throws UnreadablePhotoException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
    if (!readers.hasNext()) {
      throw new UnreadablePhotoException(UnknownKind.sentence(name, content));
    }
    return readers.next();
  }

  private Photo decode(ImageReader reader, ImageInputStream stream)
      throws IOException, UnreadablePhotoException {
    try {
      reader.setInput(stream, true, true);
      refuseTooManyPixels(reader.getWidth(0), reader.getHeight(0));
      var warnings = new ArrayList<String>();
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.addIIOReadProgressListener(new AbortOnInterrupt());
      var image = reader.read(0);
      PhotoReader.refuseInterrupted(name);
      refuseDamage(warnings);
      return photo(image);
    } finally {
      reader.dispose();
    }
  }

  private Photo photo(BufferedImage image) {
    var pixels = SrgbPixels.of(image);
    var srgb = PngProfile.in(content).map(it -> SrgbPixels.fromProfile(it, pixels)).orElse(pixels);
    return new Photo(name, image.getWidth(), image.getHeight(), srgb);
  }

  private void refuseTooManyPixels(int width, int height) throws UnreadablePhotoException {
    if ((long) width * height > PhotoReader.MAX_PIXELS) {
      throw new UnreadablePhotoException(
          "%s is too large (%d x %d pixels): photos of up to %d megapixels work."
              .formatted(name, width, height, PhotoReader.MAX_PIXELS / 1_000_000));
    }
  }

  private void refuseDamage(List<String> warnings) throws UnreadablePhotoException {
    for (String warning : warnings) {
      if (DAMAGE.matcher(warning).matches()) {
        throw damaged(new IOException(warning));
      }
    }
  }

  private UnreadablePhotoException damaged(Throwable cause) {
    return new UnreadablePhotoException(
        name + " is damaged or cut off: copy it again or save it anew as JPEG or PNG.", cause);
  }
}
