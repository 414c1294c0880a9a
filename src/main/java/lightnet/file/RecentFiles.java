package lightnet.file;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which files of networks were opened or saved last, also by other windows. */
public final class RecentFiles {
  private static final Logger LOG = LoggerFactory.getLogger(RecentFiles.class);
  private static final int MOST = 12;

  private final Path list;

  /** Those that a folder knows of. */
  public RecentFiles(StateFolder state) {
    list = state.recentFiles();
  }

  /** The last one first. None if the list cannot be read. */
  public List<Path> read() {
    try {
      return Files.readString(list).lines().map(URI::create).map(Path::of).limit(MOST).toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException | IllegalArgumentException e) {
      LOG.warn("the list of recent files {} cannot be read", list, e);
      return List.of();
    }
  }

  /**
   * Puts a file at the front.
   *
   * @return the list then
   * @throws IOException if it cannot be written
   */
  public List<Path> add(Path file) throws IOException {
    List<Path> files = new ArrayList<>(without(file));
    files.addFirst(file.toAbsolutePath().normalize());
    return write(files);
  }

  /**
   * Takes a file off the list.
   *
   * @return the list then
   * @throws IOException if it cannot be written
   */
  public List<Path> remove(Path file) throws IOException {
    return write(without(file));
  }

  private List<Path> without(Path file) {
    Path gone = file.toAbsolutePath().normalize();
    return read().stream().filter(other -> !other.equals(gone)).toList();
  }

  private List<Path> write(List<Path> files) throws IOException {
    List<Path> kept = files.stream().limit(MOST).toList();
    String text = String.join("", kept.stream().map(file -> file.toUri() + "\n").toList());
    Files.createDirectories(list.toAbsolutePath().getParent());
    WholeFile.write(list, text.getBytes(StandardCharsets.UTF_8));
    return kept;
  }
}
