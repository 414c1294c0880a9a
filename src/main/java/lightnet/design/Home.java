package lightnet.design;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds {@code models/} and {@code assets/}.
 *
 * @param folder the project's root, or where the program was installed
 */
public record Home(Path folder) {

  /** The system property by which the start script names the folder. */
  public static final String PROPERTY = "lightnet.home";

  /**
   * The folder that the start script named, or else the nearest one above the working directory.
   */
  public static Home find() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return new Home(Path.of(named));
    }
    Optional<Path> nearest =
        Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
            .filter(path -> Files.isDirectory(path.resolve("models")))
            .findFirst();
    return new Home(nearest.orElse(Path.of("")));
  }

  /** Presets and weights. */
  public Path models() {
    return folder.resolve("models");
  }

  /** Sample photos, class names. */
  public Path assets() {
    return folder.resolve("assets");
  }
}
