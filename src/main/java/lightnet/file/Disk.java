package lightnet.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where files are read from and written to. */
public interface Disk {

  /**
   * What is in a file; nothing if there is none.
   *
   * @throws IOException if it cannot be read
   */
  Optional<byte[]> read(Path file) throws IOException;

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws IOException if it cannot be written; what was there before stays
   */
  void write(Path file, byte[] bytes) throws IOException;

  /** The machine's own. */
  static Disk ofMachine() {
    return new Disk() {
      @Override
      public Optional<byte[]> read(Path file) throws IOException {
        try {
          return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
          return Optional.empty();
        }
      }

      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        WholeFile.write(file, bytes);
      }
    };
  }
}
