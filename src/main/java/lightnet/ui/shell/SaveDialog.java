package lightnet.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import lightnet.ui.canvas.PictureFormat;
import lightnet.ui.style.Texts;

/** Asks under which name a picture is saved. */
public interface SaveDialog {

  /**
   * The chosen file, none if the user changed their mind.
   *
   * @param suggestion a name to begin with
   * @param formats that there are for it
   */
  Optional<Path> choose(Window owner, String suggestion, List<PictureFormat> formats);

  /** The dialog of the operating system. */
  static SaveDialog ofSystem() {
    return (owner, suggestion, formats) -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("save.title"));
      chooser.setInitialFileName(suggestion);
      formats.forEach(
          format ->
              chooser
                  .getExtensionFilters()
                  .add(new ExtensionFilter(Texts.text("save." + format), "*" + ending(format))));
      File file = chooser.showSaveDialog(owner);
      return Optional.ofNullable(file)
          .map(File::toPath)
          .map(path -> named(path, chosen(chooser, formats)));
    };
  }

  /** How names of a format end. */
  private static String ending(PictureFormat format) {
    return switch (format) {
      case PNG -> ".png";
      case SVG -> ".svg";
      case GIF -> ".gif";
      case SERIES -> "-%03d.png";
    };
  }

  private static PictureFormat chosen(FileChooser chooser, List<PictureFormat> formats) {
    return formats.get(
        Math.max(0, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter())));
  }

  /**
   * A file with the ending of the chosen format where it has none, or the one that was suggested:
   * some desktops leave the ending to the program.
   */
  static Path named(Path path, PictureFormat chosen) {
    String name = String.valueOf(path.getFileName());
    boolean isSuggested = PictureFormat.of(path).equals(Optional.of(PictureFormat.PNG));
    if (name.contains(".") && !isSuggested) {
      return path;
    }
    String plain = isSuggested ? name.substring(0, name.lastIndexOf('.')) : name;
    return path.resolveSibling(plain + ending(chosen));
  }
}
