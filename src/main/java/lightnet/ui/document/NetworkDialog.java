package lightnet.ui.document;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lightnet.design.Presets;
import lightnet.ui.style.Texts;

/** Asks under which name a network is saved. */
public interface NetworkDialog {

  /**
   * The chosen file, none if the user changed their mind.
   *
   * @param suggestion a file to begin with; its folder may be missing
   */
  Optional<Path> choose(Window owner, Path suggestion);

  /** The dialog of the operating system, which also asks before a file is replaced. */
  static NetworkDialog ofSystem() {
    return (owner, suggestion) -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("document.save.title"));
      chooser.setInitialFileName(String.valueOf(suggestion.getFileName()));
      Optional.ofNullable(suggestion.getParent())
          .map(Path::toFile)
          .filter(File::isDirectory)
          .ifPresent(chooser::setInitialDirectory);
      chooser
          .getExtensionFilters()
          .add(new ExtensionFilter(Texts.text("chooser.networks"), "*.yaml", "*.yml"));
      return Optional.ofNullable(chooser.showSaveDialog(owner))
          .map(File::toPath)
          .map(NetworkDialog::named);
    };
  }

  /** With the ending by which networks are known, where it has none. */
  static Path named(Path path) {
    String name = String.valueOf(path.getFileName());
    return Presets.isDesign(name) ? path : path.resolveSibling(name + ".yaml");
  }
}
