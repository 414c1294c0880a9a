package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import lightnet.cost.Totals;
import lightnet.measure.LayerProfile;
import lightnet.ui.style.Numbers;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

/** Another network in the window. */
@WindowTest
class SwitchTest {
  private static final String HALF = "mobilenet-v2@width=0.5";
  private static final String BLOCK = "stage2/bottleneck3";

  @Test
  void everyViewShowsTheNewNetworkAtOnce(OpenWindow window) {
    window.showLayers();
    window.show(HALF);
    Totals totals = SampleNetwork.load(HALF).costs().totals();
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2 0.5");
    assertThat(window.text("inspector-title")).isEqualTo("MobileNet V2 0.5");
    assertThat(window.text("total-params")).isEqualTo(Numbers.brief(totals.paramsTrainable()));
    assertThat(window.text("total-madds")).isEqualTo(Numbers.brief(totals.madds()));
    assertThat(words(window.node(cardOf("stage1/conv")))).contains("16 × 112 × 112");
    assertThat(window.showLayers().getItems())
        .hasSameSizeAs(window.workspace().costs().network().layers());
  }

  @Test
  void timesAndClassesOfTheFormerNetworkGoWithIt(OpenWindow window) {
    window.showTimed("espresso.png");
    LayerProfile former = window.workspace().profile().get().orElseThrow();
    List<Object> seen = new ArrayList<>();
    window.run(
        () ->
            window
                .workspace()
                .network()
                .subscribe(
                    (_, _) ->
                        seen.addAll(
                            List.of(
                                window.workspace().profile().get(),
                                window.text("total-measured"),
                                window.text("how-measured"),
                                window.node("predictions").isVisible(),
                                window.text("photo-name")))));
    window.show("shufflenet-v1");
    assertThat(seen).containsExactly(Optional.empty(), "–", "", false, "espresso.png");
    window.awaitProfile();
    assertThat(window.workspace().profile().get().orElseThrow()).isNotEqualTo(former);
    assertThat(window.text("prediction-1")).startsWith("class ");
    assertThat(window.text("network-facts")).contains("random weights");
  }

  @Test
  void timingOfTheFormerNetworkIsCutShortAndNotShown(OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("koala.jpg"));
    window.await(
        "the timing",
        () -> window.workspace().activity().get().equals(Optional.of(Activity.TIMING)));
    window.show("mobilenet-v2@resolution=96");
    window.awaitProfile();
    assertThat(window.workspace().profile().get().orElseThrow().layers().getFirst().layer())
        .isEqualTo(window.workspace().costs().network().layers().getFirst());
  }

  @Test
  void networksThatFollowEachOtherFastAreNotAllOpened(OpenWindow window) {
    window.openModel();
    window.awaitRest();
    List<Readiness> opened = new ArrayList<>();
    window.run(
        () ->
            window
                .workspace()
                .readiness()
                .subscribe(
                    (_, readiness) -> {
                      if (readiness instanceof Readiness.Ready) {
                        opened.add(readiness);
                      }
                    }));
    window.showInOneGo(
        IntStream.range(0, 20).mapToObj(i -> "mobilenet-v2@width=" + (50 + i) / 100.0).toList());
    window.await(
        "the last one",
        () ->
            window.workspace().readiness().get() instanceof Readiness.Ready
                && window.workspace().activity().get().isEmpty());
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2 0.69");
    assertThat(opened).hasSize(1);
  }

  @Test
  void photoThatComesBeforeTheNewNetworkIsOpenIsClassifiedByIt(OpenWindow window) {
    window.openModel();
    window.show(HALF);
    window.openFiles(window.sample("espresso.png"));
    window.await("a class", () -> window.has("prediction-1"));
    assertThat(window.text("prediction-1")).startsWith("class ");
    assertThat(window.workspace().message().get()).isEmpty();
  }

  @Test
  void selectionStaysWhereTheNewNetworkHasTheSame(OpenWindow window) {
    window.click(cardOf(BLOCK));
    window.awaitBlock(BLOCK);
    window.show(HALF);
    assertThat(window.workspace().selection().get()).isEqualTo(new Selection.OfBlock(BLOCK));
    assertThat(window.isSelected(cardOf(BLOCK))).isTrue();
    assertThat(window.text("inspector-title")).isEqualTo("Inverted residual");
  }

  private static List<String> words(Node card) {
    return card.lookupAll(".label").stream().map(label -> ((Labeled) label).getText()).toList();
  }
}
