package lightnet.weights.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched of a file so far, beside the place where the whole file goes. It outlives a
 * download that was cut short, so that the next one goes on there; the server's name for the
 * version, its entity tag, is kept with it. Locked while it is open.
 */
final class PartFile implements AutoCloseable {
  private static final int LONGEST_TAG = 512;

  private final Path target;
  private final Path part;
  private final Path tag;
  private final FileChannel channel;
  private final FileLock lock;

  private PartFile(Path target, Path part, FileChannel channel, FileLock lock) {
    this.target = target;
    this.part = part;
    this.tag = part.resolveSibling(part.getFileName() + ".tag");
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Opens what there is, or begins with nothing.
   *
   * @throws DownloadException if the same file is being fetched already
   */
  static PartFile open(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    FileChannel channel =
        FileChannel.open(
            part, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new DownloadException("%s is being downloaded already.".formatted(target));
    }
    return new PartFile(target, part, channel, lock);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Where the bytes are. */
  Path path() {
    return part;
  }

  long size() throws IOException {
    return channel.size();
  }

  /** What the server called the version of which this is a part. */
  Optional<String> version() throws IOException {
    if (!Files.isRegularFile(tag) || Files.size(tag) > LONGEST_TAG) {
      return Optional.empty();
    }
    String text = Files.readString(tag, StandardCharsets.ISO_8859_1).strip();
    return text.matches("\"[!-~&&[^\"]]*\"") ? Optional.of(text) : Optional.empty();
  }

  /** Throws away what there is and begins anew with this version, if the server names one. */
  void restart(Optional<String> version) throws IOException {
    channel.truncate(0);
    if (version.isPresent() && version.get().length() <= LONGEST_TAG) {
      Files.writeString(tag, version.get(), StandardCharsets.ISO_8859_1);
    } else {
      Files.deleteIfExists(tag);
    }
  }

  /** Adds to the end. */
  void append(ByteBuffer bytes) throws IOException {
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Puts the whole file in its place. */
  void finish() throws IOException {
    channel.force(true);
    Files.deleteIfExists(tag);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Gives up what there is. */
  void discard() throws IOException {
    restart(Optional.empty());
    Files.deleteIfExists(part);
  }

  @Override
  public void close() throws IOException {
    try {
      if (channel.size() == 0) {
        Files.deleteIfExists(part);
      }
      lock.release();
    } finally {
      channel.close();
    }
  }
}
