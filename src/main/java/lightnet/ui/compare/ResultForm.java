package lightnet.ui.compare;

import java.nio.file.Path;
import java.util.Locale;
import lightnet.measure.race.ResultFile;
import lightnet.report.Reports.Kind;
import lightnet.ui.style.Texts;

/**
 * What a result is written as.
 *
 * @param ending of the names of its files
 * @param words that say what it is
 */
public record ResultForm(String ending, String words) {

  /** What opens again. */
  static ResultForm saved() {
    return new ResultForm(ResultFile.ENDING, Texts.text("chooser.results"));
  }

  /** What is for others. */
  static ResultForm of(Kind kind) {
    return new ResultForm(kind.ending(), Texts.text("export." + kind));
  }

  /** A file with the ending, where it has none. */
  Path named(Path file) {
    return isOne(file) ? file : file.resolveSibling(file.getFileName() + ending);
  }

  /** Whether a file is such a one, by its name. */
  boolean isOne(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
