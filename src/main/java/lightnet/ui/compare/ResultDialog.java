package lightnet.ui.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lightnet.measure.race.ResultFile;
import lightnet.ui.style.Texts;

/** Asks under which name a result is written. */
public interface ResultDialog {

  /**
   * The chosen file, none if the user changed their mind.
   *
   * @param suggestion a name to begin with; its ending says what is written
   */
  Optional<Path> choose(Window owner, String suggestion);

  /** The dialog of the operating system, which also asks before a file is replaced. */
  static ResultDialog ofSystem() {
    return (owner, suggestion) -> {
      var chooser = new FileChooser();
      String ending = suggestion.substring(Math.max(0, suggestion.lastIndexOf('.')));
      chooser.setTitle(Texts.text("compare.save.title"));
      chooser.setInitialFileName(suggestion);
      chooser
          .getExtensionFilters()
          .add(
              new ExtensionFilter(
                  Texts.text(
                      ending.equals(ResultFile.ENDING) ? "chooser.results" : "chooser.reports"),
                  "*" + ending));
      return Optional.ofNullable(chooser.showSaveDialog(owner))
          .map(File::toPath)
          .map(path -> named(path, ending));
    };
  }

  /** With the ending by which results are known, where it has none. */
  static Path named(Path path) {
    return named(path, ResultFile.ENDING);
  }

  /** With an ending, where it has none or another one. */
  static Path named(Path path, String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending)
        ? path
        : path.resolveSibling(path.getFileName() + ending);
  }

  /** Whether a file is one of a result, by its name. */
  static boolean isOne(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ResultFile.ENDING);
  }
}
