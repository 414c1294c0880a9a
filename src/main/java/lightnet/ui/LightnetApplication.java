package lightnet.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lightnet.cost.CostTable;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.ui.shell.FilePicker;
import lightnet.ui.shell.MainWindow;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program with a window. */
public final class LightnetApplication extends Application {
  private static final Logger LOG = LoggerFactory.getLogger(LightnetApplication.class);
  private static final String FIRST_MODEL = "mobilenet-v2";
  private static final double WIDEST = 1680;
  private static final double TALLEST = 1050;
  private static final double TITLE_BAR = 40;

  private Optional<Inference> inference = Optional.empty();

  /**
   * Opens the window and returns when it is closed.
   *
   * @throws PresetException if the network that it opens with cannot be read
   */
  public static void open() throws PresetException {
    try {
      launch(LightnetApplication.class);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof PresetException mistake) {
        throw mistake;
      }
      throw e;
    }
  }

  @Override
  public void start(Stage stage) throws Exception {
    loadFonts();
    Home home = Home.find();
    Design design = ModelReference.parse(FIRST_MODEL).resolve(Presets.in(home.models()));
    var workspace = new Workspace(design, CostTable.of(design.network()));
    var work = new Inference(workspace, home);
    inference = Optional.of(work);
    Thread.currentThread()
        .setUncaughtExceptionHandler(
            (_, e) -> {
              LOG.error("the window failed", e);
              workspace.tell(Texts.text("message.unexpected", e));
            });
    stage.setTitle(Texts.text("window.title"));
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(
        new MainWindow(workspace, work, FilePicker.ofSystem())
            .scene(
                Math.min(WIDEST, screen.getWidth()),
                Math.min(TALLEST, screen.getHeight() - TITLE_BAR)));
    if (Rehearsal.isWanted()) {
      Rehearsal.run(workspace, stage);
    }
    stage.show();
    work.start();
    work.showWelcome();
    work.listSamples();
  }

  @Override
  public void stop() {
    inference.ifPresent(Inference::close);
  }

  private static void loadFonts() throws IOException {
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
      }
    }
  }
}
