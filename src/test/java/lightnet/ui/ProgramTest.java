package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import lightnet.design.BundledModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The program as it starts. */
@WindowTest
class ProgramTest {
  private final FxRobot robot = new FxRobot();
  private final Stage stage = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> new Stage());

  @AfterEach
  void close() {
    robot.interact(stage::hide);
  }

  @Test
  void startsWithASampleClassifiedAndTimedAndTheOthersListed() throws Exception {
    SampleNetwork sample = SampleNetwork.load();
    var workspace = sample.workspace();
    WaitForAsyncUtils.asyncFx(
            () -> {
              LightnetApplication.prepare();
              LightnetApplication.show(stage, BundledModels.home(), workspace);
              return true;
            })
        .get(20, TimeUnit.SECONDS);
    await(() -> text("#prediction-1").contains("cat"));
    await(() -> text("#total-measured").endsWith(" ms"));
    await(() -> ((Pane) stage.getScene().lookup("#sample-photos")).getChildren().size() == 12);
    await(() -> text("#photo-place").equals("1 of 12"));
    assertThat(stage.getTitle()).isEqualTo("Lightnet Explorer");
  }

  private String text(String selector) {
    return stage.getScene().lookup(selector) instanceof Labeled labeled ? labeled.getText() : "";
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
  }
}
