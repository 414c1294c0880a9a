package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The program as it starts. */
@WindowTest
class ProgramTest {
  private final FxRobot robot = new FxRobot();
  private Stage stage;

  @BeforeEach
  void stage() {
    stage = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());
  }

  @AfterEach
  void close() {
    robot.interact(stage::hide);
  }

  @Test
  void startsWithASampleClassifiedAndTimedAndTheOthersListed() throws Exception {
    start(List.of());
    await(() -> text("#prediction-1").contains("cat"));
    await(() -> text("#total-measured").endsWith(" ms"));
    await(() -> ((Pane) stage.getScene().lookup("#sample-photos")).getChildren().size() == 12);
    await(() -> text("#photo-place").equals("1 of 12"));
    assertThat(stage.getTitle()).isEqualTo("Lightnet Explorer");
  }

  @Test
  void filesThatItIsStartedWithAreShown() throws Exception {
    Path assets = BundledModels.home().assets();
    Path network =
        Path.of(
            Objects.requireNonNull(ProgramTest.class.getResource("/lightnet/onnx/bnecks.onnx"))
                .toURI());

    start(List.of(network, assets.resolve("photos/koala.jpg")));

    await(() -> text("#network-name").equals("bnecks.onnx"));
    await(() -> text("#photo-name").equals("koala.jpg"));
    await(() -> text("#prediction-1").contains("class"));
  }

  private void start(List<Path> files) throws Exception {
    SampleNetwork sample = SampleNetwork.load();
    var workspace = sample.workspace();
    WaitForAsyncUtils.asyncFx(
            () -> {
              LightnetApplication.prepare();
              LightnetApplication.show(stage, BundledModels.home(), workspace, files);
              return true;
            })
        .get(20, TimeUnit.SECONDS);
  }

  private String text(String selector) {
    return stage.getScene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
  }
}
