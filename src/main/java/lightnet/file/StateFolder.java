package lightnet.file;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder in which the program keeps what the user did not save by name: drafts, recent files,
 * the peaks of the machine.
 *
 * @param path of the folder, which need not be there yet
 */
public record StateFolder(Path path) {

  /** The system property that names another folder. */
  public static final String PROPERTY = "lightnet.state";

  private static final String NAME = "lightnet-explorer";

  /** Where this system keeps such things. */
  public static StateFolder find() {
    return Optional.ofNullable(System.getProperty(PROPERTY))
        .map(named -> new StateFolder(Path.of(named)))
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
  static StateFolder of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    Path parent;
    if (name.contains("win")) {
      parent = named(environment, "LOCALAPPDATA").orElse(home.resolve("AppData/Local"));
    } else if (name.contains("mac")) {
      parent = home.resolve("Library/Application Support");
    } else {
      parent = named(environment, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
    }
    return new StateFolder(parent.resolve(NAME));
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /** Networks with changes that are not saved, a folder for each window. */
  public Path drafts() {
    return path.resolve("drafts");
  }

  /** What this machine can do at most, as measured. */
  public Path machinePeaks() {
    return path.resolve("machine-peaks.json");
  }

  /** Which files were opened last. */
  public Path recentFiles() {
    return path.resolve("recent-files.txt");
  }
}
