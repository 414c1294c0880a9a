package lightnet.ui.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
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
  /** How the ids of cards end. */
  private static final String CARD = "-card";

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
    if (shot.card().isPresent()) {
      String card = shot.card().get();
      parameters.setFill(Color.TRANSPARENT);
      return OnScreen.ask(() -> card(scene, card).snapshot(parameters, null));
    }
    parameters.setViewport(
        new Rectangle2D(
            0, 0, shot.size().width() * shot.scale(), shot.size().height() * shot.scale()));
    return OnScreen.ask(() -> scene.getRoot().snapshot(parameters, null));
  }

  /** One card of a page. */
  private static Node card(Scene scene, String name) throws SnapshotException {
    Node card = scene.lookup("#" + name + CARD);
    if (card == null) {
      throw new SnapshotException(
          "There is no card '%s'; there are %s."
              .formatted(
                  name,
                  scene.getRoot().lookupAll(".compare-card").stream()
                      .flatMap(node -> Optional.ofNullable(node.getId()).stream())
                      .filter(id -> id.endsWith(CARD))
                      .map(id -> id.substring(0, id.length() - CARD.length()))
                      .collect(Collectors.joining(", "))));
    }
    return card;
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
