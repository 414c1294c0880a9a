package lightnet.ui.shell;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import lightnet.drawing.Drawing;
import lightnet.drawing.Shade;
import lightnet.drawing.Svg;
import lightnet.ui.canvas.DrawingImage;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.PictureFile;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Workspace;

/** Saves what the level shows: drawings as SVG or PNG, the network's cards as PNG. */
final class PictureSaver {

  /** Pixels for each unit, so that pictures are sharp in print and on slides. */
  private static final double SCALE = 2;

  private final Workspace workspace;
  private final Node levels;

  PictureSaver(Workspace workspace, Node levels) {
    this.workspace = workspace;
    this.levels = levels;
  }

  /** A name for the picture of where one is. */
  String suggestion() {
    Place place = workspace.place().get();
    String where =
        switch (place) {
          case Place.WholeNetwork _ -> "";
          case Place.InBlock(String block) -> "-" + block;
          case Place.InOperator(String _, String layer) -> "-" + layer;
          case Place.AtValue(String _, String layer, var at) ->
              "-%s-%d-%d-%d".formatted(layer, at.channel(), at.row(), at.column());
        };
    String name = workspace.network().get().preset().id() + where;
    return name.replaceAll("[^\\w.]+", "-") + ".png";
  }

  /** Saves the picture, as its ending says, and tells what became of it. */
  void save(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    Optional<Drawing> drawing = drawing();
    Shade shade = workspace.theme().get().shade();
    if (name.endsWith(".svg")) {
      drawing.ifPresentOrElse(
          shown -> write(file, () -> PictureFile.write(file, Svg.of(shown, shade))),
          () -> workspace.tell(Texts.text("save.png-only", file.getFileName())));
    } else if (name.endsWith(".png")) {
      Image image =
          drawing.map(shown -> DrawingImage.of(shown, shade, SCALE)).orElseGet(this::pixels);
      write(file, () -> PictureFile.write(file, image));
    } else {
      workspace.tell(Texts.text("save.unknown", file.getFileName()));
    }
  }

  /** The largest drawing of those that are shown. */
  private Optional<Drawing> drawing() {
    return levels.lookupAll(".drawing").stream()
        .filter(DrawingView.class::isInstance)
        .map(DrawingView.class::cast)
        .filter(PictureSaver::isShown)
        .map(DrawingView::drawing)
        .max(Comparator.comparingDouble(shown -> shown.width() * shown.height()));
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }

  private Image pixels() {
    Node shown = Objects.requireNonNullElse(levels.lookup("#network-view"), levels);
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(SCALE, SCALE));
    return shown.snapshot(parameters, null);
  }

  private void write(Path file, Writing writing) {
    Thread.ofVirtual()
        .name("save")
        .start(
            () -> {
              String told = told(file, writing);
              Platform.runLater(() -> workspace.tell(told));
            });
  }

  private static String told(Path file, Writing writing) {
    try {
      writing.write();
      return Texts.text("save.saved", file);
    } catch (FileSystemException e) {
      String reason = e.getReason();
      return Texts.text(
          "save.failed", file, reason == null ? Texts.text("save.no-access") : reason);
    } catch (IOException e) {
      return Texts.text("save.failed", file, String.valueOf(e.getMessage()));
    }
  }

  /** What may fail. */
  private interface Writing {
    void write() throws IOException;
  }
}
