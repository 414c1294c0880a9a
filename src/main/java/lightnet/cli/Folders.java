package lightnet.cli;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Where results are to be written. */
final class Folders {

  private Folders() {}

  /**
   * Before anything is measured, since what is measured would be lost.
   *
   * @throws NoSuchFileException if the folder of a file is not there
   */
  static void check(Optional<Path> file) throws NoSuchFileException {
    if (file.isPresent()) {
      Path folder = file.get().toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new NoSuchFileException(file.get().toString());
      }
    }
  }
}
