package lightnet.ui.document;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lightnet.export.ExportFormat;
import lightnet.ui.style.Texts;

/** Asks under which name a network is handed on. */
public interface ExportDialog {

  /**
   * The chosen file, none if the user changed their mind.
   *
   * @param suggestion a file to begin with; its folder may be missing
   * @param format what is written
   */
  Optional<Path> choose(Window owner, Path suggestion, ExportFormat format);

  /** The dialog of the operating system, which also asks before a file is replaced. */
  static ExportDialog ofSystem() {
    return (owner, suggestion, format) -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("document.export.title"));
      chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
      Optional.ofNullable(suggestion.getParent())
          .map(Path::toFile)
          .filter(File::isDirectory)
          .ifPresent(chooser::setInitialDirectory);
      chooser
          .getExtensionFilters()
          .add(new ExtensionFilter(Texts.text("document.export." + format), "*" + format.ending()));
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    };
  }
}
