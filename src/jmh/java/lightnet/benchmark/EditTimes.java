package lightnet.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.stage.Stage;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.design.Home;
import lightnet.design.PlacedBlock;
import lightnet.design.Preset;
import lightnet.design.Presets;
import lightnet.edit.Edit;
import lightnet.measure.Machine;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.SmallHeap;
import lightnet.ui.workspace.Workspace;

/**
 * How long an edit takes until all counts stand in the window, until the first times of the layers
 * and until the final ones, and how many frames a second the window gets meanwhile. Seeded edits of
 * one parameter of one block, in a window of 1280 x 800. Started as a program with the number of
 * edits and the presets' ids, all without one; prints medians and 95th percentiles.
 */
public final class EditTimes {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final long SEED = 1;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double COUNTS_BUDGET = 16;
  private static final double TIMES_BUDGET = 500;
  private static final double FRAMES_BUDGET = 50;
  private static final long POLL_MILLIS = 5;

  private final Random random = new Random(SEED);
  private final Workspace workspace;
  private final Inference inference;
  private final Desk desk;
  private final Parent root;

  /** What was seen of one edit: milliseconds, and frames a second. */
  private record Seen(double counts, double first, double all, double frames) {}

  private EditTimes(Stage stage) throws Exception {
    List<Preset> presets = Presets.in(Home.find().models());
    workspace = new Workspace(presets, ShownNetwork.of(presets.getFirst(), Map.of()));
    inference = new Inference(workspace, Home.find());
    var window = new MainWindow(workspace, inference, Surroundings.ofSystem());
    stage.setScene(window.scene(WIDTH, HEIGHT));
    root = stage.getScene().getRoot();
    desk = window.desk();
    stage.show();
    var heap = new SmallHeap(workspace);
    stage.setOnHidden(_ -> heap.close());
    inference.start();
    inference.show(
        List.of(
            PhotoSource.InFile.of(Home.find().assets().resolve("photos").resolve("koala.jpg"))));
  }

  /** Measures, prints, ends. */
  public static void main(String[] arguments) throws Exception {
    var started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    int edits = arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]);
    List<String> ids =
        Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
    EditTimes times = onScreen(() -> new EditTimes(new Stage()));
    System.out.println(Machine.current());
    System.out.printf(
        "%-20s %5s  %16s  %18s  %18s  %8s%n",
        "preset", "edits", "counts, p95", "first times, p95", "final times, p95", "frames/s");
    for (Preset preset : times.workspace.presets()) {
      if (ids.isEmpty() || ids.contains(preset.id())) {
        times.measure(preset, edits);
      }
    }
    onScreen(
        () -> {
          times.inference.close();
          Platform.exit();
          return true;
        });
  }

  private void measure(Preset preset, int edits) throws Exception {
    onScreen(
        () -> {
          desk.show(ShownNetwork.of(preset, Map.of()));
          return true;
        });
    awaitMeasured();
    List<Seen> seen = new ArrayList<>();
    // the first two warm up what is compiled while it runs
    for (int i = -2; i < edits; i++) {
      Seen one = once(nextEdit());
      if (i >= 0) {
        seen.add(one);
      }
    }
    double[] counts = seen.stream().mapToDouble(Seen::counts).sorted().toArray();
    double[] first = seen.stream().mapToDouble(Seen::first).sorted().toArray();
    double[] all = seen.stream().mapToDouble(Seen::all).sorted().toArray();
    double[] frames = seen.stream().mapToDouble(Seen::frames).sorted().toArray();
    System.out.printf(
        "%-20s %5d  %6.1f %6.1f ms  %7.0f %7.0f ms  %7.0f %7.0f ms  %8.1f  %s%n",
        preset.id(),
        seen.size(),
        at(counts, 0.5),
        at(counts, 0.95),
        at(first, 0.5),
        at(first, 0.95),
        at(all, 0.5),
        at(all, 0.95),
        at(frames, 0.5),
        judgement(at(counts, 0.5), at(first, 0.5), at(frames, 0.5)));
  }

  private static String judgement(double counts, double first, double frames) {
    return "%s %s %s"
        .formatted(
            counts <= COUNTS_BUDGET ? "kept" : "missed",
            first <= TIMES_BUDGET ? "kept" : "missed",
            frames >= FRAMES_BUDGET ? "kept" : "missed");
  }

  private static double at(double[] sorted, double part) {
    return sorted[(int) Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  }

  /** A whole number of a block a little larger or smaller, with which the network still works. */
  private Edit nextEdit() throws Exception {
    while (true) {
      Edit edit = candidate();
      boolean works =
          onScreen(
              () -> {
                var next = desk.shown().get().now().edited(edit);
                return !next.now().equals(desk.shown().get().now().now())
                    && ShownNetwork.of(next.now()).canRun();
              });
      if (works) {
        return edit;
      }
    }
  }

  private Edit candidate() {
    var stages = workspace.design().stages();
    var stage = stages.get(random.nextInt(stages.size()));
    PlacedBlock placed = stage.blocks().get(random.nextInt(stage.blocks().size()));
    BlockKind kind = BlockKind.of(placed.block());
    List<BlockField> fields =
        kind.fields().stream()
            .filter(field -> field.type() instanceof BlockField.Type.WholeNumber)
            .toList();
    if (fields.isEmpty()) {
      return new Edit.Change(Set.of(), "", 0);
    }
    BlockField field = fields.get(random.nextInt(fields.size()));
    int value = (int) kind.values(placed.block()).getOrDefault(field.name(), 1);
    int step = field.role() == BlockField.Role.CHANNELS ? 8 : 1;
    int other = Math.max(1, value + (random.nextBoolean() ? step : -step));
    return new Edit.Change(Set.of(stage.pathOf(placed)), field.name(), other);
  }

  /** As it is when somebody turns one of the block's controls. */
  private void select(Edit edit) {
    if (edit instanceof Edit.Change(Set<String> blocks, String _, Object _)) {
      workspace.selection().set(Selection.of(List.copyOf(blocks)));
      root.applyCss();
      root.layout();
    }
  }

  private Seen once(Edit edit) throws Exception {
    var times = new long[4];
    var frames = new Frames();
    onScreen(
        () -> {
          select(edit);
          return true;
        });
    onScreen(
        () -> {
          frames.start();
          long start = System.nanoTime();
          desk.edit(edit);
          root.applyCss();
          root.layout();
          times[0] = start;
          times[1] = System.nanoTime();
          return true;
        });
    awaitState(true);
    times[2] = System.nanoTime();
    awaitState(false);
    times[3] = System.nanoTime();
    double rate =
        onScreen(
            () -> {
              frames.stop();
              return frames.rate();
            });
    awaitRest();
    return new Seen(
        (times[1] - times[0]) / NANOS_PER_MILLI,
        (times[2] - times[0]) / NANOS_PER_MILLI,
        (times[3] - times[0]) / NANOS_PER_MILLI,
        rate);
  }

  private void awaitState(boolean orPreliminary) throws Exception {
    await(
        () ->
            workspace.profile().get().isPresent()
                && (workspace.freshness().get() == Freshness.MEASURED
                    || (orPreliminary && workspace.freshness().get() == Freshness.PRELIMINARY)));
  }

  private void awaitMeasured() throws Exception {
    await(
        () ->
            workspace.profile().get().isPresent()
                && workspace.freshness().get() == Freshness.MEASURED
                && workspace.activity().get().isEmpty());
  }

  /** Ends the comparison with the kept state, which follows the final times. */
  private void awaitRest() throws Exception {
    await(
        () -> {
          inference.stop();
          return workspace.activity().get().isEmpty();
        });
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    while (!onScreen(condition)) {
      Thread.sleep(POLL_MILLIS);
    }
  }

  private static <T> T onScreen(Callable<T> question) throws Exception {
    var task = new FutureTask<>(question);
    Platform.runLater(task);
    return task.get();
  }

  /** Counts frames. */
  private static final class Frames extends AnimationTimer {
    private long first;
    private long last;
    private int count;

    @Override
    public void handle(long now) {
      if (first == 0) {
        first = now;
      } else {
        count++;
      }
      last = now;
    }

    double rate() {
      return count == 0 ? 0 : count * 1e9 / (last - first);
    }
  }
}
