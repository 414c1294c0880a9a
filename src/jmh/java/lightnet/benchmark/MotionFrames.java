package lightnet.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * How many frames a second what moves gets in a window of 1280 x 800, all values in sight: the walk
 * through blocks, the animations of operators, the passages between levels. All are measured in
 * turn, some times; started as a program, it prints the median of each and ends.
 */
public final class MotionFrames {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final double BUDGET = 50;
  private static final int ROUNDS = 3;
  private static final long LONGEST_NANOS = 3_000_000_000L;

  private static final List<Case> CASES =
      List.of(
          new Walk("mobilenet-v2", "stage2/bottleneck3"),
          new Walk("mobilenet-v3-large", "stage3/bneck5"),
          new Walk("shufflenet-v1", "stage2/unit2"),
          new Walk("shufflenet-v2", "stage2/unit2"),
          new Card("shufflenet-v1", "stage2/unit2/shuffle", "shuffle"),
          new Card("mobilenet-v2", "stage2/bottleneck3/depthwise", "separable"),
          new Card("mobilenet-v2", "stage2/bottleneck3/depthwise", "window"),
          new Passages("mobilenet-v2", "stage2/bottleneck3/depthwise"));

  private final Stage stage;
  private final Workspace workspace;
  private final Inference inference;
  private final Map<String, List<Double>> rates = new LinkedHashMap<>();

  /** What is measured, in a network. */
  private sealed interface Case {
    String network();
  }

  /** The walk through a block. */
  private record Walk(String network, String block) implements Case {}

  /** The animation of a card of an operator. */
  private record Card(String network, String layer, String card) implements Case {}

  /** The ways from the network to an operator and back. */
  private record Passages(String network, String layer) implements Case {}

  private MotionFrames(Stage stage) {
    this.stage = stage;
    List<Preset> presets = presets();
    workspace = new Workspace(presets, shown(presets, CASES.getFirst().network()));
    inference = new Inference(workspace, Home.find());
    stage.setScene(
        new MainWindow(workspace, inference, Surroundings.ofSystem()).scene(WIDTH, HEIGHT));
    stage.show();
    inference.start();
    inference.show(
        List.of(
            PhotoSource.InFile.of(Home.find().assets().resolve("photos").resolve("koala.jpg"))));
  }

  /** Measures, prints, ends. */
  public static void main(String[] arguments) throws InterruptedException {
    var shown = new CountDownLatch(1);
    Platform.startup(shown::countDown);
    shown.await();
    MotionFrames frames = onScreen(() -> new MotionFrames(new Stage()));
    for (int round = 0; round < ROUNDS; round++) {
      for (Case measured : CASES) {
        frames.measure(measured);
      }
    }
    frames.print();
    onScreen(
        () -> {
          frames.inference.close();
          Platform.exit();
          return true;
        });
  }

  private void measure(Case measured) throws InterruptedException {
    onScreen(
        () -> {
          workspace.goTo(new Place.WholeNetwork());
          if (!workspace.network().get().preset().id().equals(measured.network())) {
            inference.show(shown(workspace.presets(), measured.network()));
          }
          return true;
        });
    await(() -> workspace.profile().get().isPresent() && workspace.activity().get().isEmpty());
    switch (measured) {
      case Walk(String network, String block) -> {
        go(new Place.InBlock(block));
        Node view = onScreen(() -> stage.getScene().lookup("#block-view"));
        note("walk through " + network + " " + block, play(view, "#player-slider"));
      }
      case Card(String network, String layer, String card) -> {
        go(new Place.InOperator(blockOf(layer), layer));
        Node view = onScreen(() -> stage.getScene().lookup("#" + card + "-frames"));
        onScreen(
            () -> {
              view.requestFocus();
              return true;
            });
        press(view, KeyCode.HOME);
        note(card + " of " + network + " " + layer, play(view, "#" + card + "-slider"));
      }
      case Passages(String _, String layer) -> {
        note("passage into a block", pass(new Place.InBlock(blockOf(layer))));
        awaitValues();
        note("passage into an operator", pass(new Place.InOperator(blockOf(layer), layer)));
        note("passage up to the block", pass(new Place.InBlock(blockOf(layer))));
        note("passage up to the network", pass(new Place.WholeNetwork()));
      }
    }
  }

  private static String blockOf(String layer) {
    return layer.substring(0, layer.lastIndexOf('/'));
  }

  private void go(Place place) throws InterruptedException {
    onScreen(
        () -> {
          workspace.goTo(place);
          return true;
        });
    awaitValues();
    await(() -> !stage.getScene().lookup("#passage").isVisible());
  }

  private void awaitValues() throws InterruptedException {
    await(
        () ->
            workspace.activity().get().isEmpty()
                && workspace
                    .features()
                    .get()
                    .map(BlockFeatures::block)
                    .equals(workspace.place().get().blockPath()));
  }

  /** Frames a second while something plays to its end, or for some seconds. */
  private double play(Node view, String slider) throws InterruptedException {
    Slider shown = onScreen(() -> (Slider) stage.getScene().lookup(slider));
    CompletableFuture<Double> rate =
        onScreen(() -> rate(() -> true, () -> shown.getValue() < shown.getMax(), LONGEST_NANOS));
    press(view, KeyCode.SPACE);
    double measured = get(rate);
    press(view, KeyCode.END);
    return measured;
  }

  /** Frames a second from when a passage moves, once the new view is painted, until it ends. */
  private double pass(Place place) throws InterruptedException {
    Node passage = onScreen(() -> stage.getScene().lookup("#passage"));
    return get(
        onScreen(
            () -> {
              workspace.goTo(place);
              return rate(
                  () -> passage.lookup(".passage-outline") != null,
                  passage::isVisible,
                  LONGEST_NANOS);
            }));
  }

  private static void press(Node node, KeyCode code) throws InterruptedException {
    onScreen(
        () -> {
          node.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
          return true;
        });
  }

  private static CompletableFuture<Double> rate(
      BooleanSupplier begun, BooleanSupplier goesOn, long longest) {
    CompletableFuture<Double> rate = new CompletableFuture<>();
    new AnimationTimer() {
      private long first = -1;
      private int frames;

      @Override
      public void handle(long now) {
        if (first < 0 && !begun.getAsBoolean()) {
          return;
        }
        first = first < 0 ? now : first;
        frames++;
        if (!goesOn.getAsBoolean() || now - first > longest) {
          stop();
          rate.complete((frames - 1) / ((now - first) / 1e9));
        }
      }
    }.start();
    return rate;
  }

  private void note(String what, double rate) {
    rates.computeIfAbsent(what, _ -> new ArrayList<>()).add(rate);
  }

  private void print() {
    rates.forEach(
        (what, measured) -> {
          List<Double> sorted = measured.stream().sorted().toList();
          double median = sorted.get(sorted.size() / 2);
          System.out.printf(
              "%-58s %5.1f frames a second (%.1f to %.1f), budget %.0f: %s%n",
              what,
              median,
              sorted.getFirst(),
              sorted.getLast(),
              BUDGET,
              median >= BUDGET ? "kept" : "missed");
        });
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!onScreen(condition::getAsBoolean)) {
      Thread.sleep(20);
    }
  }

  private static <T> T onScreen(Supplier<T> question) throws InterruptedException {
    return get(CompletableFuture.supplyAsync(question, Platform::runLater));
  }

  private static <T> T get(CompletableFuture<T> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static List<Preset> presets() {
    try {
      return Presets.in(Home.find().models());
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShownNetwork shown(List<Preset> presets, String network) {
    try {
      var reference = ModelReference.parse(network);
      Preset preset =
          presets.stream().filter(p -> p.id().equals(reference.id())).findFirst().orElseThrow();
      return ShownNetwork.of(preset, reference.parameters());
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }
}
