package lightnet.image;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * How the stored pixels must be turned to stand upright: EXIF's tag 0x0112, values 1 to 8.
 *
 * @param transposed whether the stored rows are the upright columns
 * @param mirrored whether the upright columns run from right to left
 * @param flipped whether the upright rows run from bottom to top
 */
record Orientation(boolean transposed, boolean mirrored, boolean flipped) {
  static final Orientation UPRIGHT = new Orientation(false, false, false);

  /** The orientation with EXIF's number; numbers that EXIF does not know mean upright. */
  static Orientation of(int exif) {
    return switch (exif) {
      case 2 -> new Orientation(false, true, false);
      case 3 -> new Orientation(false, true, true);
      case 4 -> new Orientation(false, false, true);
      case 5 -> new Orientation(true, false, false);
      case 6 -> new Orientation(true, true, false);
      case 7 -> new Orientation(true, true, true);
      case 8 -> new Orientation(true, false, true);
      default -> UPRIGHT;
    };
  }

  /** The orientation that a picture file states; upright if none can be read. */
  static Orientation in(byte[] content) {
    try {
      var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(content));
      var directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      if (directory == null || !directory.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
        return UPRIGHT;
      }
      return of(directory.getInt(ExifIFD0Directory.TAG_ORIENTATION));
    } catch (ImageProcessingException | MetadataException | IOException | RuntimeException broken) {
      return UPRIGHT;
    }
  }

  /** Turns a stored picture upright; an upright one is returned as it is. */
  Photo apply(Photo stored) {
    if (equals(UPRIGHT)) {
      return stored;
    }
    int width = transposed ? stored.height() : stored.width();
    int height = transposed ? stored.width() : stored.height();
    int stepX = transposed ? stored.width() : 1;
    int stepY = transposed ? 1 : stored.width();
    int start = (mirrored ? (width - 1) * stepX : 0) + (flipped ? (height - 1) * stepY : 0);
    int nextX = mirrored ? -stepX : stepX;
    int nextY = flipped ? -stepY : stepY;
    var upright = new int[width * height];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              int from = start + y * nextY;
              for (int x = 0; x < width; x++, from += nextX) {
                upright[y * width + x] = stored.array()[from];
              }
            });
    return new Photo(stored.name(), width, height, upright);
  }
}
