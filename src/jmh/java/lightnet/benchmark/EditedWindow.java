package lightnet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.PlacedBlock;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Edit;
import lightnet.edit.Gap;
import lightnet.file.Disk;
import lightnet.file.StateFolder;
import lightnet.runtime.Corrections;
import lightnet.ui.LightnetApplication;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.workspace.DesignFiles;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * The program's window, edited without end by the calls that its views make, and saved now and then
 * by its shortcut. Each edit is written to a log as soon as it is made, with the time and what the
 * design is then. {@link CrashDrill} kills it.
 */
public final class EditedWindow {
  private static final int LONGEST_PAUSE_MILLIS = 60;
  private static final int SAVED_ONCE_IN = 25;
  private static final int FEWEST_BLOCKS = 8;
  private static final int MOST_BLOCKS = 60;

  private final Path file;
  private final Path log;
  private final Random random;
  private final Workspace workspace;
  private final MainWindow window;
  private final Scene scene;
  private String noted = "";

  private EditedWindow(Path state, Path file, Path log, long seed) {
    this.file = file;
    this.log = log;
    this.random = new Random(seed);
    List<Preset> presets;
    ShownNetwork first;
    try {
      presets = Presets.in(Home.find().models());
      Preset v2 =
          presets.stream().filter(p -> p.id().equals("mobilenet-v2")).findFirst().orElseThrow();
      first = ShownNetwork.of(v2, Map.of());
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
    workspace = new Workspace(presets, first);
    var inference = new Inference(workspace, Home.find());
    window =
        new MainWindow(
            workspace,
            inference,
            new Surroundings(
                _ -> List.of(),
                (_, _, _) -> Optional.empty(),
                (_, _) -> Optional.of(file),
                (_, _, _) -> Optional.empty(),
                (_, _, _) -> Optional.empty(),
                Disk.ofMachine()));
    scene = window.scene(1280, 800);
    var stage = new Stage();
    stage.setScene(scene);
    stage.show();
    window.remember(new StateFolder(state));
  }

  /** Opens a window and edits until it is killed: state folder, file, log, seed, drafts. */
  public static void main(String[] args) throws Exception {
    Platform.startup(LightnetApplication::prepare);
    Path log = Path.of(args[2]);
    EditedWindow edited =
        onScreen(
            () ->
                new EditedWindow(Path.of(args[0]), Path.of(args[1]), log, Long.parseLong(args[3])));
    edited.begin(Integer.parseInt(args[4]));
    while (true) {
      onScreen(edited::step);
      Thread.sleep(edited.random.nextInt(LONGEST_PAUSE_MILLIS));
    }
  }

  /** Waits for the drafts that an earlier window left, or opens the file that it saved. */
  private void begin(int drafts) throws ExecutionException, InterruptedException {
    Desk desk = window.desk();
    if (drafts > 0) {
      while (onScreen(() -> desk.documents().size() <= drafts)) {
        Thread.sleep(20);
      }
    } else if (Files.exists(file)) {
      onScreen(
          () -> {
            new DesignFiles(workspace, desk, Corrections.NONE, _ -> {}).open(List.of(file));
            return file;
          });
      while (onScreen(() -> desk.shown().get().now().file().isEmpty())) {
        Thread.sleep(20);
      }
    }
    onScreen(
        () -> {
          desk.document().subscribe(document -> note(document.now().design()));
          return log;
        });
  }

  private Design step() {
    if (random.nextInt(SAVED_ONCE_IN) == 0) {
      save();
    } else {
      edit();
    }
    return design();
  }

  private void save() {
    if (scene.lookup("#answer-overwrite") instanceof Button overwrite) {
      overwrite.fire();
    } else {
      Event.fireEvent(
          scene,
          new KeyEvent(KeyEvent.KEY_PRESSED, "s", "s", KeyCode.S, false, true, false, false));
    }
  }

  private void edit() {
    Desk desk = window.desk();
    List<String> paths =
        design().stages().stream()
            .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
            .toList();
    String path = paths.get(random.nextInt(paths.size()));
    switch (random.nextInt(8)) {
      case 0 -> desk.undo();
      case 1 -> desk.redo();
      case 2 -> {
        if (paths.size() > FEWEST_BLOCKS) {
          desk.edit(new Edit.Remove(Set.of(path)));
        }
      }
      case 3 -> {
        if (paths.size() < MOST_BLOCKS) {
          desk.edit(new Edit.Insert(Gap.after(design(), path), List.of(copy(path))));
        }
      }
      case 4 -> desk.edit(new Edit.Title("Drill " + random.nextInt(1_000)));
      case 5, 6 -> desk.edit(new Edit.Change(Set.of(path), "expansion", 1 + random.nextInt(9)));
      default -> desk.edit(new Edit.Change(Set.of(path), "channels", 8 + random.nextInt(300)));
    }
  }

  private PlacedBlock copy(String path) {
    return new PlacedBlock("copy", design().block(path).orElseThrow());
  }

  private Design design() {
    return window.desk().shown().get().now().now().design();
  }

  /** Before the views show it, and before it can be in a draft. */
  private void note(Design design) {
    String fingerprint = CrashDrill.fingerprint(design);
    if (fingerprint.equals(noted)) {
      return;
    }
    noted = fingerprint;
    String line = "%d %s .%n".formatted(System.currentTimeMillis(), fingerprint);
    try {
      Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T onScreen(Supplier<T> question)
      throws ExecutionException, InterruptedException {
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.get());
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer.get();
  }
}
