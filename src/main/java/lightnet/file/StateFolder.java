package lightnet.file;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder in which the program keeps what the user did not save by name: drafts, recent files,
 * the peaks of the machine.
 *
 * @param path of the folder, which need not be there yet
 */
public record StateFolder(Path path) {

  /** The system property that names another folder. */
  public static final String PROPERTY = "lightnet.state";

  /** Where this system keeps such things. */
  public static StateFolder find() {
    return new StateFolder(UserFolders.named(PROPERTY).orElseGet(() -> UserFolders.here().state()));
  }

  /** Where a system keeps such things. */
  static StateFolder of(String system, Path home, Map<String, String> environment) {
    return new StateFolder(new UserFolders(system, home, environment).state());
  }

  /** Networks with changes that are not saved, a folder for each window. */
  public Path drafts() {
    return path.resolve("drafts");
  }

  /** What this machine can do at most, as measured. */
  public Path machinePeaks() {
    return path.resolve("machine-peaks.json");
  }

  /** How files of others are read where the guess was wrong. */
  public Path fileReadings() {
    return path.resolve("file-readings.txt");
  }

  /** Which files were opened last. */
  public Path recentFiles() {
    return path.resolve("recent-files.txt");
  }
}
