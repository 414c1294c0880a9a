package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.Selection;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;

/** What goes on beside the window: it can be stopped, and what it brings disturbs nothing. */
@WindowTest
class BackgroundWorkTest {

  @Test
  void photosThatCameTogetherAreAllListedThoughOneStepsOn(OpenWindow window) {
    window.openModel();
    window.openFiles(
        window.sample("koala.jpg"),
        window.sample("bee.jpg"),
        window.sample("castle.jpg"),
        window.sample("macaw.jpg"));
    window.awaitClass("koala");
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");
    window.await("all five", () -> window.workspace().photos().size() == 5);
  }

  @Test
  void escapeStopsTheTimingAndKeepsThePhoto(OpenWindow window) {
    window.openModel();
    window.openFiles(window.sample("koala.jpg"));
    window.await("the timing", () -> isDoing(window, Activity.TIMING));
    window.push(KeyCode.ESCAPE);
    window.awaitRest();
    assertThat(window.<Boolean>on(() -> window.workspace().measured().isEmpty())).isTrue();
    assertThat(window.text("prediction-1")).contains("koala");
  }

  @Test
  void timesOfThePhotoBeforeAreMarkedUntilThisOneIsTimed(OpenWindow window) {
    window.openModel();
    window.showTimed("koala.jpg");
    List<Freshness> states = new CopyOnWriteArrayList<>();
    window.run(() -> window.workspace().freshness().subscribe(now -> states.add(now)));
    window.openFiles(window.sample("bee.jpg"));
    window.await("outdated times, then new ones", () -> states.size() == 4);
    assertThat(states)
        .containsExactly(
            Freshness.MEASURED, Freshness.OUTDATED, Freshness.PRELIMINARY, Freshness.MEASURED);
    assertThat(window.text("photo-name")).isEqualTo("bee.jpg");
  }

  @Test
  void newTimesLeaveTheSelectionAsItIs(OpenWindow window) {
    window.openModel();
    window.showTimed("koala.jpg");
    window.showLayers();
    window.click("block-stage2-bottleneck3");
    var block = new Selection.OfBlock("stage2/bottleneck3");
    window.awaitSelection(block);
    window.showTimed("bee.jpg");
    window.awaitRest();
    assertThat(window.<Selection>on(() -> window.workspace().selection().get())).isEqualTo(block);
  }

  @Test
  void messageThatReplacesAnotherStays(OpenWindow window) {
    var messages = (NotificationPane) window.node("messages");
    var shown = new AtomicInteger();
    var hidden = new AtomicInteger();
    window.run(
        () -> {
          messages.addEventHandler(NotificationPane.ON_SHOWN, _ -> shown.incrementAndGet());
          messages.addEventHandler(NotificationPane.ON_HIDDEN, _ -> hidden.incrementAndGet());
        });
    window.run(() -> window.workspace().tell("first"));
    window.await("the first", () -> shown.get() == 1);
    window.run(() -> window.workspace().tell("second"));
    window.await("the second", () -> window.text("message").equals("second"));
    window.run(window.workspace()::dismissMessage);
    window.await("no message", () -> hidden.get() > 0);
    window.run(() -> window.workspace().tell("third"));
    window.await("the third", () -> shown.get() > 1);
    assertThat(window.text("message")).isEqualTo("third");
    assertThat(window.<Optional<String>>on(() -> window.workspace().message().get()))
        .contains("third");
    assertThat(hidden).as("times that a message went away").hasValue(1);
  }

  private static boolean isDoing(OpenWindow window, Activity activity) {
    return window.workspace().activity().get().filter(now -> now == activity).isPresent();
  }
}
