package lightnet.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The names of a classifier's outputs.
 *
 * @param names by index
 */
public record ClassNames(List<String> names) {

  /** No names: the classes are numbers. */
  public static final ClassNames NONE = new ClassNames(List.of());

  /** The file of ImageNet's classes among the program's assets. */
  static final String IMAGENET = "imagenet-classes.txt";

  public ClassNames {
    names = List.copyOf(names);
  }

  /**
   * Reads a file with one name a line.
   *
   * @throws IOException if the file cannot be read
   */
  public static ClassNames read(Path file) throws IOException {
    return new ClassNames(Files.readAllLines(file));
  }

  /** Class {@code i} without its synonyms, or its number where no name is known. */
  public String label(int i) {
    return i < names.size() ? names.get(i).split(",", 2)[0] : "class " + i;
  }
}
