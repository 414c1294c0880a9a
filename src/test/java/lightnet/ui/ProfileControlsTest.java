package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.measure.LayerProfile;
import lightnet.measure.ProfilingEffort;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Numbers;
import lightnet.ui.workspace.Activity;
import org.junit.jupiter.api.Test;

/** The profile with other settings than those of the whole window. */
@WindowTest
class ProfileControlsTest {
  private static final String SMALL = "mobilenet-v1@width=0.25,resolution=128";

  @Test
  void theUnfusedProfileIsOneSwitchAway(OpenWindow window) {
    timed(window);
    LayerProfile standard = window.workspace().profile().get().orElseThrow();
    int layers = standard.layers().size();
    assertThat(window.text("profile-measured"))
        .contains(" kernels for " + layers + " layers", "loading", "first run", "memory")
        .doesNotContain(layers + " kernels");
    assertThat(window.node("profile-notice").getParent().isVisible()).isFalse();

    window.click("profile-unfused");
    awaitMeasured(window, "no optimisation");
    assertThat(window.text("profile-measured"))
        .contains(layers + " kernels for " + layers + " layers");
    assertThat(window.text("profile-notice")).endsWith("other tabs keep the standard settings.");
    assertThat(choice(window, "profile-optimisation")).isEqualTo(Optimisation.NONE);
    assertThat(window.workspace().profile().get()).containsSame(standard);

    window.click("profile-unfused");
    window.await("no notice", () -> !window.node("profile-notice").getParent().isVisible());
    assertThat(window.text("profile-measured")).doesNotContain(layers + " kernels");
    assertThat(choice(window, "profile-optimisation")).isEqualTo(Optimisation.ALL);
  }

  @Test
  void settingsAreChosenByKeyboardAndSaidBesideWhatTheyGave(OpenWindow window) {
    timed(window);
    assertThat(window.node("profile-settings").isVisible()).isFalse();
    window.click("profile-settings-button");
    window.await("the row", () -> window.node("profile-settings").isVisible());
    window.run(() -> window.node("profile-optimisation").requestFocus());
    window.push(KeyCode.UP);
    awaitMeasured(window, "extended optimisation");
    choose(window, "profile-threads", 1);
    choose(window, "profile-effort", new ProfilingEffort.Rounds(10));
    awaitMeasured(window, "extended optimisation, 10 runs");
    assertThat(window.text("profile-measured")).contains(" of 10 runs");
    assertThat(window.text("profile-notice").contains("1 thread,"))
        .isEqualTo(Runtime.getRuntime().availableProcessors() > 1);

    window.click("profile-standard");
    window.await("no notice", () -> !window.node("profile-notice").getParent().isVisible());
    assertThat(choice(window, "profile-optimisation")).isEqualTo(Optimisation.ALL);
    assertThat(choice(window, "profile-effort")).isEqualTo(new ProfilingEffort.Usual());
  }

  @Test
  void batchAndResolutionChangeTheWork(OpenWindow window) {
    timed(window);
    window.click("profile-MAP");
    choose(window, "profile-resolution", 160);
    choose(window, "profile-batch", 2);
    awaitMeasured(window, "batch 2, 160 × 160");
    String conv = "stage1/conv/conv";
    long small = madds(window, conv);
    long large = small / (128 * 128) * 160 * 160 * 2;
    assertThat(words(window))
        .filteredOn(words -> words.startsWith(conv + ":"))
        .singleElement()
        .asString()
        .contains(Numbers.exact(large) + " multiply-adds");
    assertThat(window.workspace().design().input().h()).isEqualTo(128);
  }

  @Test
  void escapeStopsAndTheButtonMeasuresAgain(OpenWindow window) {
    timed(window);
    choose(window, "profile-effort", new ProfilingEffort.Budget(Duration.ofSeconds(20)));
    awaitProfiling(window);
    window.push(KeyCode.ESCAPE);
    window.await("the stop", () -> window.text("profile-notice").startsWith("Stopped"));
    window.awaitRest();
    choose(window, "profile-effort", new ProfilingEffort.Rounds(10));
    awaitMeasured(window, "10 runs");
    window.click("profile-measure");
    window.await("another one", () -> !window.text("profile-notice").startsWith("Measured"));
    awaitMeasured(window, "10 runs");
  }

  @Test
  void anotherChoiceCutsAMeasurementShort(OpenWindow window) {
    timed(window);
    choose(window, "profile-effort", new ProfilingEffort.Budget(Duration.ofSeconds(20)));
    awaitProfiling(window);
    choose(window, "profile-effort", new ProfilingEffort.Rounds(10));
    awaitMeasured(window, "10 runs");
    assertThat(window.text("profile-measured")).contains(" of 10 runs");
  }

  @Test
  void aProviderThatIsNotThereIsRefusedInASentence(OpenWindow window) {
    timed(window);
    choose(window, "profile-provider", ExecutionProvider.DIRECT_ML);
    window.await("the reason", () -> window.text("profile-empty").contains("has no DIRECT_ML"));
    assertThat(window.text("profile-notice")).startsWith("Not measured with").contains("DirectML");
    assertThat(window.workspace().message().get()).isEmpty();
    choose(window, "profile-provider", ExecutionProvider.CPU);
    window.await("the chart again", () -> window.text("profile-empty").isEmpty());
  }

  @Test
  void anotherNetworkIsMeasuredWithTheSameSettings(OpenWindow window) {
    timed(window);
    window.click("profile-unfused");
    awaitMeasured(window, "no optimisation");
    window.show("shufflenet-v2@width=0.5");
    window.awaitProfile();
    awaitMeasured(window, "no optimisation");
    window.await(
        "the times of the other network",
        () ->
            window
                .text("profile-measured")
                .contains(" kernels for " + window.workspace().costs().network().layers().size()));
    assertThat(window.node("profile-chart").getOpacity()).isEqualTo(1);
  }

  private static void timed(OpenWindow window) {
    window.show(SMALL);
    window.showTimed("espresso.png");
    window.click("tab-profile");
    window.await("the profile", () -> window.text("profile-empty").isEmpty());
  }

  private static void awaitMeasured(OpenWindow window, String with) {
    window.await(
        "a measurement with " + with,
        () -> {
          String notice = window.text("profile-notice");
          return notice.startsWith("Measured with") && notice.contains(with);
        });
    window.awaitRest();
  }

  private static void awaitProfiling(OpenWindow window) {
    window.await(
        "the measurement",
        () ->
            window
                .workspace()
                .activity()
                .get()
                .filter(activity -> activity == Activity.PROFILING)
                .isPresent());
  }

  private static Object choice(OpenWindow window, String id) {
    return window.on(() -> ((ComboBox<?>) window.node(id)).getValue());
  }

  @SuppressWarnings("unchecked")
  private static <T> void choose(OpenWindow window, String id, T value) {
    window.run(() -> ((ComboBox<T>) window.node(id)).setValue(value));
  }

  private static long madds(OpenWindow window, String path) {
    return window.workspace().costs().network().layers().stream()
        .filter(layer -> layer.path().equals(path))
        .mapToLong(layer -> window.workspace().costs().of(layer).madds())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(OpenWindow window) {
    return window.on(
        () ->
            ((DrawingView) window.node("profile-chart"))
                .drawing().marks().stream()
                    .map(Mark::spot)
                    .filter(Spot.OfFigure.class::isInstance)
                    .map(spot -> ((Spot.OfFigure) spot).words())
                    .distinct()
                    .toList());
  }
}
