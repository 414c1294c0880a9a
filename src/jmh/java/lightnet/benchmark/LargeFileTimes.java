package lightnet.benchmark;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import lightnet.cost.CostTable;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.measure.Machine;
import lightnet.network.Network;
import lightnet.onnx.UnreadableModelException;
import lightnet.runtime.Corrections;
import lightnet.runtime.OnnxImport;
import lightnet.ui.LightnetApplication;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.style.TextSize;
import lightnet.ui.workspace.DesignFiles;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * How long a file of 10,000 nodes takes from when it is chosen until its cards are drawn in a
 * window of 1280 x 800 that has shown another network and classified a photo, and how many frames a
 * second its cards get while they are scrolled and while texts are enlarged. Before, without a
 * window, how long its parts take. Each file is opened for the first time in a program of its own:
 * {@code LargeFileTimes KIND [NODES]}.
 */
public final class LargeFileTimes {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double OPEN_BUDGET = 3000;
  private static final double FRAMES_BUDGET = 50;
  private static final int AGAIN = 3;
  private static final int QUIET = 20;
  private static final long POLL_MILLIS = 20;
  private static final double SCROLL_SECONDS = 3;
  private static final int ZOOMS = 6;

  private final Stage stage;
  private final Workspace workspace;
  private final Inference inference;
  private final Desk desk;
  private final DesignFiles files;
  private final Preset first;

  private LargeFileTimes(Stage stage, List<Preset> presets) throws PresetException {
    this.stage = stage;
    this.first =
        presets.stream()
            .filter(preset -> preset.id().equals("mobilenet-v2"))
            .findFirst()
            .orElseThrow();
    workspace = new Workspace(presets, ShownNetwork.of(first, Map.of()));
    inference = new Inference(workspace, Home.find());
    var window = new MainWindow(workspace, inference, Surroundings.ofSystem());
    desk = window.desk();
    files = new DesignFiles(workspace, desk, Corrections.NONE, _ -> {});
    stage.setScene(window.scene(WIDTH, HEIGHT));
    stage.show();
    inference.start();
    inference.show(
        List.of(
            PhotoSource.InFile.of(Home.find().assets().resolve("photos").resolve("koala.jpg"))));
  }

  /** Measures, prints, ends. */
  public static void main(String[] arguments) throws Exception {
    LargeGraph.Kind kind = LargeGraph.Kind.valueOf(arguments[0]);
    int nodes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
    Path folder = Files.createTempDirectory("large");
    Path file = LargeGraph.write(folder, kind, nodes);
    List<Preset> presets = Presets.in(Home.find().models());
    System.out.println(Machine.current());
    var started = new CountDownLatch(1);
    Platform.startup(
        () -> {
          LightnetApplication.prepare();
          started.countDown();
        });
    started.await();
    LargeFileTimes times = onScreen(() -> new LargeFileTimes(new Stage(), presets));
    times.awaitRest();
    times.open(kind, file);
    times.scroll();
    times.zoom();
    onScreen(
        () -> {
          times.inference.close();
          Platform.exit();
          return true;
        });
    parts(file, presets);
    Files.delete(file);
    Files.delete(folder);
  }

  /** Opened for the first time, and again when what is compiled while it runs is warm. */
  private void open(LargeGraph.Kind kind, Path file) throws Exception {
    List<Double> again = new ArrayList<>();
    for (int i = 0; i <= AGAIN; i++) {
      long start = System.nanoTime();
      long cpu = cpu();
      CompletableFuture<Long> drawn = drawn();
      files.open(List.of(file));
      double took = (drawn.get() - start) / NANOS_PER_MILLI;
      if (i == 0) {
        System.out.printf(
            "%s opened, laid out and drawn %,6.0f ms, %,.0f ms of the processor's: %s%n",
            kind, took, (cpu() - cpu) / NANOS_PER_MILLI, took <= OPEN_BUDGET ? "kept" : "missed");
      } else {
        again.add(took);
      }
      if (i < AGAIN) {
        onScreen(
            () -> {
              desk.show(ShownNetwork.of(first, Map.of()));
              return true;
            });
        awaitRest();
      }
    }
    System.out.printf("opened again %,6.0f ms (%s)%n", median(again), again);
  }

  private static long cpu() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  /** The moment when another network than the one that is shown now is on the screen. */
  private CompletableFuture<Long> drawn() throws Exception {
    CompletableFuture<Long> at = new CompletableFuture<>();
    onScreen(
        () -> {
          String before = workspace.design().name();
          new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
              // the first pulse after it came lays out and hands over, the third begins after that
              // was painted
              if (!workspace.design().name().equals(before) && ++pulses == 3) {
                stop();
                at.complete(System.nanoTime());
              }
            }
          }.start();
          return true;
        });
    return at;
  }

  /** From the first card to the last one, by a little more each frame. */
  private void scroll() throws Exception {
    awaitRest();
    ScrollPane pane = onScreen(() -> (ScrollPane) stage.getScene().lookup(".network-scroll"));
    for (double pages : new double[] {0.05, 0.5}) {
      double part =
          onScreen(
              () ->
                  pages
                      * pane.getViewportBounds().getHeight()
                      / pane.getContent().getBoundsInLocal().getHeight());
      double rate = frames(_ -> pane.setVvalue((pane.getVvalue() + part) % 1), SCROLL_SECONDS);
      judge("scrolled by %.2f pages a frame".formatted(pages), rate);
    }
  }

  /** Texts and cards become larger step by step, and small again. */
  private void zoom() throws Exception {
    List<Double> steps = new ArrayList<>();
    for (int i = 0; i < ZOOMS; i++) {
      int step = i % 2;
      steps.add(
          onScreen(
              () -> {
                long start = System.nanoTime();
                workspace.textSize().set(new TextSize(1 - step));
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
                return (System.nanoTime() - start) / NANOS_PER_MILLI;
              }));
    }
    System.out.printf("texts one step larger %,6.0f ms%n", median(steps));
  }

  private static void judge(String what, double rate) {
    System.out.printf(
        "%s %5.1f frames a second: %s%n", what, rate, rate >= FRAMES_BUDGET ? "kept" : "missed");
  }

  private static double frames(DoubleConsumer step, double seconds) throws Exception {
    CompletableFuture<Double> rate = new CompletableFuture<>();
    onScreen(
        () -> {
          new AnimationTimer() {
            private long first;
            private int count;

            @Override
            public void handle(long now) {
              first = count == 0 ? now : first;
              double passed = (now - first) / NANOS_PER_SECOND;
              if (passed > seconds) {
                stop();
                rate.complete(count / passed);
              } else {
                count++;
                step.accept(passed);
              }
            }
          }.start();
          return true;
        });
    return rate.get();
  }

  /** What does not need a window, warm. */
  private static void parts(Path file, List<Preset> presets)
      throws UnreadableModelException, PresetException {
    List<Double> read = new ArrayList<>();
    List<Double> expanded = new ArrayList<>();
    List<Double> counted = new ArrayList<>();
    for (int i = 0; i < AGAIN; i++) {
      long start = System.nanoTime();
      OnnxImport.Opened opened = OnnxImport.open(file, presets, Corrections.NONE);
      long whole = System.nanoTime();
      Network network = opened.design().network();
      long flat = System.nanoTime();
      CostTable.of(network).totals();
      long end = System.nanoTime();
      read.add((whole - start) / NANOS_PER_MILLI);
      expanded.add((flat - whole) / NANOS_PER_MILLI);
      counted.add((end - flat) / NANOS_PER_MILLI);
    }
    System.out.printf(
        "warm: read and recognised %,.0f ms, expanded %,.1f ms, counted %,.1f ms%n",
        median(read), median(expanded), median(counted));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /** Until nothing has been done in the background for a moment. */
  private void awaitRest() throws Exception {
    int quiet = 0;
    while (quiet < QUIET) {
      Thread.sleep(POLL_MILLIS);
      quiet =
          onScreen(
                  () ->
                      workspace.activity().get().isEmpty()
                          && !(workspace.readiness().get() instanceof Readiness.Opening))
              ? quiet + 1
              : 0;
    }
  }

  private static <T> T onScreen(Callable<T> question) throws Exception {
    var task = new FutureTask<>(question);
    Platform.runLater(task);
    return task.get();
  }
}
