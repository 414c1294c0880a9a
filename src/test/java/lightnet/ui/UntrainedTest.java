package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import lightnet.edit.Edit;
import org.junit.jupiter.api.Test;

/** What stands where a prediction would, for networks that nobody has trained. */
@WindowTest
class UntrainedTest {
  private static final PseudoClass UNTRAINED = PseudoClass.getPseudoClass("untrained");

  @Test
  void classesOfRandomWeightsAreNumbersAndMarked(OpenWindow window) {
    showUntrained(window);
    assertThat(window.node("untrained").isVisible()).isTrue();
    assertThat(window.text("untrained-why")).contains("random", "say nothing");
    for (int rank = 1; rank <= 5; rank++) {
      assertThat(window.text("prediction-" + rank)).matches("class \\d+");
    }
    Node bars = window.node("predictions");
    assertThat(bars.getPseudoClassStates()).contains(UNTRAINED);
    assertThat(bars.lookupAll(".prediction-first")).isEmpty();
    Node line = window.node("prediction-1").getParent().getParent();
    assertThat(line.getAccessibleText()).contains("random weights");
    assertThat(window.text("network-facts")).contains("untrained");
  }

  @Test
  void noticeOpensWhatIsTrained(OpenWindow window) {
    showUntrained(window);
    var offer = (Hyperlink) window.node("open-trained-0");
    assertThat(offer.getText()).isEqualTo("MobileNet V2, width 1");
    window.click("open-trained-0");
    window.awaitClass("espresso");
    assertThat(window.node("untrained").isVisible()).isFalse();
    assertThat(window.node("predictions").getPseudoClassStates()).doesNotContain(UNTRAINED);
    assertThat(window.node("predictions").lookupAll(".prediction-first")).hasSize(1);
  }

  @Test
  void editedNetworkSaysHowManyLayersAreRandom(OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");

    window.run(
        () -> window.desk().edit(new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 4)));

    window.await(
        "the count", () -> window.text("network-facts").contains("random weights in 3 of 53"));
    window.await("the notice", () -> window.node("untrained").isVisible());
    assertThat(window.text("untrained-what")).isEqualTo("3 of 53 layers are not trained");
    assertThat(window.text("untrained-why")).contains("random", "torchvision", "say nothing");
    window.await(
        "classes that are marked",
        () -> window.node("predictions").getPseudoClassStates().contains(UNTRAINED));
    window.run(window.desk()::undo);
    window.await("trained again", () -> !window.node("untrained").isVisible());
    window.awaitClass("espresso");
  }

  @Test
  void whatWasTakenAwayLeavesTrainedWeightsOfAnotherNetwork(OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");

    window.run(() -> window.desk().edit(new Edit.Remove(Set.of("stage4/bottleneck9"))));

    window.await(
        "another network", () -> window.text("network-facts").contains("but for another network"));
    window.await("the notice", () -> window.node("untrained").isVisible());
    assertThat(window.text("untrained-why")).contains("may be wrong");
    assertThat(window.node("predictions").getPseudoClassStates()).doesNotContain(UNTRAINED);
    assertThat(window.text("prediction-1")).doesNotMatch("class \\d+");
  }

  @Test
  void trainedNetworkHasNoNotice(OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");
    assertThat(window.node("untrained").isVisible()).isFalse();
  }

  private static void showUntrained(OpenWindow window) {
    window.openModel();
    window.show("mobilenet-v2@width=0.5");
    window.openFiles(window.sample("espresso.png"));
    window.await("a class", () -> window.has("prediction-1"));
  }
}
