package lightnet.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which the program keeps what can be fetched again: weights that were downloaded.
 *
 * @param path of the folder, which need not be there yet
 */
public record CacheFolder(Path path) {

  /** The system property that names another folder. */
  public static final String PROPERTY = "lightnet.cache";

  private static final String NAME = "lightnet-explorer";

  /** Where this system keeps such things. */
  public static CacheFolder find() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(named -> new CacheFolder(Path.of(named)))
        .orElseGet(
            () ->
                of(
                    String.valueOf(System.getProperty("os.name")),
                    Path.of(String.valueOf(System.getProperty("user.home"))),
                    System.getenv()));
  }

  /**
   * Where a system keeps such things.
   *
   * @param system its name, as Java tells it
   * @param home the user's folder
   * @param environment the variables of the system
   */
  static CacheFolder of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    Path parent;
    if (name.contains("win")) {
      parent = named(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
      return new CacheFolder(parent.resolve(NAME).resolve("cache"));
    } else if (name.contains("mac")) {
      parent = home.resolve("Library/Caches");
    } else {
      parent = named(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache"));
    }
    return new CacheFolder(parent.resolve(NAME));
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /** Trained weights, under the names that their publishers gave them. */
  public Path weights() {
    return path.resolve("weights");
  }
}
