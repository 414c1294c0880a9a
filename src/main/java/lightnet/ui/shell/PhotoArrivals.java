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
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.PhotoSource;

/** The ways by which photos arrive: dropped, pasted, chosen. */
final class PhotoArrivals {
  private final Consumer<List<PhotoSource>> show;
  private final Consumer<String> tell;

  PhotoArrivals(Consumer<List<PhotoSource>> show, Consumer<String> tell) {
    this.show = show;
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
    List<PhotoSource> sources = sourcesIn(event.getDragboard());
    event.setDropCompleted(!sources.isEmpty());
    event.consume();
    if (sources.isEmpty()) {
      tell.accept(Texts.text("message.nothing-to-drop"));
    } else {
      show.accept(sources);
    }
  }

  /** Takes what is on the clipboard. */
  void paste() {
    List<PhotoSource> sources = sourcesIn(Clipboard.getSystemClipboard());
    if (sources.isEmpty()) {
      tell.accept(Texts.text("message.nothing-to-paste"));
    } else {
      show.accept(sources);
    }
  }

  /** Takes files. */
  void open(List<Path> files) {
    if (!files.isEmpty()) {
      show.accept(files.stream().<PhotoSource>map(PhotoSource.InFile::of).toList());
    }
  }

  private static boolean isWelcome(Clipboard content) {
    return content.hasFiles() || content.hasImage();
  }

  /** Files first: a file manager offers an icon as a picture beside them. */
  private static List<PhotoSource> sourcesIn(Clipboard content) {
    if (content.hasFiles()) {
      return content.getFiles().stream()
          .map(File::toPath)
          .<PhotoSource>map(PhotoSource.InFile::of)
          .toList();
    }
    Image image = content.hasImage() ? content.getImage() : null;
    return image == null
        ? List.of()
        : List.of(new PhotoSource.InMemory(Texts.text("photo.pasted"), image));
  }
}
