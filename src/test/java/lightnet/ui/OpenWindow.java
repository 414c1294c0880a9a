package lightnet.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lightnet.design.Home;
import lightnet.file.Disk;
import lightnet.file.StateFolder;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The program's window on MobileNet V2, as a test drives it. Its model is opened on demand. */
public final class OpenWindow extends FxRobot implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private final Workspace workspace;
  private final Inference inference;
  private final Stage stage;
  private final MainWindow content;
  private volatile Disk disk = Disk.ofMachine();
  private List<Path> picked = List.of();
  private Optional<Path> saved = Optional.empty();

  private OpenWindow(Home home, SampleNetwork sample) {
    workspace = sample.workspace();
    inference = new Inference(workspace, home);
    content = on(this::content);
    stage = on(this::shown);
    run(stage::requestFocus);
  }

  /** A window on the project's own models and assets. */
  public static OpenWindow ofProject() {
    return of(Home.find());
  }

  /** A window whose weights, class names and samples are those of a folder. */
  public static OpenWindow of(Home home) {
    return new OpenWindow(home, SampleNetwork.load());
  }

  static void startToolkit() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          LightnetApplication.prepare();
          return true;
        });
  }

  private MainWindow content() {
    var around =
        new Surroundings(
            _ -> picked,
            (_, _, _) -> saved,
            (_, _) -> saved,
            (_, _, _) -> saved,
            (_, _, _) -> saved,
            disk());
    return new MainWindow(workspace, inference, around);
  }

  /** The disk that a test has chosen by then. */
  private Disk disk() {
    return new Disk() {
      @Override
      public Optional<byte[]> read(Path file) throws IOException {
        return disk.read(file);
      }

      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        disk.write(file, bytes);
      }
    };
  }

  private Stage shown() {
    var window = new Stage();
    window.setOnCloseRequest(content::onCloseRequest);
    window.setScene(content.scene(WIDTH, HEIGHT));
    window.setX(0);
    window.setY(0);
    window.show();
    return window;
  }

  @Override
  public void close() {
    run(
        () -> {
          inference.close();
          content.close();
          stage.hide();
        });
  }

  /**
   * Presses keys together and lets them go, then waits until the window has settled: once, not
   * after each key, as TestFX does.
   */
  @Override
  public OpenWindow push(KeyCode... keys) {
    KeyboardRobot keyboard = robotContext().getKeyboardRobot();
    keyboard.pressNoWait(keys);
    keyboard.releaseNoWait(List.of(keys).reversed().toArray(KeyCode[]::new));
    WaitForAsyncUtils.waitForFxEvents();
    return this;
  }

  /** What is open. */
  public Desk desk() {
    return content.desk();
  }

  /** Keeps drafts and recent files in a folder, and recovers what was left there. */
  public void remember(StateFolder state) {
    run(() -> content.remember(state));
  }

  /** Writes files to another disk from now on. */
  public void use(Disk other) {
    disk = other;
  }

  /** What the next dialog that asks for a name gives; nothing if it is cancelled. */
  public void willSaveAs(Optional<Path> file) {
    saved = file;
  }

  /** The tab at a place. */
  public Node tab(int index) {
    return on(() -> ((Parent) node("tabs")).getChildrenUnmodifiable().get(index));
  }

  /** What the window shows. */
  public Workspace workspace() {
    return workspace;
  }

  /** Its stage. */
  public Stage stage() {
    return stage;
  }

  /** Its scene. */
  public Scene scene() {
    return stage.getScene();
  }

  /** Opens the model in the background. */
  public void openModel() {
    run(inference::start);
  }

  /** Shows another network, as choosing it in the library does. */
  public void show(String reference) {
    showInOneGo(List.of(reference));
  }

  /** Shows networks one after the other, too fast for any but the last to be opened. */
  public void showInOneGo(List<String> references) {
    List<ShownNetwork> networks =
        references.stream().map(reference -> SampleNetwork.load(reference).shown()).toList();
    run(() -> networks.forEach(content.desk()::show));
  }

  /** Lists the sample photos in the background. */
  public void listSamples() {
    run(inference::listSamples);
  }

  /** A bundled photo. */
  public Path sample(String name) {
    return Home.find().assets().resolve("photos").resolve(name);
  }

  /** What the next file dialog gives. */
  public void willPick(Path... files) {
    picked = List.of(files);
  }

  /** Saves a picture as if this file were chosen in the dialog. */
  public void savePicture(Path file) {
    saved = Optional.of(file);
    push(KeyCode.SHORTCUT, KeyCode.E);
  }

  /** Opens files as if they were chosen in the dialog. */
  public void openFiles(Path... files) {
    picked = List.of(files);
    click("open-button");
  }

  /** Opens the model, shows a bundled photo and waits for the times of the layers. */
  public void showTimed(String name) {
    openModel();
    openFiles(sample(name));
    awaitProfile();
  }

  /** Shows the table of layers by its shortcut and waits until it is laid out. */
  public TableView<?> showLayers() {
    push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
    await("the table", () -> has("layer-table"));
    var table = (TableView<?>) node("layer-table");
    await("its rows", () -> !from(table).lookup(".table-row-cell").queryAll().isEmpty());
    run(table::layout);
    return table;
  }

  /** Waits for the times of the layers. */
  public void awaitProfile() {
    await(
        "the times of the layers",
        () ->
            workspace.profile().get().isPresent()
                && workspace.freshness().get() == Freshness.MEASURED);
    awaitRest();
  }

  /** Waits until nothing is done in the background. */
  public void awaitRest() {
    await("the end of the background work", () -> workspace.activity().get().isEmpty());
  }

  /** Waits until the most probable class of the shown photo is this one. */
  public void awaitClass(String label) {
    await(label, () -> has("prediction-1") && text("prediction-1").contains(label));
  }

  /** Waits for a message that mentions this. */
  public String awaitMessage(String part) {
    await(
        "a message with " + part,
        () -> workspace.message().get().filter(message -> message.contains(part)).isPresent());
    return on(() -> workspace.message().get().orElseThrow());
  }

  /** Waits until a block is selected. */
  public void awaitBlock(String path) {
    awaitSelection(new Selection.OfBlock(path));
  }

  /** Waits until something is selected. */
  public void awaitSelection(Selection selection) {
    await(selection.toString(), () -> workspace.selection().get().equals(selection));
  }

  /** Waits until a condition holds, which is asked on the JavaFX thread. */
  public void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> on(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError(
          "waited in vain for %s; message: %s, activity: %s"
              .formatted(what, workspace.message().get(), workspace.activity().get()),
          e);
    }
  }

  /** Does something on the JavaFX thread and lets it settle. */
  public void run(Runnable action) {
    interact(action);
  }

  /** Asks something on the JavaFX thread. */
  public <T> T on(Supplier<T> question) {
    return WaitForAsyncUtils.waitForAsyncFx(
        TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), question::get);
  }

  /** Whether a node of this id is in the window. */
  public boolean has(String id) {
    return found(id).isPresent();
  }

  /** The node of this id. */
  public Node node(String id) {
    return found(id).orElseThrow(() -> new AssertionError("there is no node #" + id));
  }

  /** The words of the label or button of this id. */
  public String text(String id) {
    return ((Labeled) node(id)).getText();
  }

  /** Clicks on the node of this id. */
  public void click(String id) {
    clickOn(node(id));
  }

  /** Whether the node of this id is marked as selected. */
  public boolean isSelected(String id) {
    return node(id).getPseudoClassStates().contains(PseudoClass.getPseudoClass("selected"));
  }

  /** The id of a block's card. */
  public static String cardOf(String blockPath) {
    return "block-" + blockPath.replace('/', '-');
  }

  private Optional<Node> found(String id) {
    return Optional.ofNullable(scene().lookup("#" + id));
  }
}
