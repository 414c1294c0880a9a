package lightnet.ui.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Tab;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.util.Subscription;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.drawing.Svg;
import lightnet.ui.LightnetApplication;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.builder.MendSearch;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.FilmFile;
import lightnet.ui.canvas.MovingView;
import lightnet.ui.canvas.PictureFile;
import lightnet.ui.drawer.Drawer;
import lightnet.ui.history.FigureBook;
import lightnet.ui.history.HistoryPane;
import lightnet.ui.inspector.PhotoView;
import lightnet.ui.network.NetworkView;
import lightnet.ui.shell.Levels;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.style.Motion;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.PublishedTotals;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.ui.workspace.StrongestValue;
import lightnet.ui.workspace.Workspace;

/** Makes pictures of views: draws in memory what the window would show, once it is all there. */
final class Studio {
  private static final long LONGEST_SECONDS = 300;

  /** What depends on sizes that are known after a first layout is settled after some more. */
  private static final int LAYOUTS = 4;

  private final Home home;
  private final List<Preset> presets;
  private final ShownNetwork network;

  Studio(Home home, List<Preset> presets, ShownNetwork network) {
    this.home = home;
    this.presets = presets;
    this.network = network;
  }

  /**
   * Takes a picture and writes it.
   *
   * @throws SnapshotException if what it shows cannot be had, with a sentence on why
   * @throws IOException if the file cannot be written
   */
  void take(Shot shot) throws SnapshotException, IOException, InterruptedException {
    startToolkit();
    Workspace workspace = new Workspace(presets, network);
    workspace.theme().set(shot.theme());
    workspace.motion().set(Motion.REDUCED);
    Inference inference = onScreen(() -> new Inference(workspace, home));
    try {
      onScreen(
          () -> {
            prepare(shot, workspace, inference);
            return true;
          });
      await(shot, workspace);
      write(shot, workspace, inference);
    } finally {
      onScreen(
          () -> {
            inference.close();
            return true;
          });
      Platform.exit();
    }
  }

  private static void write(Shot shot, Workspace workspace, Inference inference)
      throws SnapshotException, IOException, InterruptedException {
    Path file = shot.file();
    switch (shot.format()) {
      case SVG -> {
        Drawing drawing = onScreen(() -> drawing(scene(shot, workspace, inference)));
        PictureFile.write(file, Svg.of(drawing, shot.theme().shade()));
      }
      case PNG -> PictureFile.write(file, picture(shot, workspace, inference));
      case GIF -> film(shot, workspace, inference).writeGif(file);
      case SERIES -> film(shot, workspace, inference).writeSeries(file);
    }
  }

  private static FilmFile film(Shot shot, Workspace workspace, Inference inference)
      throws SnapshotException, InterruptedException {
    Film film =
        onScreen(() -> moving(shot, scene(shot, workspace, inference)))
            .map(MovingView::film)
            .orElseThrow(
                () ->
                    new SnapshotException(
                        "No such thing moves there. What moves: the flow in a block, and of"
                            + " operators the cards shuffle, separable and window."));
    return new FilmFile(shot.of(film), _ -> {});
  }

  private static Optional<MovingView> moving(Shot shot, Scene scene) {
    scene.snapshot(null);
    Parent root = scene.getRoot();
    return shot.card()
        .map(card -> MovingView.named(card + "-frames", root))
        .orElseGet(() -> MovingView.in(root));
  }

  private static void startToolkit() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Platform.setImplicitExit(false);
    Platform.startup(LightnetApplication::prepare);
  }

  private static void prepare(Shot shot, Workspace workspace, Inference inference) {
    workspace.place().subscribe(inference::enter);
    inference.start();
    shot.photo()
        .ifPresentOrElse(
            file -> inference.show(List.of(PhotoSource.InFile.of(file))), inference::showWelcome);
    switch (shot.target()) {
      case Target.At(Place place) -> workspace.goTo(place);
      case Target.Strongest(var layer) -> StrongestValue.goTo(workspace, layer);
    }
  }

  /** Waits until all that the picture shows is there, or it is certain that it never will be. */
  private static void await(Shot shot, Workspace workspace)
      throws SnapshotException, InterruptedException {
    CompletableFuture<Optional<String>> outcome = new CompletableFuture<>();
    Subscription watching =
        onScreen(
            () -> {
              Runnable look = () -> outcome(shot, workspace).ifPresent(outcome::complete);
              return Subscription.combine(
                  workspace.readiness().subscribe(_ -> look.run()),
                  workspace.photo().subscribe(_ -> look.run()),
                  workspace.features().subscribe(_ -> look.run()),
                  workspace.profile().subscribe(_ -> look.run()),
                  workspace.message().subscribe(_ -> look.run()));
            });
    try {
      Optional<String> problem = outcome.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      if (problem.isPresent()) {
        throw new SnapshotException(problem.get());
      }
    } catch (TimeoutException e) {
      throw new SnapshotException(
          "What the picture shows was not ready after %d seconds; a smaller network or photo may"
                  .formatted(LONGEST_SECONDS)
              + " be.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      onScreen(
          () -> {
            watching.unsubscribe();
            return true;
          });
    }
  }

  /** Nothing while it must be waited, then nothing or what is wrong. */
  private static Optional<Optional<String>> outcome(Shot shot, Workspace workspace) {
    if (workspace.message().get().isPresent()) {
      return Optional.of(workspace.message().get());
    }
    if (workspace.readiness().get() instanceof Readiness.Impossible(String reason)) {
      return Optional.of(isStructure(shot.view()) ? Optional.empty() : Optional.of(reason));
    }
    return isThere(shot, workspace) ? Optional.of(Optional.empty()) : Optional.empty();
  }

  private static boolean isStructure(SnapshotView view) {
    return switch (view) {
      case WINDOW, NETWORK, LAYERS, PUBLISHED -> true;
      case CLASSIFY, TIME, BLOCK, OPERATOR, NUMBER -> false;
    };
  }

  private static boolean isThere(Shot shot, Workspace workspace) {
    boolean timed =
        workspace.profile().get().isPresent() && workspace.freshness().get() == Freshness.MEASURED;
    return switch (shot.view()) {
      case WINDOW -> timed && (isWhole(workspace) || hasFeatures(workspace));
      case NETWORK, TIME, LAYERS, PUBLISHED -> timed;
      case CLASSIFY -> workspace.photo().get().flatMap(ShownPhoto::classification).isPresent();
      case BLOCK, OPERATOR, NUMBER -> hasFeatures(workspace) && timed;
    };
  }

  private static boolean isWhole(Workspace workspace) {
    return workspace.place().get() instanceof Place.WholeNetwork;
  }

  private static boolean hasFeatures(Workspace workspace) {
    return workspace
        .features()
        .get()
        .map(BlockFeatures::block)
        .equals(workspace.place().get().blockPath());
  }

  private static Image picture(Shot shot, Workspace workspace, Inference inference)
      throws InterruptedException {
    Scene scene = onScreen(() -> scene(shot, workspace, inference));
    for (int i = 1; i < LAYOUTS; i++) {
      onScreen(() -> scene.snapshot(null));
    }
    var parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(shot.scale(), shot.scale()));
    parameters.setViewport(
        new Rectangle2D(
            0, 0, shot.size().width() * shot.scale(), shot.size().height() * shot.scale()));
    return onScreen(() -> scene.getRoot().snapshot(parameters, null));
  }

  private static Scene scene(Shot shot, Workspace workspace, Inference inference) {
    double width = shot.size().width();
    double height = shot.size().height();
    Application.setUserAgentStylesheet(shot.theme().userAgentStylesheet());
    if (shot.view() == SnapshotView.WINDOW) {
      return new MainWindow(workspace, inference, Surroundings.ofSystem()).scene(width, height);
    }
    var root = new StackPane(view(shot.view(), workspace, inference));
    root.getStyleClass().addAll(shot.theme().styleClass(), "snapshot");
    root.getStylesheets().add(MainWindow.stylesheet());
    return new Scene(root, width, height);
  }

  private static Parent view(SnapshotView view, Workspace workspace, Inference inference) {
    return switch (view) {
      case WINDOW, NETWORK, BLOCK, OPERATOR, NUMBER ->
          new Levels(
              workspace, inference, new NetworkView(workspace, actions(workspace, inference)));
      case CLASSIFY -> new PhotoView(workspace, () -> {}, () -> {}, _ -> {}, inference);
      case TIME -> drawer(workspace, inference, "tab-time");
      case LAYERS -> drawer(workspace, inference, "tab-layers");
      case PUBLISHED -> drawer(workspace, inference, "tab-published");
    };
  }

  private static BlockActions actions(Workspace workspace, Inference inference) {
    return new BlockActions(
        workspace,
        desk(workspace, inference),
        new BlockActions.Library(() -> {}, () -> {}),
        MendSearch.of(workspace));
  }

  private static Desk desk(Workspace workspace, Inference inference) {
    return new Desk(workspace, inference::show, inference::change);
  }

  private static Parent drawer(Workspace workspace, Inference inference, String tab) {
    var drawer =
        new Drawer(
            workspace,
            new PublishedTotals(inference.home().models(), workspace),
            inference::show,
            () ->
                new HistoryPane(
                    workspace, desk(workspace, inference), new FigureBook(), inference));
    for (Tab candidate : drawer.getTabs()) {
      if (tab.equals(candidate.getId())) {
        drawer.getSelectionModel().select(candidate);
      }
    }
    return drawer;
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

  private static <T> T onScreen(Supplier<T> question) throws InterruptedException {
    try {
      return CompletableFuture.supplyAsync(question, Platform::runLater).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
