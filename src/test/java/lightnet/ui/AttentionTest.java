package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import lightnet.image.Preprocessing;
import lightnet.runtime.Classification;
import lightnet.ui.style.Numbers;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.Attention;
import lightnet.ui.workspace.ShownPhoto;
import org.junit.jupiter.api.Test;

/** What the network looked at, laid over the photo. */
@WindowTest
class AttentionTest {

  @Test
  void mapOfAClassIsLaidOverTheCropAndAddsUpToItsLogit(OpenWindow window) {
    window.showTimed("koala.jpg");
    press(window, "cam-1");
    window.await("the map", () -> overlay(window).isVisible());
    Classification said = classification(window);
    double logit = said.logits().values().get(said.top().getFirst().index());
    assertThat(window.text("look-words")).contains("logit " + Numbers.significant(logit));
    assertThat(window.isSelected("cam-1")).isTrue();
    Bounds photo = window.on(() -> bounds(window.node("photo")));
    Bounds crop = window.on(() -> bounds(overlay(window)));
    Preprocessing.Place place =
        said.recipe().place((int) (1000 * photo.getWidth()), (int) (1000 * photo.getHeight()));
    assertThat(crop.getWidth()).isCloseTo(place.width() * photo.getWidth(), within(1.5));
    assertThat(crop.getMinX())
        .isCloseTo(photo.getMinX() + place.left() * photo.getWidth(), within(1.5));
    assertThat(crop.getMinY())
        .isCloseTo(photo.getMinY() + place.top() * photo.getHeight(), within(1.5));
  }

  @Test
  void anotherClassAnotherMapAndOnceMoreNone(OpenWindow window) {
    window.showTimed("koala.jpg");
    press(window, "cam-1");
    press(window, "cam-3");
    window.await("the map", () -> overlay(window).isVisible());
    assertThat(window.isSelected("cam-1")).isFalse();
    assertThat(window.isSelected("cam-3")).isTrue();
    assertThat(overlay(window).getAccessibleText())
        .contains(classification(window).top().get(2).label());
    press(window, "cam-3");
    assertThat(overlay(window).isVisible()).isFalse();
    assertThat(window.node("look-words").getParent().isVisible()).isFalse();
  }

  @Test
  void anotherPhotoTakesTheMapAway(OpenWindow window) {
    window.showTimed("koala.jpg");
    press(window, "cam-1");
    window.await("the map", () -> overlay(window).isVisible());
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");
    assertThat(overlay(window).isVisible()).isFalse();
    assertThat(window.isSelected("cam-1")).isFalse();
  }

  @Test
  void occlusionIsComputedFromCoarseToFineAndCanBeStopped(OpenWindow window) {
    window.showTimed("koala.jpg");
    press(window, "cam-1");
    press(window, "look-occlusion");
    window.await("a first map", () -> overlay(window).isVisible() && occluded(window).isPresent());
    assertThat(occluded(window).orElseThrow().hidden()).isGreaterThanOrEqualTo(49);
    window.await(
        "the search",
        () -> window.workspace().activity().get().equals(Optional.of(Activity.LOOKING)));
    window.push(KeyCode.ESCAPE);
    window.awaitRest();
    assertThat(window.text("look-words")).startsWith("Stopped after");
    assertThat(overlay(window).isVisible()).isTrue();
    Attention.Occluded part = occluded(window).orElseThrow();
    assertThat(part.hidden()).isLessThan(part.all());
  }

  @Test
  void whereAMapWouldNotBeExactTheReasonStandsAndOcclusionWorks(OpenWindow window) {
    window.show("mobilenet-v3-small@width=0.75,resolution=96");
    window.showTimed("koala.jpg");
    press(window, "cam-1");
    window.await(
        "the reason", () -> window.text("look-words").startsWith("No class activation map here"));
    assertThat(window.text("look-words")).contains("features_h_swish");
    press(window, "look-occlusion");
    window.await(
        "the whole map",
        () -> occluded(window).filter(done -> done.hidden() == done.all()).isPresent());
    assertThat(window.text("look-words")).contains("625 places");
  }

  private static void press(OpenWindow window, String id) {
    window.run(() -> window.node(id).requestFocus());
    window.push(KeyCode.SPACE);
  }

  private static Node overlay(OpenWindow window) {
    return window.node("look-overlay");
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static Classification classification(OpenWindow window) {
    return window.on(
        () -> window.workspace().photo().get().flatMap(ShownPhoto::classification).orElseThrow());
  }

  private static Optional<Attention.Occluded> occluded(OpenWindow window) {
    return window.on(
        () ->
            window
                .workspace()
                .attention()
                .get()
                .filter(now -> now.outcome() instanceof Attention.Occluded)
                .map(now -> (Attention.Occluded) now.outcome()));
  }
}
