package lightnet.ui.snapshot;

import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.layout.StackPane;
import lightnet.file.Disk;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.builder.MendSearch;
import lightnet.ui.compare.CompareView;
import lightnet.ui.document.QuestionBar;
import lightnet.ui.drawer.Drawer;
import lightnet.ui.history.FigureBook;
import lightnet.ui.history.HistoryPane;
import lightnet.ui.inspector.PhotoView;
import lightnet.ui.inspector.WeightsOffer;
import lightnet.ui.network.NetworkView;
import lightnet.ui.profile.ProfilePane;
import lightnet.ui.shell.Levels;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PeakFinder;
import lightnet.ui.workspace.PublishedTotals;
import lightnet.ui.workspace.WeightsFetcher;
import lightnet.ui.workspace.Workspace;

/** What a picture is taken of: the window, or a view alone. Used on the JavaFX thread. */
final class Scenery implements AutoCloseable {
  private final Shot shot;
  private final Workspace workspace;
  private final Inference inference;
  private final Optional<MainWindow> window;
  private final Desk desk;
  private Optional<Scene> scene = Optional.empty();

  Scenery(Shot shot, Workspace workspace, Inference inference) {
    this.shot = shot;
    this.workspace = workspace;
    this.inference = inference;
    Application.setUserAgentStylesheet(shot.theme().userAgentStylesheet());
    if (shot.view() == SnapshotView.WINDOW) {
      var whole = new MainWindow(workspace, inference, Surroundings.ofSystem());
      window = Optional.of(whole);
      desk = whole.desk();
      scene = Optional.of(whole.scene(shot.size().width(), shot.size().height()));
      inference.listSamples();
    } else {
      window = Optional.empty();
      desk = new Desk(workspace, inference::show, inference::change);
      workspace.place().subscribe(inference::enter);
    }
  }

  /** What is open. */
  Desk desk() {
    return desk;
  }

  /** What is seen; a view alone is set up when it is asked for first. */
  Scene scene() {
    Scene set = scene.orElseGet(this::alone);
    scene = Optional.of(set);
    return set;
  }

  /**
   * The same in a scene of its own, to be drawn: of what has changed in one that was never in a
   * window, some is drawn as it was before.
   */
  Scene drawn() {
    Scene old = scene();
    // controls get their parts, and the styles of these when they come to another scene
    old.snapshot(null);
    Parent root = old.getRoot();
    old.setRoot(new Group());
    var fresh = new Scene(root, shot.size().width(), shot.size().height());
    fresh.getStylesheets().setAll(old.getStylesheets());
    scene = Optional.of(fresh);
    return fresh;
  }

  private Scene alone() {
    var root = new StackPane(view());
    root.getStyleClass().addAll(shot.theme().styleClass(), "snapshot");
    root.getStylesheets().add(MainWindow.stylesheet());
    return new Scene(root, shot.size().width(), shot.size().height());
  }

  private Parent view() {
    return switch (shot.view()) {
      case WINDOW, NETWORK, BLOCK, OPERATOR, NUMBER ->
          new Levels(workspace, inference, new NetworkView(workspace, actions()));
      case CLASSIFY ->
          new PhotoView(workspace, () -> {}, () -> {}, _ -> {}, inference, weightsOffer());
      case TIME -> drawer("tab-time");
      case LAYERS -> drawer("tab-layers");
      case PROFILE -> drawer("tab-profile");
      case PUBLISHED -> drawer("tab-published");
      case HISTORY -> drawer("tab-history");
      case COMPARE -> comparison();
    };
  }

  private WeightsOffer weightsOffer() {
    return new WeightsOffer(
        new WeightsFetcher(workspace, inference.home(), _ -> {}),
        new QuestionBar(),
        Optional::empty,
        _ -> {});
  }

  private Parent comparison() {
    var around = new CompareView.Around((_, _) -> Optional.empty(), () -> {}, Disk.ofMachine());
    var view = new CompareView(workspace, desk, inference, around);
    shot.comparison().ifPresent(saved -> view.show(saved.file(), saved.result()));
    return view;
  }

  private BlockActions actions() {
    return new BlockActions(
        workspace, desk, new BlockActions.Library(() -> {}, () -> {}), MendSearch.of(workspace));
  }

  private Parent drawer(String tab) {
    var drawer =
        new Drawer(
            workspace,
            new PublishedTotals(inference.home().models(), workspace),
            inference::show,
            () -> new ProfilePane(workspace, inference, new PeakFinder(inference)),
            () -> new HistoryPane(workspace, desk, new FigureBook(), inference));
    for (Tab candidate : drawer.getTabs()) {
      if (tab.equals(candidate.getId())) {
        drawer.getSelectionModel().select(candidate);
      }
    }
    return drawer;
  }

  @Override
  public void close() {
    window.ifPresent(MainWindow::close);
    inference.close();
  }
}
