package lightnet.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a system keeps what programs write by themselves.
 *
 * @param system its name, as Java tells it
 * @param home the user's folder
 * @param environment the variables of the system
 */
record UserFolders(String system, Path home, Map<String, String> environment) {
  private static final String NAME = "lightnet-explorer";

  /** Those of this user here. */
  static UserFolders here() {
    return new UserFolders(
        String.valueOf(System.getProperty("os.name")),
        Path.of(String.valueOf(System.getProperty("user.home"))),
        System.getenv());
  }

  /** The folder that a system property names, if it is set. */
  static Optional<Path> named(String property) {
    return Optional.ofNullable(System.getProperty(property)).map(Path::of);
  }

  /** For what was not saved by name. */
  Path state() {
    if (isWindows()) {
      return local();
    }
    return isMac()
        ? home.resolve("Library/Application Support").resolve(NAME)
        : variable("XDG_STATE_HOME").orElse(home.resolve(".local/state")).resolve(NAME);
  }

  /** For what can be fetched again. */
  Path cache() {
    if (isWindows()) {
      return local().resolve("cache");
    }
    return isMac()
        ? home.resolve("Library/Caches").resolve(NAME)
        : variable("XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve(NAME);
  }

  private Path local() {
    return variable("LOCALAPPDATA").orElse(home.resolve("AppData/Local")).resolve(NAME);
  }

  private boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).contains("win") && !isMac();
  }

  private boolean isMac() {
    return system.toLowerCase(Locale.ROOT).contains("mac");
  }

  private Optional<Path> variable(String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
