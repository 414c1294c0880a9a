package lightnet.ui.canvas;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files whose names differ by a number.
 *
 * @param pattern a file whose name has one place for it, such as {@code %03d}
 */
record NumberedFiles(Path pattern) {
  private static final Pattern PLACE = Pattern.compile("%(0[1-9])?d");

  static boolean isPattern(Path file) {
    return PLACE.matcher(String.valueOf(file.getFileName())).find();
  }

  /** The file of a number. */
  Path at(int number) {
    String name = String.valueOf(pattern.getFileName());
    Matcher place = PLACE.matcher(name);
    if (!place.find()) {
      throw new IllegalArgumentException(pattern + " has no place for a number");
    }
    String digits = String.format(Locale.ROOT, place.group(), number);
    return pattern.resolveSibling(
        name.substring(0, place.start()) + digits + name.substring(place.end()));
  }
}
