package lightnet.image;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads JPEG, PNG, GIF (first frame), BMP, WebP and TIFF photos as upright, opaque 8-bit sRGB
 * pixels: EXIF orientation is obeyed, colour profiles are applied, transparency lies over white.
 */
public final class PhotoReader {
  /** Larger pictures are refused before memory is taken for them. */
  public static final long MAX_PIXELS = 200_000_000;

  /** Larger files are refused before they are read. */
  public static final long MAX_BYTES = 500_000_000;

  private static final Pattern MODEL_FILE = Pattern.compile(".*\\.(onnx|pth|pt|safetensors|h5)");

  /**
   * Reads a photo from a file.
   *
   * @throws UnreadablePhotoException with one sentence if it is no whole photo of a known kind, too
   *     large, not readable, or the thread was interrupted (its interrupt status stays set)
   */
  public Photo read(Path file) throws UnreadablePhotoException {
    String name = nameOf(file);
    refuseInterrupted(name);
    try {
      refuseWhatIsNoPhotoFile(file, name);
      return read(Files.readAllBytes(file), name);
    } catch (NoSuchFileException missing) {
      throw new UnreadablePhotoException(
          name + " is not there (any more): choose a photo that exists.", missing);
    } catch (AccessDeniedException denied) {
      throw notAllowed(name, denied);
    } catch (IOException failure) {
      refuseInterrupted(name);
      throw new UnreadablePhotoException(
          "%s could not be read from its disk (%s): copy it elsewhere and try that file."
              .formatted(name, failure.getMessage()),
          failure);
    }
  }

  /**
   * Reads a photo from the bytes of its file.
   *
   * @param content the whole file
   * @param name what messages call the photo
   * @throws UnreadablePhotoException as {@link #read(Path)}
   */
  public Photo read(byte[] content, String name) throws UnreadablePhotoException {
    refuseInterrupted(name);
    if (content.length == 0) {
      throw new UnreadablePhotoException(
          name + " is empty (0 bytes): choose a photo such as a JPEG or PNG file.");
    }
    return new Decoder(name, content).decode();
  }

  private static String nameOf(Path file) {
    var last = file.getFileName();
    return last == null ? file.toString() : last.toString();
  }

  private static void refuseWhatIsNoPhotoFile(Path file, String name)
      throws IOException, UnreadablePhotoException {
    long size = Files.size(file);
    if (Files.isDirectory(file)) {
      throw new UnreadablePhotoException(
          name + " is a folder, not a photo: choose one of the files in it.");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnreadablePhotoException(
          name + " is a device or a pipe, not a photo: choose a JPEG or PNG file.");
    }
    if (!Files.isReadable(file)) {
      throw notAllowed(name, new AccessDeniedException(file.toString()));
    }
    if (MODEL_FILE.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
      throw new UnreadablePhotoException(
          name + " is a model, not a photo, and cannot be opened yet: choose a JPEG or PNG file.");
    }
    if (size > MAX_BYTES) {
      throw new UnreadablePhotoException(
          "%s is too large for a photo (%d MB): files of up to %d MB work."
              .formatted(name, size / 1_000_000, MAX_BYTES / 1_000_000));
    }
  }

  private static UnreadablePhotoException notAllowed(String name, IOException cause) {
    return new UnreadablePhotoException(
        name + " may not be read by this user: change its permissions or choose another photo.",
        cause);
  }

  static void refuseInterrupted(String name) throws UnreadablePhotoException {
    if (Thread.currentThread().isInterrupted()) {
      throw new UnreadablePhotoException(
          "Reading " + name + " was stopped: open it again to see it.");
    }
  }
}
