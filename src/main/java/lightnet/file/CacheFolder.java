package lightnet.file;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder in which the program keeps what can be fetched again: weights that were downloaded.
 *
 * @param path of the folder, which need not be there yet
 */
public record CacheFolder(Path path) {

  /** The system property that names another folder. */
  public static final String PROPERTY = "lightnet.cache";

  /** Where this system keeps such things. */
  public static CacheFolder find() {
    return new CacheFolder(UserFolders.named(PROPERTY).orElseGet(() -> UserFolders.here().cache()));
  }

  /** Where a system keeps such things. */
  static CacheFolder of(String system, Path home, Map<String, String> environment) {
    return new CacheFolder(new UserFolders(system, home, environment).cache());
  }

  /** Trained weights, under the names that their publishers gave them. */
  public Path weights() {
    return path.resolve("weights");
  }
}
