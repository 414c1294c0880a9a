package lightnet.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import lightnet.drawing.Drawing;
import lightnet.drawing.Mark;
import lightnet.drawing.Reel;
import lightnet.drawing.Shade;
import lightnet.ui.canvas.DrawingImage;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.FilmFile;
import lightnet.ui.canvas.MovingView;
import lightnet.ui.canvas.PictureFormat;
import lightnet.ui.canvas.Shooting;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Inference.Writing;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Workspace;

/**
 * Saves what the level shows: drawings as SVG or PNG, what moves also as GIF or as a series of
 * PNGs, the network's cards as PNG.
 */
final class PictureSaver {
  private final Workspace workspace;
  private final Node levels;
  private final Consumer<Writing> background;
  private final PictureWriting writing;

  /**
   * Saves what levels show.
   *
   * @param background does what takes its time
   */
  PictureSaver(Workspace workspace, Node levels, Consumer<Writing> background) {
    this.workspace = workspace;
    this.levels = levels;
    this.background = background;
    this.writing = new PictureWriting(workspace::tell);
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

  /** What the level can be saved as. */
  List<PictureFormat> formats() {
    List<PictureFormat> formats = new ArrayList<>(List.of(PictureFormat.PNG));
    if (drawing().isPresent()) {
      formats.add(PictureFormat.SVG);
    }
    if (moving().isPresent()) {
      formats.add(PictureFormat.GIF);
      formats.add(PictureFormat.SERIES);
    }
    return formats;
  }

  /** Saves the picture, as the name of the file says, and tells what became of it. */
  void save(Path file) {
    Optional<PictureFormat> format = PictureFormat.of(file);
    if (format.isEmpty()) {
      workspace.tell(Texts.text("save.unknown", file.getFileName()));
    } else if (formats().contains(format.get())) {
      save(file, format.get());
    } else {
      String why = format.get().moves() ? "save.still" : "save.png-only";
      workspace.tell(Texts.text(why, file.getFileName()));
    }
  }

  private void save(Path file, PictureFormat format) {
    Shade shade = workspace.theme().get().shade();
    switch (format) {
      case SVG -> writing.writeSvg(file, drawing().orElseThrow(), shade);
      case PNG ->
          writing.writePng(
              file,
              drawing()
                  .map(shown -> DrawingImage.of(shown, shade, PictureWriting.SCALE))
                  .orElseGet(this::pixels));
      case GIF -> {
        Shooting shooting = shooting(1);
        background.accept(
            progress -> writing.write(file, () -> new FilmFile(shooting, progress).writeGif(file)));
      }
      case SERIES -> {
        Shooting shooting = shooting(PictureWriting.SCALE);
        background.accept(
            progress ->
                writing.write(file, () -> new FilmFile(shooting, progress).writeSeries(file)));
      }
    }
  }

  private Shooting shooting(double scale) {
    MovingView moving = moving().orElseThrow();
    return new Shooting(
        moving.film(),
        Reel.of(moving.film()),
        moving.width(),
        moving.height(),
        workspace.theme().get().shade(),
        scale);
  }

  private Optional<MovingView> moving() {
    return MovingView.in(levels);
  }

  /** The largest drawing of those that are shown, with what lies over it. */
  private Optional<Drawing> drawing() {
    return MovingView.shownIn(levels)
        .max(Comparator.comparingDouble(view -> view.getWidth() * view.getHeight()))
        .map(PictureSaver::withOverlays);
  }

  private static Drawing withOverlays(DrawingView largest) {
    List<Mark> marks =
        largest.getParent().getChildrenUnmodifiable().stream()
            .filter(node -> node.getBoundsInParent().equals(largest.getBoundsInParent()))
            .filter(DrawingView.class::isInstance)
            .flatMap(node -> ((DrawingView) node).drawing().marks().stream())
            .toList();
    return new Drawing(largest.drawing().width(), largest.drawing().height(), marks);
  }

  private Image pixels() {
    Node shown = Objects.requireNonNullElse(levels.lookup("#network-view"), levels);
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(PictureWriting.SCALE, PictureWriting.SCALE));
    return shown.snapshot(parameters, null);
  }
}
