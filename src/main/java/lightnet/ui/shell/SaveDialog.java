package lightnet.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightnet.ui.style.Texts;

/** Asks under which name a picture is saved. */
public interface SaveDialog {

  /**
   * The chosen file, none if the user changed their mind.
   *
   * @param suggestion a name to begin with
   */
  Optional<Path> choose(Window owner, String suggestion);

  /** The dialog of the operating system. */
  static SaveDialog ofSystem() {
    return (owner, suggestion) -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("save.title"));
      chooser.setInitialFileName(suggestion);
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(Texts.text("save.png"), "*.png"),
              new FileChooser.ExtensionFilter(Texts.text("save.svg"), "*.svg"));
      File file = chooser.showSaveDialog(owner);
      return Optional.ofNullable(file).map(File::toPath).map(path -> named(path, chooser));
    };
  }

  /** Some desktops leave it to the program to add the ending. */
  private static Path named(Path path, FileChooser chooser) {
    if (String.valueOf(path.getFileName()).contains(".")) {
      return path;
    }
    String pattern = chooser.getSelectedExtensionFilter().getExtensions().getFirst();
    return path.resolveSibling(path.getFileName() + pattern.substring(1));
  }
}
