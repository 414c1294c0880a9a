package lightnet.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.file.StateFolder;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.shell.Surroundings;
import lightnet.ui.style.Motion;
import lightnet.ui.style.Texts;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Pictures;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.SmallHeap;
import lightnet.ui.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with a window. */
public final class LightnetApplication {
  private static final Logger LOG = LoggerFactory.getLogger(LightnetApplication.class);
  private static final String FIRST_MODEL = "mobilenet-v2";
  private static final double WIDEST = 1680;
  private static final double TALLEST = 1050;
  private static final double TITLE_BAR = 40;

  private LightnetApplication() {}

  /**
   * Opens the window; the program ends when it is closed. The network is read while JavaFX starts.
   *
   * @param files networks, photos and results to be shown at once
   * @throws PresetException if the network that it opens with cannot be read
   */
  public static void open(List<Path> files) throws PresetException {
    Platform.startup(LightnetApplication::prepare);
    try {
      Home home = Home.find();
      List<String> mistakes = new ArrayList<>();
      List<Preset> presets =
          Presets.in(home.models(), mistake -> mistakes.add(String.valueOf(mistake.getMessage())));
      Preset first =
          presets.stream()
              .filter(preset -> preset.id().equals(FIRST_MODEL))
              .findFirst()
              .orElseThrow(() -> new PresetException(Texts.text("start.no-preset", FIRST_MODEL)));
      var network = ShownNetwork.of(first, Map.of());
      Platform.runLater(
          () -> {
            var workspace = new Workspace(presets, network);
            show(new Stage(), home, workspace, files);
            if (!mistakes.isEmpty()) {
              workspace.tell(String.join("\n", mistakes));
            }
          });
    } catch (PresetException e) {
      Platform.exit();
      throw e;
    }
  }

  /** What every window needs: fonts, and the sheet of the theme before any control asks for one. */
  public static void prepare() {
    Application.setUserAgentStylesheet(Theme.LIGHT.userAgentStylesheet());
    for (String name :
        List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf")) {
      try (InputStream font =
          LightnetApplication.class.getResourceAsStream("/lightnet/ui/fonts/" + name)) {
        Font.loadFont(font, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static void show(Stage stage, Home home, Workspace workspace, List<Path> files) {
    var inference = new Inference(workspace, home);
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, e) -> {
              LOG.error("the window failed", e);
              workspace.tell(Texts.text("message.unexpected", e));
            });
    Platform.getPreferences()
        .reducedMotionProperty()
        .subscribe(reduced -> workspace.motion().set(reduced ? Motion.REDUCED : Motion.FULL));
    stage.setTitle(Texts.text("window.title"));
    stage.getIcons().add(Pictures.icon());
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    var window = new MainWindow(workspace, inference, Surroundings.ofSystem());
    stage.setScene(
        window.scene(
            Math.min(WIDEST, screen.getWidth()),
            Math.min(TALLEST, screen.getHeight() - TITLE_BAR)));
    stage.setOnCloseRequest(window::onCloseRequest);
    var heap = new SmallHeap(workspace);
    stage.setOnHidden(
        _ -> {
          window.close();
          heap.close();
          inference.close();
        });
    if (Rehearsal.isWanted()) {
      Rehearsal.run(workspace, stage);
    } else {
      window.remember(StateFolder.find());
    }
    stage.show();
    inference.start();
    inference.showWelcome();
    inference.listSamples();
    window.open(files);
  }
}
