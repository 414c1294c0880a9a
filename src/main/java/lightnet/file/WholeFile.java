package lightnet.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Files that appear complete or not at all: written beside their place, forced to the disk and
 * moved there.
 */
public final class WholeFile {

  /** How the names end of files that are being written. */
  static final String UNFINISHED = ".tmp";

  private WholeFile() {}

  /** What writes the content. */
  public interface Content {
    /** Writes all of it. */
    void writeTo(FileChannel channel) throws IOException;
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws IOException if it cannot be written; what was there before stays
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path temporary =
        target.resolveSibling(target.getFileName() + "." + UUID.randomUUID() + UNFINISHED);
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(channel);
        channel.force(true);
      }
      keepRights(target, temporary);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Who may read and write what is replaced may do so with what comes in its place. */
  private static void keepRights(Path from, Path to) throws IOException {
    if (Files.exists(from) && Files.getFileStore(from).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
    }
  }

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws IOException if it cannot be written; what was there before stays
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    write(
        file,
        channel -> {
          ByteBuffer rest = ByteBuffer.wrap(bytes);
          while (rest.hasRemaining()) {
            channel.write(rest);
          }
        });
  }
}
