package lightnet.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import lightnet.measure.race.ResultFile;
import lightnet.ui.style.Texts;

/** Asks which files to open. */
public interface FilePicker {

  /** The chosen files, none if the user changed their mind. */
  List<Path> pick(Window owner);

  /** The dialog of the operating system. */
  static FilePicker ofSystem() {
    List<String> photos =
        List.of(
            "*.jpg", "*.jpeg", "*.png", "*.bmp", "*.gif", "*.webp", "*.tif", "*.tiff", "*.JPG",
            "*.JPEG", "*.PNG");
    List<String> networks = List.of("*.yaml", "*.yml", "*.onnx");
    List<String> results = List.of("*" + ResultFile.ENDING);
    return owner -> {
      var chooser = new FileChooser();
      chooser.setTitle(Texts.text("chooser.title"));
      chooser
          .getExtensionFilters()
          .addAll(
              filter(
                  "chooser.both",
                  Stream.of(photos, networks, results).flatMap(List::stream).toList()),
              filter("chooser.photos", photos),
              filter("chooser.networks", networks),
              filter("chooser.results", results),
              filter("chooser.all", List.of("*.*")));
      List<File> files = chooser.showOpenMultipleDialog(owner);
      return files == null ? List.of() : files.stream().map(File::toPath).toList();
    };
  }

  private static FileChooser.ExtensionFilter filter(String key, List<String> patterns) {
    return new FileChooser.ExtensionFilter(Texts.text(key), patterns);
  }
}
