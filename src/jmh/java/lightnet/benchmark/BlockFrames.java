package lightnet.benchmark;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
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
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * How many frames a second the walk through a block gets in a window of 1280 x 800, all values in
 * sight: started as a program, it prints a line for each block and ends.
 */
public final class BlockFrames {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;
  private static final double BUDGET = 50;

  private final Queue<String> blocks =
      new ArrayDeque<>(
          List.of(
              "mobilenet-v2 stage2/bottleneck3",
              "mobilenet-v3-large stage3/bneck5",
              "shufflenet-v1 stage2/unit2",
              "shufflenet-v2 stage2/unit2"));

  /** Measures, prints, ends. */
  public static void main(String[] arguments) {
    Platform.startup(() -> new BlockFrames().start(new Stage()));
  }

  private void start(Stage stage) {
    List<Preset> presets = presets();
    var workspace = new Workspace(presets, shown(presets, blocks.element()));
    var inference = new Inference(workspace, Home.find());
    stage.setScene(
        new MainWindow(workspace, inference, _ -> List.<Path>of(), (_, _, _) -> Optional.empty())
            .scene(WIDTH, HEIGHT));
    stage.show();
    inference.start();
    inference.show(
        List.of(
            PhotoSource.InFile.of(Home.find().assets().resolve("photos").resolve("koala.jpg"))));
    workspace
        .features()
        .subscribe(
            read -> {
              if (read.isPresent()) {
                Platform.runLater(() -> measure(stage, workspace, inference));
              }
            });
    workspace
        .profile()
        .subscribe(
            profile -> {
              if (profile.isPresent()) {
                workspace.goTo(new Place.InBlock(path(blocks.element())));
              }
            });
  }

  private void measure(Stage stage, Workspace workspace, Inference inference) {
    var slider = (Slider) stage.getScene().lookup("#player-slider");
    var view = stage.getScene().lookup("#block-view");
    view.fireEvent(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
    new AnimationTimer() {
      private long first = -1;
      private int frames;

      @Override
      public void handle(long now) {
        first = first < 0 ? now : first;
        frames++;
        if (slider.getValue() >= slider.getMax()) {
          stop();
          double rate = (frames - 1) / ((now - first) / 1e9);
          System.out.printf(
              "%-40s %5.1f frames a second, budget %.0f: %s%n",
              blocks.remove(), rate, BUDGET, rate >= BUDGET ? "kept" : "missed");
          Platform.runLater(() -> next(workspace, inference));
        }
      }
    }.start();
  }

  private void next(Workspace workspace, Inference inference) {
    if (blocks.isEmpty()) {
      inference.close();
      Platform.exit();
    } else {
      workspace.goTo(new Place.WholeNetwork());
      inference.show(shown(workspace.presets(), blocks.element()));
    }
  }

  private static List<Preset> presets() {
    try {
      return Presets.in(Home.find().models());
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ShownNetwork shown(List<Preset> presets, String block) {
    try {
      var reference = ModelReference.parse(block.substring(0, block.indexOf(' ')));
      Preset preset =
          presets.stream().filter(p -> p.id().equals(reference.id())).findFirst().orElseThrow();
      return ShownNetwork.of(preset, reference.parameters());
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String path(String block) {
    return block.substring(block.indexOf(' ') + 1);
  }
}
