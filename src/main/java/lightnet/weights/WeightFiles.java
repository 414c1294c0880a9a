package lightnet.weights;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import lightnet.design.Checksum;
import lightnet.design.Checksum.Algorithm;

/** What all weights files have in common: how they are opened and how their content is checked. */
public final class WeightFiles {
  private WeightFiles() {}

  /**
   * The SHA-256 of the file's content as 64 lower-case hexadecimal digits.
   *
   * @throws UnreadableWeightsException if the file cannot be read
   */
  public static String sha256(Path file) throws UnreadableWeightsException {
    return digits(file, Algorithm.SHA256);
  }

  private static String digits(Path file, Algorithm algorithm) throws UnreadableWeightsException {
    try {
      var digest = MessageDigest.getInstance(algorithm.standardName());
      try (var input = new DigestInputStream(Files.newInputStream(file), digest)) {
        input.transferTo(OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no " + algorithm.standardName(), e);
    }
  }

  /**
   * Checks that the file's SHA-256 begins with the given digits: PyTorch's file names end with the
   * first eight, as in {@code mobilenet_v2-b0353104.pth}.
   *
   * @throws UnreadableWeightsException if it does not, or if the file cannot be read
   */
  public static void requireSha256(Path file, String expectedPrefix)
      throws UnreadableWeightsException {
    require(file, Algorithm.SHA256, expectedPrefix.toLowerCase(Locale.ROOT));
  }

  /**
   * Checks that a file has the digits by which it is known.
   *
   * @throws UnreadableWeightsException if it has not, or if it cannot be read
   */
  public static void require(Path file, Checksum checksum) throws UnreadableWeightsException {
    require(file, checksum.algorithm(), checksum.digits());
  }

  /**
   * Whether a file has the digits by which it is known.
   *
   * @throws UnreadableWeightsException if it cannot be read
   */
  static boolean fits(Path file, Checksum checksum) throws UnreadableWeightsException {
    return checksum.fits(digits(file, checksum.algorithm()));
  }

  private static void require(Path file, Algorithm algorithm, String digits)
      throws UnreadableWeightsException {
    var actual = digits(file, algorithm);
    if (!actual.startsWith(digits)) {
      throw new UnreadableWeightsException(
          file,
          "has the %s %s, which does not begin with %s"
              .formatted(algorithm.standardName(), actual, digits),
          "download it again from its publisher");
    }
  }

  /** Reads from an open file. */
  interface ChannelReader<T> {
    T read(FileChannel channel) throws IOException;
  }

  /** Opens the file for reading and puts every failure into a sentence. */
  static <T> T open(Path file, ChannelReader<T> reader) throws UnreadableWeightsException {
    if (Files.isDirectory(file)) {
      throw new UnreadableWeightsException(file, "is a folder", "name a weights file");
    }
    try (var channel = FileChannel.open(file)) {
      return reader.read(channel);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Exactly these bytes of the file, little-endian. */
  static ByteBuffer bytes(FileChannel channel, long position, int length) throws IOException {
    var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new IOException("it became shorter while it was read");
      }
    }
    return bytes.flip();
  }

  private static UnreadableWeightsException unreadable(Path file, IOException failure) {
    return switch (failure) {
      case UnreadableWeightsException known -> known;
      case NoSuchFileException missing ->
          new UnreadableWeightsException(
              file, "does not exist", "check the name of the weights file", missing);
      default ->
          new UnreadableWeightsException(
              file,
              "cannot be read (%s)".formatted(failure.getMessage()),
              "check that it is complete and that you may read it",
              failure);
    };
  }
}
