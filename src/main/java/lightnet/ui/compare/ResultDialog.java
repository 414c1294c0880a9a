package lightnet.ui.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lightnet.ui.style.Texts;

/** Asks under which name a result is written. */
public interface ResultDialog {

  /**
   * The chosen file, none if the user changed their mind.
   *
   * @param suggestion a name to begin with
   * @param form what is written
   */
  Optional<Path> choose(Window owner, String suggestion, ResultForm form);

  /** The dialog of the operating system, which also asks before a file is replaced. */
  static ResultDialog ofSystem() {
    return (owner, suggestion, form) -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("compare.save.title"));
      chooser.setInitialFileName(suggestion);
      chooser.getExtensionFilters().add(new ExtensionFilter(form.words(), "*" + form.ending()));
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath).map(form::named);
    };
  }

  /** Whether a file is one of a result, by its name. */
  static boolean isOne(Path file) {
    return ResultForm.saved().isOne(file);
  }
}
