package lightnet.ui.shell;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;
import lightnet.drawing.Drawing;
import lightnet.drawing.Shade;
import lightnet.drawing.Svg;
import lightnet.ui.canvas.PictureFile;
import lightnet.ui.style.Texts;

/** Writes pictures off the JavaFX thread and tells what became of them. */
final class PictureWriting {
  /** Pixels for each unit, so that pictures are sharp in print and on slides. */
  static final double SCALE = 2;

  private final Consumer<String> tell;

  PictureWriting(Consumer<String> tell) {
    this.tell = tell;
  }

  /** What may fail. */
  interface Saving {
    void save() throws IOException, InterruptedException;
  }

  /** Writes a drawing as marks. */
  void writeSvg(Path file, Drawing drawing, Shade shade) {
    start(file, () -> PictureFile.write(file, Svg.of(drawing, shade)));
  }

  /** Writes pixels. */
  void writePng(Path file, Image image) {
    start(file, () -> PictureFile.write(file, image));
  }

  private void start(Path file, Saving saving) {
    Thread.ofVirtual()
        .name("save")
        .start(
            () -> {
              try {
                write(file, saving);
              } catch (InterruptedException e) {
                throw new IllegalStateException("nobody knows this thread", e);
              }
            });
  }

  /** Writes on the thread that asks. */
  void write(Path file, Saving saving) throws InterruptedException {
    String told = told(file, saving);
    Platform.runLater(() -> tell.accept(told));
  }

  private static String told(Path file, Saving saving) throws InterruptedException {
    try {
      saving.save();
      return Texts.text("save.saved", file);
    } catch (FileSystemException e) {
      String reason = e.getReason();
      return Texts.text(
          "save.failed", file, reason == null ? Texts.text("save.no-access") : reason);
    } catch (IOException e) {
      return Texts.text("save.failed", file, String.valueOf(e.getMessage()));
    }
  }
}
