package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.measure.LayerProfile;
import lightnet.measure.ProfileSettings;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.roofline.KnownPeaks;
import lightnet.measure.roofline.PeakRate;
import lightnet.measure.roofline.Peaks;
import lightnet.runtime.SessionSettings;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.profile.ProfilePane;
import lightnet.ui.workspace.MachinePeaks;
import lightnet.ui.workspace.ProfileReport;
import lightnet.ui.workspace.Profiler;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

/** Where the time goes, in the drawer. */
@WindowTest
class ProfileTest {

  @Test
  void sharesMapAndRooflineAreOfWhatWasMeasured(OpenWindow window) {
    window.click("tab-profile");
    assertThat(window.text("profile-empty")).contains("Show a photo");
    window.showTimed("espresso.png");
    window.await("no hint any more", () -> window.text("profile-empty").isEmpty());
    assertThat(words(window)).anyMatch(text -> text.endsWith("% of the time"));

    window.click("profile-MAP");
    LayerProfile profile = window.workspace().profile().get().orElseThrow();
    long kernels = profile.layers().stream().filter(time -> time.fusedInto().isEmpty()).count();
    window.await(
        "a part for each kernel that took time",
        () -> figures(window).size() <= kernels && figures(window).size() > kernels / 2);
    assertThat(window.text("profile-words")).startsWith(kernels + " kernels");

    window.click("profile-ROOFLINE");
    window.await("an offer", () -> window.has("measure-machine"));
    assertThat(window.text("profile-empty")).contains("what this machine can do");
  }

  @Test
  void theRooflineHasEveryKernelThatComputes(OpenWindow window) {
    window.showTimed("espresso.png");
    var measured = new Measured();
    ProfilePane pane =
        window.on(() -> new ProfilePane(window.workspace(), new Unasked(), measured));
    List<String> words =
        window.on(
            () -> {
              new Scene(pane, 800, 400);
              pane.applyCss();
              ((ToggleButton) pane.lookup("#profile-ROOFLINE")).fire();
              ((Button) pane.lookup("#measure-machine")).fire();
              pane.applyCss();
              pane.layout();
              Drawing drawing = ((DrawingView) pane.lookup("#profile-chart")).drawing();
              return drawing.marks().stream()
                  .filter(mark -> mark.spot() instanceof Spot.OfFigure)
                  .map(mark -> ((Spot.OfFigure) mark.spot()).words())
                  .toList();
            });
    long computing =
        AchievedRates.of(
                window.workspace().profile().get().orElseThrow(), window.workspace().costs())
            .kernels()
            .stream()
            .filter(
                kernel ->
                    kernel.achieved().milliseconds() > 0 && kernel.achieved().work().madds() > 0)
            .count();
    assertThat(words).hasSize((int) computing).allMatch(text -> text.contains("bound by"));
    assertThat(window.on(() -> ((Label) pane.lookup("#profile-words")).getText()))
        .isEqualTo(
            "this machine, 2 threads: 100 GMAdd/s, 20.0 GB/s from memory, 80.0 GB/s from the"
                + " caches");
  }

  /** A machine whose peaks are known as soon as they are asked for. */
  private static final class Measured implements MachinePeaks {
    private final ObjectProperty<Map<Integer, KnownPeaks>> known =
        new SimpleObjectProperty<>(Map.of());

    @Override
    public ObservableValue<Map<Integer, KnownPeaks>> known() {
      return known;
    }

    @Override
    public void find(int threads) {
      var peaks = new Peaks(threads, rate(100), rate(20), rate(80), 0, "2026-01-01T00:00:00Z");
      known.set(Map.of(threads, new KnownPeaks(peaks, Optional.empty())));
    }

    @Override
    public void measureAgain(int threads) {
      find(threads);
    }

    private static PeakRate rate(double best) {
      return new PeakRate(best, best, 5);
    }
  }

  /** Nobody asks for other settings than the standard ones. */
  private static final class Unasked implements Profiler {
    @Override
    public ProfileSettings standard() {
      return ProfileSettings.of(SessionSettings.standard().withThreads(2));
    }

    @Override
    public void profile(
        ProfileSettings settings, Consumer<ProfileReport> soFar, Consumer<Outcome> whenDone) {
      throw new AssertionError("nobody chose " + settings);
    }

    @Override
    public void stopProfiling() {
      throw new AssertionError("nothing is measured");
    }
  }

  @Test
  void aClickOnAKernelSelectsItsLayer(OpenWindow window) {
    window.click("tab-profile");
    window.showTimed("espresso.png");
    window.click("profile-MAP");
    window.await("parts", () -> !figures(window).isEmpty());
    Spot.OfFigure first = figures(window).getFirst();
    Bounds place =
        window.on(
            () ->
                view(window)
                    .localToScreen(view(window).boundsOf(frameOf(view(window).drawing(), first))));
    window.clickOn(place.getCenterX(), place.getCenterY());
    window.awaitSelection(new Selection.OfLayer(first.id()));
  }

  private static DrawingView view(OpenWindow window) {
    Node node = window.node("profile-chart");
    return (DrawingView) node;
  }

  private static Frame frameOf(Drawing drawing, Spot spot) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Mark.Box && mark.spot().equals(spot))
        .map(mark -> ((Mark.Box) mark).frame())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(OpenWindow window) {
    return window.on(
        () ->
            view(window).drawing().marks().stream()
                .filter(Mark.Words.class::isInstance)
                .map(mark -> ((Mark.Words) mark).text())
                .toList());
  }

  private static List<Spot.OfFigure> figures(OpenWindow window) {
    return window.on(
        () ->
            view(window).drawing().marks().stream()
                .map(Mark::spot)
                .filter(Spot.OfFigure.class::isInstance)
                .map(Spot.OfFigure.class::cast)
                .toList());
  }
}
