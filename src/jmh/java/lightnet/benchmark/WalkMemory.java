package lightnet.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.network.Layer;
import lightnet.ui.LightnetApplication;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.ListedPhoto;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.SmallHeap;
import lightnet.ui.workspace.Workspace;

/**
 * How much memory the window has taken after one has gone into every block, every operator and a
 * value of every layer of MobileNet V2, twice; after twelve more photos; after every preset.
 * Started as a program with the start script's options, it prints a line for each and ends.
 */
public final class WalkMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double BUDGET = 500;
  private static final int PHOTOS = 12;
  private static final int GLANCE_MILLIS = 50;
  private static final int POLL_MILLIS = 10;

  /** Longer than the pause after which the start script's options give memory back. */
  private static final int REST_MILLIS = 8000;

  private final Workspace workspace;
  private final Inference inference;

  private WalkMemory(Workspace workspace, Inference inference) {
    this.workspace = workspace;
    this.inference = inference;
  }

  /** Walks, prints, ends. */
  public static void main(String[] arguments) throws Exception {
    Platform.startup(LightnetApplication::prepare);
    Home home = Home.find();
    List<Preset> presets = Presets.in(home.models());
    ShownNetwork first = shown(presets, "mobilenet-v2");
    WalkMemory walk = onScreen(() -> open(home, presets, first));
    walk.awaitTimes();
    print("open, one photo classified and timed");
    walk.everyLayer();
    print("every layer walked through once");
    walk.everyLayer();
    print("every layer walked through twice");
    walk.photos();
    print(PHOTOS + " more photos");
    for (Preset preset : presets) {
      walk.open(ShownNetwork.of(preset, Map.of()));
      print(preset.name());
    }
    walk.open(first);
    print("back at " + first.design().name());
    walk.everyLayer();
    print("every layer walked through again");
    onScreen(
        () -> {
          walk.inference.close();
          Platform.exit();
          return walk;
        });
  }

  private static WalkMemory open(Home home, List<Preset> presets, ShownNetwork first) {
    var workspace = new Workspace(presets, first);
    var inference = new Inference(workspace, home);
    var stage = new Stage();
    Scene scene = new MainWindow(workspace, inference, Surroundings.ofSystem()).scene(1280, 800);
    stage.setScene(scene);
    stage.show();
    var heap = new SmallHeap(workspace);
    stage.setOnHidden(_ -> heap.close());
    inference.start();
    inference.showWelcome();
    inference.listSamples();
    return new WalkMemory(workspace, inference);
  }

  private void everyLayer() throws Exception {
    for (String block : onScreen(this::blocks)) {
      goTo(new Place.InBlock(block));
      for (Layer layer : onScreen(() -> workspace.costs().network().layersOf(block))) {
        goTo(new Place.InOperator(block, layer.id()));
        goTo(
            new Place.AtValue(
                block,
                layer.id(),
                workspace.features().get().orElseThrow().of(layer.id()).orElseThrow().strongest()));
      }
    }
    goTo(new Place.WholeNetwork());
  }

  private List<String> blocks() {
    return workspace.costs().network().layers().stream().map(Layer::blockPath).distinct().toList();
  }

  /** Goes to a place, waits for the block's values and a moment longer, so that they are drawn. */
  private void goTo(Place place) throws Exception {
    onScreen(
        () -> {
          workspace.goTo(place);
          return place;
        });
    await(
        () ->
            place.blockPath().equals(workspace.features().get().map(BlockFeatures::block))
                && workspace.activity().get().isEmpty());
    Thread.sleep(GLANCE_MILLIS);
  }

  private void photos() throws Exception {
    List<ListedPhoto> samples = onScreen(() -> List.copyOf(workspace.samples()));
    for (int i = 0; i < PHOTOS; i++) {
      ListedPhoto next = samples.get((i + 1) % samples.size());
      onScreen(
          () -> {
            inference.show(List.of(next.source()));
            return next;
          });
      await(
          () ->
              workspace
                  .photo()
                  .get()
                  .filter(photo -> photo.source().isSameAs(next.source()))
                  .isPresent());
      awaitTimes();
    }
  }

  private void open(ShownNetwork network) throws Exception {
    onScreen(
        () -> {
          inference.show(network);
          return network;
        });
    awaitTimes();
  }

  private void awaitTimes() throws Exception {
    await(
        () ->
            workspace.profile().get().isPresent()
                && workspace.freshness().get() == Freshness.MEASURED
                && workspace.activity().get().isEmpty());
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    while (!onScreen(condition)) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static <T> T onScreen(Callable<T> work) throws Exception {
    var task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get();
  }

  private static ShownNetwork shown(List<Preset> presets, String id) throws PresetException {
    Preset preset = presets.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    return ShownNetwork.of(preset, Map.of());
  }

  /** What is resident at once, and after a rest; the most that ever was. */
  private static void print(String when) throws IOException, InterruptedException {
    double now = megabytes("VmRSS");
    Thread.sleep(REST_MILLIS);
    double rested = megabytes("VmRSS");
    System.out.printf(
        "%-40s %6.0f MB, %6.0f MB after a rest, at most %6.0f MB; budget %.0f MB: %s%n",
        when, now, rested, megabytes("VmHWM"), BUDGET, now <= BUDGET ? "kept" : "missed");
  }

  private static double megabytes(String key) throws IOException {
    return Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith(key + ":"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
            .findFirst()
            .orElseThrow(() -> new IOException(STATUS + " does not tell " + key))
        / 1000.0;
  }
}
