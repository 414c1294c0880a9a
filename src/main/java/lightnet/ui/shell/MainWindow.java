package lightnet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import lightnet.drawing.Shade;
import lightnet.export.Exporter;
import lightnet.file.OnDisk;
import lightnet.file.StateFolder;
import lightnet.report.Press;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.builder.BlockControls;
import lightnet.ui.builder.BlockShelf;
import lightnet.ui.builder.FileControls;
import lightnet.ui.builder.MendSearch;
import lightnet.ui.builder.NetworkControls;
import lightnet.ui.canvas.DrawingPng;
import lightnet.ui.canvas.SaveChartEvent;
import lightnet.ui.coach.CoachView;
import lightnet.ui.compare.CompareView;
import lightnet.ui.document.DocumentTabs;
import lightnet.ui.document.Documents;
import lightnet.ui.document.DraftKeeper;
import lightnet.ui.document.ExportMenu;
import lightnet.ui.document.FileWatch;
import lightnet.ui.document.NetworkExport;
import lightnet.ui.document.QuestionBar;
import lightnet.ui.document.RecentMenu;
import lightnet.ui.document.Saving;
import lightnet.ui.drawer.Drawer;
import lightnet.ui.history.FigureBook;
import lightnet.ui.history.HistoryPane;
import lightnet.ui.inspector.InspectorView;
import lightnet.ui.inspector.PhotoView;
import lightnet.ui.inspector.WeightsOffer;
import lightnet.ui.library.LibraryView;
import lightnet.ui.network.NetworkView;
import lightnet.ui.profile.ProfilePane;
import lightnet.ui.style.Motion;
import lightnet.ui.style.Texts;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.DesignFiles;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.FileReadings;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.LayerOrder;
import lightnet.ui.workspace.OpenDocument;
import lightnet.ui.workspace.OwnNetwork;
import lightnet.ui.workspace.PeakFinder;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.PublishedTotals;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.WeightsFetcher;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window: library, network, drawer, photo and inspector around one workspace. */
public final class MainWindow {
  private final Workspace workspace;
  private final Inference inference;
  private final Desk desk;
  private final BlockActions blockActions;
  private final Surroundings surroundings;
  private final QuestionBar questions = new QuestionBar();
  private final Saving saving;
  private final DraftKeeper drafts;
  private final FileWatch fileWatch;
  private final Documents documents;
  private final ExportMenu exports;
  private final DesignFiles files;
  private final BlockControls blockControls;
  private final NetworkView networkView;
  private final RecentMenu recent;
  private final Arrivals arrivals;
  private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.EXPLORE);
  private final SectionSwitch sections = new SectionSwitch(section);
  private final Actions actions = new Actions(() -> section.get() == Section.EXPLORE);
  private final CompareView compare;
  private final Drawer drawer;
  private final FileReadings readings;
  private final FigureBook book = new FigureBook();
  private final WeightsFetcher fetcher;
  private final LibraryView library;
  private final StackPane root = new StackPane();
  private final ShortcutList shortcuts;
  private final Button help;
  private final Button motion;

  /** A window on a workspace. */
  public MainWindow(Workspace workspace, Inference inference, Surroundings surroundings) {
    this.workspace = workspace;
    this.inference = inference;
    this.surroundings = surroundings;
    this.fetcher = new WeightsFetcher(workspace, inference.home(), _ -> inference.reopen());
    this.desk = new Desk(workspace, inference::show, inference::change);
    this.drafts = new DraftKeeper(desk, workspace::tell);
    this.saving =
        new Saving(
            desk,
            new Saving.Around(
                () -> root().getScene().getWindow(),
                surroundings.networks(),
                surroundings.disk(),
                questions,
                workspace::tell));
    this.fileWatch = new FileWatch(desk, surroundings.disk(), saving, questions);
    this.documents = new Documents(desk, saving, questions, drafts);
    this.exports = new ExportMenu(networkExport()::export);
    this.readings = new FileReadings(workspace);
    this.recent = new RecentMenu(this::openNetwork, questions);
    this.files = new DesignFiles(workspace, desk, readings, recent::note);
    desk.document()
        .map(document -> document.file().map(OnDisk::path))
        .subscribe(file -> file.ifPresent(recent::note));
    MendSearch mends = MendSearch.of(workspace);
    this.blockActions =
        new BlockActions(
            workspace,
            desk,
            new BlockActions.Library(() -> library().searchBlocks(), () -> library().search()),
            mends);
    this.networkView = new NetworkView(workspace, blockActions);
    this.blockControls = new BlockControls(workspace, desk, mends);
    this.arrivals =
        new Arrivals(
            inference::show, files::open, this::openResults, blockActions::paste, workspace::tell);
    this.compare =
        new CompareView(
            workspace,
            desk,
            inference,
            new CompareView.Around(
                (name, form) ->
                    surroundings.results().choose(root().getScene().getWindow(), name, form),
                this::open,
                surroundings.disk()));
    var charts = new ChartSaver(workspace, surroundings.pictures());
    root.addEventHandler(
        SaveChartEvent.WANTED, wanted -> charts.save(wanted, root.getScene().getWindow()));
    this.drawer =
        new Drawer(
            workspace,
            new PublishedTotals(inference.home().models(), workspace),
            desk::show,
            () -> new ProfilePane(workspace, inference, new PeakFinder(inference)),
            () -> new HistoryPane(workspace, desk, book, inference));
    Action open = actions.addEverywhere("open", this::open, "Shortcut+O");
    this.library =
        new LibraryView(
            workspace,
            this::pick,
            source -> inference.show(List.of(source)),
            button("open-library", open, Feather.FOLDER),
            new BlockShelf(workspace, blockActions::insert),
            new NetworkControls(workspace, desk),
            new FileControls(workspace, desk, files::reopen));
    sections.add(
        Section.EXPLORE,
        actions.addEverywhere("explore", () -> section.set(Section.EXPLORE), "Alt+1"));
    sections.add(
        Section.COMPARE,
        actions.addEverywhere("compare", () -> section.set(Section.COMPARE), "Alt+2"));
    Action save = actions.addEverywhere("save", this::save, "Shortcut+S");
    actions.add("save-as", documents::saveAs, "Shortcut+Shift+S");
    actions.add("export-network", exports::open, "Shortcut+Shift+E");
    Action picture = actions.add("save-picture", this::savePicture, "Shortcut+E");
    actions.addComparing("export", compare::export, "Shortcut+E");
    actions.add("new", desk::begin, "Shortcut+N");
    actions.add("close", documents::close, "Shortcut+W");
    actions.add("next-document", () -> documents.step(1), "Ctrl+Tab", "Ctrl+Page Down");
    actions.add("previous-document", () -> documents.step(-1), "Ctrl+Shift+Tab", "Ctrl+Page Up");
    actions.addTyped("blocks", actions.exploring(library::searchBlocks), "/");
    actions.add("rename", this::rename, "F2");
    actions.add("parameters", blockControls::begin, "Shortcut+I");
    actions.add("delete", blockActions::remove, "Delete");
    actions.add("duplicate", blockActions::duplicate, "Shortcut+D");
    actions.add("copy", blockActions::copy, "Shortcut+C");
    actions.add("cut", blockActions::cut, "Shortcut+X");
    actions.add("earlier", blockActions::earlier, "Alt+Left");
    actions.add("later", blockActions::later, "Alt+Right");
    actions.add("gather", blockActions::gather, "Shortcut+G");
    actions.add("undo", desk::undo, "Shortcut+Z");
    actions.add("redo", desk::redo, "Shortcut+Shift+Z", "Shortcut+Y");
    actions.add("search", library::search, "Shortcut+F");
    actions.add("paste", arrivals::paste, "Shortcut+V");
    actions.add("next-photo", () -> inference.step(1), "Shortcut+Right");
    actions.add("previous-photo", () -> inference.step(-1), "Shortcut+Left");
    actions.add("time", drawer::showTime, "Shortcut+1");
    actions.add("layers", drawer::showLayers, "Shortcut+2");
    actions.add("order-network", () -> order(LayerOrder.NETWORK), "Shortcut+3");
    actions.add("order-time", () -> order(LayerOrder.TIME), "Shortcut+4");
    actions.add("order-cost", () -> order(LayerOrder.COST), "Shortcut+5");
    actions.add("published", drawer::showPublished, "Shortcut+6");
    actions.add("history", drawer::showHistory, "Shortcut+7");
    actions.add("profile", drawer::showProfile, "Shortcut+8");
    actions.add("params", () -> turn(workspace.paramsConvention()), "Shortcut+P");
    actions.add("madds", () -> turn(workspace.maddsConvention()), "Shortcut+M");
    actions.add("data-type", () -> turn(workspace.dataType()), "Shortcut+B");
    actions.add("coach", this::switchCoach, "Shortcut+K");
    Action theme = actions.addEverywhere("theme", this::switchTheme, "Shortcut+T");
    Action motion = actions.addEverywhere("motion", this::switchMotion, "Shortcut+R");
    actions.addEverywhere(
        "larger", () -> resize(1), "Shortcut+Plus", "Shortcut+Ignore Shift+Equals", "Shortcut+Add");
    actions.addEverywhere("smaller", () -> resize(-1), "Shortcut+Minus", "Shortcut+Subtract");
    actions.add("up", this::up, "Alt+Up");
    actions.addEverywhere("escape", this::escape, "Esc");
    Action help = actions.addTyped("help", this::showShortcuts, "?");
    this.shortcuts = new ShortcutList(actions.all(), stylesheet());
    this.help = button("help", help, Feather.HELP_CIRCLE);
    this.motion = button("motion", motion, Feather.FILM);
    workspace.motion().subscribe(this::show);
    root.getChildren().addAll(frame(topBar(open, save, picture, theme)), dropHint());
  }

  private NetworkExport networkExport() {
    var press =
        new Press(
            surroundings.disk(),
            drawing -> DrawingPng.of(drawing, Shade.LIGHT, PictureWriting.SCALE));
    return new NetworkExport(
        workspace,
        new Exporter(inference.home(), press),
        new NetworkExport.Around(
            () -> root().getScene().getWindow(), surroundings.exports(), inference::export));
  }

  /** The window's scene, in the workspace's theme, with all shortcuts and drops. */
  public Scene scene(double width, double height) {
    var scene = new Scene(root, width, height);
    scene.getStylesheets().add(stylesheet());
    actions.install(scene);
    arrivals.acceptDrops(scene, root.lookup("#drop-hint"));
    workspace.theme().subscribe(this::dress);
    workspace.textSize().subscribe(size -> root.setStyle(size.style()));
    workspace.place().subscribe(inference::enter);
    scene
        .windowProperty()
        .flatMap(Window::focusedProperty)
        .orElse(false)
        .subscribe(
            focused -> {
              if (focused) {
                fileWatch.look();
              }
            });
    desk.shown().subscribe(fileWatch::look);
    return scene;
  }

  /** The sheet of the program's own styles. */
  public static String stylesheet() {
    return String.valueOf(MainWindow.class.getResource("/lightnet/ui/lightnet.css"));
  }

  private void dress(Theme theme) {
    Application.setUserAgentStylesheet(theme.userAgentStylesheet());
    root.getStyleClass().removeAll(Theme.LIGHT.styleClass(), Theme.DARK.styleClass());
    root.getStyleClass().add(theme.styleClass());
  }

  /**
   * Keeps what is not saved, and the recent files, in a folder from now on; what an earlier window
   * left there is laid on the desk.
   */
  public void remember(StateFolder state) {
    recent.start(state);
    readings.start(state);
    drafts.start(state);
  }

  /** Asks before the window is closed, if that would lose something. */
  public void onCloseRequest(WindowEvent event) {
    event.consume();
    documents.closeAll(() -> root.getScene().getWindow().hide());
  }

  /** Finishes what is written to files. */
  public void close() {
    fetcher.close();
    saving.close();
    drafts.close();
  }

  /** What is open. */
  public Desk desk() {
    return desk;
  }

  private StackPane root() {
    return root;
  }

  private Parent frame(Node topBar) {
    var frame = new BorderPane();
    frame.setTop(new VBox(topBar, questions));
    frame.setCenter(
        new StackPane(
            seen(explore(), Section.EXPLORE),
            seen(new Messages("compare-message", workspace, compare), Section.COMPARE)));
    frame.setBottom(new StatusLine(workspace, inference::stop));
    section.subscribe(
        now -> {
          compare.setVisible(now == Section.COMPARE);
          if (now == Section.COMPARE) {
            compare.enter();
          }
        });
    return frame;
  }

  private Node explore() {
    var explore = new BorderPane();
    explore.setTop(new TotalsBar(workspace, desk, book, inference, inference.settings().threads()));
    explore.setLeft(library);
    explore.setCenter(stage());
    explore.setRight(side());
    return explore;
  }

  /** Each place stays as it is while another one is seen. */
  private Node seen(Node node, Section in) {
    section.subscribe(now -> node.setVisible(now == in));
    return node;
  }

  private Node topBar(Action open, Action save, Action picture, Action theme) {
    var tabs = new DocumentTabs(desk, documents, this::rename);
    Button pictureButton = button("save-picture", picture, Feather.IMAGE);
    pictureButton.managedProperty().bind(pictureButton.visibleProperty());
    exports.managedProperty().bind(exports.visibleProperty());
    section.subscribe(
        now -> {
          tabs.setVisible(now == Section.EXPLORE);
          pictureButton.setVisible(now == Section.EXPLORE);
          exports.setVisible(now == Section.EXPLORE);
        });
    return new TopBar(
        sections,
        tabs,
        List.of(
            button("open", open, Feather.FOLDER),
            recent,
            button("save", save, Feather.SAVE),
            exports,
            pictureButton,
            motion,
            button("theme", theme, Feather.MOON),
            help));
  }

  private Node stage() {
    var split = new SplitPane(networkView, drawer);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.745);
    SplitPane.setResizableWithParent(drawer, false);
    return new Messages("message", workspace, new Levels(workspace, inference, split));
  }

  private Node side() {
    var photo =
        new PhotoView(
            workspace,
            () -> inference.step(-1),
            () -> inference.step(1),
            desk::show,
            inference,
            new WeightsOffer(fetcher, questions, this::pickOne, desk::show));
    return new SideColumn(
        photo,
        blockControls,
        new InspectorView(workspace, new CoachView(workspace, desk, inference::compare)));
  }

  private static Node dropHint() {
    Label hint = new Label(Texts.text("drop.hint"));
    hint.setId("drop-hint");
    hint.getStyleClass().add("drop-hint");
    hint.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    hint.setMouseTransparent(true);
    hint.setVisible(false);
    return hint;
  }

  private void save() {
    switch (section.get()) {
      case EXPLORE -> documents.save();
      case COMPARE -> compare.save();
    }
  }

  private void openResults(List<Path> results) {
    section.set(Section.COMPARE);
    compare.open(results);
  }

  private static Button button(String id, Action action, Ikon icon) {
    Button button = ActionUtils.createButton(action);
    button.setId(id + "-button");
    button.graphicProperty().unbind();
    button.setGraphic(new FontIcon(icon));
    return button;
  }

  private Optional<Path> pickOne() {
    return surroundings.picker().pick(root.getScene().getWindow()).stream().findFirst();
  }

  private void open() {
    open(surroundings.picker().pick(root.getScene().getWindow()));
  }

  /** Shows what files hold: networks, photos, results of comparisons. */
  public void open(List<Path> chosen) {
    arrivals.open(chosen);
  }

  private void openNetwork(Path file) {
    files.open(List.of(file));
  }

  /** Shows what is picked in the library: a network of the user's from its file. */
  private void pick(ShownNetwork network) {
    Optional<Path> file =
        workspace.ownNetworks().stream()
            .filter(own -> own.preset().equals(network.preset()))
            .map(OwnNetwork::file)
            .findFirst();
    Optional<OpenDocument> open = file.flatMap(desk::from);
    if (open.isPresent() && !open.get().now().now().preset().equals(network.preset())) {
      desk.select(open.get());
    } else if (file.isPresent() && open.isEmpty()) {
      files.open(List.of(file.get()));
    } else {
      desk.show(network);
    }
  }

  private void savePicture() {
    var saver = new PictureSaver(workspace, root.lookup("#levels"), inference::write);
    surroundings
        .pictures()
        .choose(root.getScene().getWindow(), saver.suggestion(), saver.formats())
        .ifPresent(saver::save);
  }

  private void switchTheme() {
    workspace.theme().set(workspace.theme().get().other());
  }

  private void switchCoach() {
    workspace.coaching().set(workspace.coaching().get().other());
  }

  private void switchMotion() {
    workspace.motion().set(workspace.motion().get().other());
  }

  private void show(Motion shown) {
    motion.textProperty().unbind();
    motion.setText(Texts.text("motion." + shown));
  }

  /** Sets a choice to the one after it, from the last to the first. */
  private static <C extends Enum<C>> void turn(ObjectProperty<C> choice) {
    List<C> all = List.of(choice.get().getDeclaringClass().getEnumConstants());
    choice.set(all.get((all.indexOf(choice.get()) + 1) % all.size()));
  }

  private void order(LayerOrder order) {
    workspace.layerOrder().set(order);
    drawer.showTime();
  }

  private void resize(int steps) {
    workspace.textSize().set(workspace.textSize().get().plus(steps));
  }

  private LibraryView library() {
    return library;
  }

  private void showShortcuts() {
    shortcuts.toggle(help);
  }

  private void rename() {
    workspace.goTo(new Place.WholeNetwork());
    // the level that comes asks for the focus first
    Platform.runLater(networkView::rename);
  }

  private void up() {
    workspace.place().get().up().ifPresent(workspace::goTo);
  }

  /**
   * Cancels what is asked, lets a trace go that is seen, stops what is running, takes a message
   * away, goes up, or selects nothing, in that order.
   */
  private void escape() {
    boolean explores = section.get() == Section.EXPLORE;
    if (questions.isOpen()) {
      questions.dismiss();
    } else if (explores && workspace.isTraceSeen()) {
      workspace.releaseTrace();
    } else if (workspace.activity().get().filter(Activity::canBeStopped).isPresent()) {
      inference.stop();
    } else if (workspace.message().get().isPresent()) {
      workspace.dismissMessage();
    } else if (explores) {
      workspace
          .place()
          .get()
          .up()
          .ifPresentOrElse(workspace::goTo, () -> workspace.selection().set(new Selection.None()));
    }
  }
}
