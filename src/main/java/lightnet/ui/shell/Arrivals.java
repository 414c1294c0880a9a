package lightnet.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import lightnet.ui.compare.ResultDialog;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.DesignFiles;
import lightnet.ui.workspace.PhotoSource;

/** The ways by which photos, networks and results arrive: dropped, pasted, chosen. */
final class Arrivals {
  /** What a text of blocks begins with. */
  private static final String ROW = "- ";

  private final Consumer<List<PhotoSource>> show;
  private final Consumer<List<Path>> openNetworks;
  private final Consumer<List<Path>> openResults;
  private final Consumer<String> insertBlocks;
  private final Consumer<String> tell;

  /**
   * Takes what arrives.
   *
   * @param show shows photos
   * @param openNetworks opens files of networks
   * @param openResults opens files of comparisons
   * @param insertBlocks takes a text that may be blocks
   * @param tell tells why nothing came of it
   */
  Arrivals(
      Consumer<List<PhotoSource>> show,
      Consumer<List<Path>> openNetworks,
      Consumer<List<Path>> openResults,
      Consumer<String> insertBlocks,
      Consumer<String> tell) {
    this.show = show;
    this.openNetworks = openNetworks;
    this.openResults = openResults;
    this.insertBlocks = insertBlocks;
    this.tell = tell;
  }

  /** Takes what is dropped anywhere on a scene; the hint is shown meanwhile. */
  void acceptDrops(Scene scene, Node hint) {
    scene.setOnDragOver(
        event -> {
          if (isWelcome(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY);
            hint.setVisible(true);
          }
          event.consume();
        });
    scene.setOnDragExited(_ -> hint.setVisible(false));
    scene.setOnDragDropped(event -> drop(event, hint));
  }

  private void drop(DragEvent event, Node hint) {
    hint.setVisible(false);
    boolean taken = take(event.getDragboard());
    event.setDropCompleted(taken);
    event.consume();
    if (!taken) {
      tell.accept(Texts.text("message.nothing-to-drop"));
    }
  }

  /** Takes what is on the clipboard. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (take(clipboard)) {
      return;
    }
    if (clipboard.hasString() && clipboard.getString().stripLeading().startsWith(ROW)) {
      insertBlocks.accept(clipboard.getString());
    } else {
      tell.accept(Texts.text("message.nothing-to-paste"));
    }
  }

  /** Takes files: networks and results by their names, all others as photos. */
  void open(List<Path> files) {
    List<Path> networks = files.stream().filter(DesignFiles::isOne).toList();
    List<Path> results = files.stream().filter(ResultDialog::isOne).toList();
    List<PhotoSource> photos =
        files.stream()
            .filter(file -> !DesignFiles.isOne(file) && !ResultDialog.isOne(file))
            .<PhotoSource>map(PhotoSource.InFile::of)
            .toList();
    if (!photos.isEmpty()) {
      show.accept(photos);
    }
    if (!networks.isEmpty()) {
      openNetworks.accept(networks);
    }
    if (!results.isEmpty()) {
      openResults.accept(results);
    }
  }

  private static boolean isWelcome(Clipboard content) {
    return content.hasFiles() || content.hasImage();
  }

  /** Files first: a file manager offers an icon as a picture beside them. */
  private boolean take(Clipboard content) {
    if (content.hasFiles()) {
      List<Path> files = content.getFiles().stream().map(File::toPath).toList();
      open(files);
      return !files.isEmpty();
    }
    Image image = content.hasImage() ? content.getImage() : null;
    if (image == null) {
      return false;
    }
    show.accept(List.of(new PhotoSource.InMemory(Texts.text("photo.pasted"), image)));
    return true;
  }
}
