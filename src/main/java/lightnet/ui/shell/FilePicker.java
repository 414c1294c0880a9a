package lightnet.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightnet.ui.style.Texts;

/** Asks which files to open. */
public interface FilePicker {

  /** The chosen files, none if the user changed their mind. */
  List<Path> pick(Window owner);

  /** The dialog of the operating system. */
  static FilePicker ofSystem() {
    return owner -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("chooser.title"));
      chooser
          .getExtensionFilters()
          .addAll(
              new FileChooser.ExtensionFilter(
                  Texts.text("chooser.photos"),
                  "*.jpg",
                  "*.jpeg",
                  "*.png",
                  "*.bmp",
                  "*.gif",
                  "*.webp",
                  "*.tif",
                  "*.tiff",
                  "*.JPG",
                  "*.JPEG",
                  "*.PNG"),
              new FileChooser.ExtensionFilter(Texts.text("chooser.all"), "*.*"));
      List<File> files = chooser.showOpenMultipleDialog(owner);
      return files == null ? List.of() : files.stream().map(File::toPath).toList();
    };
  }
}
