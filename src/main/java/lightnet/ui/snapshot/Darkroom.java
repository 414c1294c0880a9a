package lightnet.ui.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.transform.Transform;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.drawing.Svg;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.FilmFile;
import lightnet.ui.canvas.MovingView;
import lightnet.ui.canvas.PictureFile;

/** Writes what is seen in a scene to a file. */
final class Darkroom {
  /** What depends on sizes that are known after a first layout is settled after some more. */
  private static final int LAYOUTS = 4;

  private final Shot shot;
  private final Scenery scenery;

  Darkroom(Shot shot, Scenery scenery) {
    this.shot = shot;
    this.scenery = scenery;
  }

  /** Writes it in the format that is wanted. */
  void write() throws SnapshotException, IOException, InterruptedException {
    Path file = shot.file();
    switch (shot.format()) {
      case SVG -> {
        Drawing drawing = OnScreen.ask(() -> drawing(scenery.scene()));
        PictureFile.write(file, Svg.of(drawing, shot.theme().shade()));
      }
      case PNG -> PictureFile.write(file, picture());
      case GIF -> film().writeGif(file);
      case SERIES -> film().writeSeries(file);
    }
  }

  private FilmFile film() throws SnapshotException, InterruptedException {
    Film film =
        OnScreen.ask(() -> moving(scenery.scene()))
            .map(MovingView::film)
            .orElseThrow(
                () ->
                    new SnapshotException(
                        "No such thing moves there. What moves: the flow in a block, and of"
                            + " operators the cards shuffle, separable and window."));
    return new FilmFile(shot.of(film), _ -> {});
  }

  private Optional<MovingView> moving(Scene scene) {
    scene.snapshot(null);
    Parent root = scene.getRoot();
    return shot.card()
        .map(card -> MovingView.named(card + "-frames", root))
        .orElseGet(() -> MovingView.in(root));
  }

  private Image picture() throws SnapshotException, InterruptedException {
    Scene scene = OnScreen.ask(scenery::drawn);
    for (int i = 0; i < LAYOUTS; i++) {
      OnScreen.ask(() -> scene.snapshot(null));
    }
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(shot.scale(), shot.scale()));
    parameters.setViewport(
        new Rectangle2D(
            0, 0, shot.size().width() * shot.scale(), shot.size().height() * shot.scale()));
    return OnScreen.ask(() -> scene.getRoot().snapshot(parameters, null));
  }

  /** The largest drawing of a scene. */
  private static Drawing drawing(Scene scene) {
    scene.snapshot(null);
    return scene.getRoot().lookupAll(".drawing").stream()
        .filter(DrawingView.class::isInstance)
        .map(view -> ((DrawingView) view).drawing())
        .max(
            (one, other) ->
                Double.compare(one.width() * one.height(), other.width() * other.height()))
        .orElseThrow(() -> new IllegalStateException("the view has no drawing"));
  }
}
