package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lightnet.design.Home;
import lightnet.ui.workspace.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that cannot be opened, here for want of its weights: structure and costs still work. */
@WindowTest
class WithoutModelTest {
  private OpenWindow window;

  @BeforeEach
  void openWithoutWeights(@TempDir Path empty) {
    window = OpenWindow.of(new Home(empty));
    window.openModel();
    window.await(
        "a reason", () -> window.workspace().readiness().get() instanceof Readiness.Impossible);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void networkAndCostsAreThereAndTheReasonIsShown() {
    String reason = ((Readiness.Impossible) window.workspace().readiness().get()).reason();
    assertThat(reason).contains("mobilenet_v2.safetensors");
    assertThat(window.text("photo-note")).isEqualTo(reason);
    assertThat(window.text("network-facts")).contains("cannot be run");
    assertThat(window.text("total-params")).isEqualTo("3.50 M");
    window.click("block-stage1-conv");
    window.awaitBlock("stage1/conv");
    assertThat(window.text("inspector-title")).isEqualTo("Conv 3×3");
  }

  @Test
  void photoGivesAMessage() {
    window.openFiles(window.sample("espresso.png"));
    window.awaitMessage("could not be opened");
    window.awaitRest();
    assertThat(window.workspace().photo().get()).isEmpty();
    assertThat(window.text("total-measured")).isEqualTo("not measured");
  }
}
