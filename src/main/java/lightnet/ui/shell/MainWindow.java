package lightnet.ui.shell;

import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.builder.BlockControls;
import lightnet.ui.builder.BlockShelf;
import lightnet.ui.drawer.Drawer;
import lightnet.ui.history.FigureBook;
import lightnet.ui.history.HistoryPane;
import lightnet.ui.inspector.InspectorView;
import lightnet.ui.inspector.PhotoView;
import lightnet.ui.library.LibraryView;
import lightnet.ui.network.NetworkView;
import lightnet.ui.style.Motion;
import lightnet.ui.style.Texts;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.DesignFiles;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.LayerOrder;
import lightnet.ui.workspace.Pictures;
import lightnet.ui.workspace.PublishedTotals;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.action.Action;
import org.controlsfx.control.action.ActionUtils;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window: library, network, drawer, photo and inspector around one workspace. */
public final class MainWindow {
  private static final double MARK = 22;

  private final Workspace workspace;
  private final Inference inference;
  private final Desk desk;
  private final BlockActions blockActions;
  private final FilePicker picker;
  private final SaveDialog saveDialog;
  private final Arrivals arrivals;
  private final Actions actions = new Actions();
  private final Drawer drawer;
  private final FigureBook book = new FigureBook();
  private final LibraryView library;
  private final StackPane root = new StackPane();
  private final ShortcutList shortcuts;
  private final Button help;
  private final Button motion;

  /** A window on a workspace. */
  public MainWindow(
      Workspace workspace, Inference inference, FilePicker picker, SaveDialog saveDialog) {
    this.workspace = workspace;
    this.inference = inference;
    this.picker = picker;
    this.saveDialog = saveDialog;
    this.desk = new Desk(workspace, inference::show, inference::change);
    this.blockActions =
        new BlockActions(
            workspace,
            desk,
            new BlockActions.Library(() -> library().searchBlocks(), () -> library().search()));
    this.arrivals =
        new Arrivals(
            inference::show,
            new DesignFiles(workspace, desk)::open,
            blockActions::paste,
            workspace::tell);
    this.drawer =
        new Drawer(
            workspace,
            new PublishedTotals(inference.home().models(), workspace),
            desk::show,
            () -> new HistoryPane(workspace, desk, book, inference));
    Action open = actions.add("open", this::open, "Shortcut+O");
    this.library =
        new LibraryView(
            workspace,
            desk::show,
            source -> inference.show(List.of(source)),
            button("open-library", open, Feather.FOLDER),
            new BlockShelf(workspace, blockActions::insert));
    Action save = actions.add("save-picture", this::savePicture, "Shortcut+S");
    actions.add("new", desk::begin, "Shortcut+N");
    actions.addTyped("blocks", library::searchBlocks, "/");
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
    actions.add("params", () -> turn(workspace.paramsConvention()), "Shortcut+P");
    actions.add("madds", () -> turn(workspace.maddsConvention()), "Shortcut+M");
    actions.add("data-type", () -> turn(workspace.dataType()), "Shortcut+B");
    Action theme = actions.add("theme", this::switchTheme, "Shortcut+T");
    Action motion = actions.add("motion", this::switchMotion, "Shortcut+R");
    actions.add(
        "larger", () -> resize(1), "Shortcut+Plus", "Shortcut+Ignore Shift+Equals", "Shortcut+Add");
    actions.add("smaller", () -> resize(-1), "Shortcut+Minus", "Shortcut+Subtract");
    actions.add("up", this::up, "Alt+Up");
    actions.add("escape", this::escape, "Esc");
    Action help = actions.addTyped("help", this::showShortcuts, "?");
    this.shortcuts = new ShortcutList(actions.all(), stylesheet());
    this.help = button("help", help, Feather.HELP_CIRCLE);
    this.motion = button("motion", motion, Feather.FILM);
    workspace.motion().subscribe(this::show);
    root.getChildren().addAll(frame(open, save, theme), dropHint());
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
    return scene;
  }

  /** The documents that are open in it. */
  public Desk desk() {
    return desk;
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

  private Parent frame(Action open, Action save, Action theme) {
    var frame = new BorderPane();
    frame.setTop(
        new VBox(
            topBar(open, save, theme),
            new TotalsBar(workspace, desk, book, inference, inference.settings().threads())));
    frame.setLeft(library);
    frame.setCenter(stage());
    frame.setRight(side());
    frame.setBottom(new StatusLine(workspace, inference::stop));
    return frame;
  }

  private Node topBar(Action open, Action save, Action theme) {
    var mark = new ImageView(Pictures.icon());
    mark.setFitWidth(MARK);
    mark.setFitHeight(MARK);
    Label name = new Label(Texts.text("window.title"));
    name.getStyleClass().add("product");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar =
        new HBox(
            mark,
            name,
            space,
            button("open", open, Feather.FOLDER),
            button("save-picture", save, Feather.IMAGE),
            motion,
            button("theme", theme, Feather.MOON),
            help);
    bar.getStyleClass().add("top-bar");
    return bar;
  }

  private Node stage() {
    var split = new SplitPane(new NetworkView(workspace, blockActions), drawer);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.745);
    SplitPane.setResizableWithParent(drawer, false);
    return new Messages(workspace, new Levels(workspace, inference, split));
  }

  private Node side() {
    var photo =
        new PhotoView(
            workspace, () -> inference.step(-1), () -> inference.step(1), desk::show, inference);
    var column = new VBox(photo, new BlockControls(workspace, desk), new InspectorView(workspace));
    column.getStyleClass().add("side-column");
    var scroll = new ScrollPane(column);
    scroll.setId("side");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("side");
    return scroll;
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

  private static Button button(String id, Action action, Ikon icon) {
    Button button = ActionUtils.createButton(action);
    button.setId(id + "-button");
    button.graphicProperty().unbind();
    button.setGraphic(new FontIcon(icon));
    return button;
  }

  private void open() {
    arrivals.open(picker.pick(root.getScene().getWindow()));
  }

  private void savePicture() {
    var saver = new PictureSaver(workspace, root.lookup("#levels"), inference::write);
    saveDialog
        .choose(root.getScene().getWindow(), saver.suggestion(), saver.formats())
        .ifPresent(saver::save);
  }

  private void switchTheme() {
    workspace.theme().set(workspace.theme().get().other());
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

  private void up() {
    workspace.place().get().up().ifPresent(workspace::goTo);
  }

  /**
   * Stops what is running, takes a message away, lets a trace go that is seen, goes up, or selects
   * nothing, in that order.
   */
  private void escape() {
    if (workspace.activity().get().filter(Activity::canBeStopped).isPresent()) {
      inference.stop();
    } else if (workspace.message().get().isPresent()) {
      workspace.dismissMessage();
    } else if (workspace.isTraceSeen()) {
      workspace.releaseTrace();
    } else {
      workspace
          .place()
          .get()
          .up()
          .ifPresentOrElse(workspace::goTo, () -> workspace.selection().set(new Selection.None()));
    }
  }
}
