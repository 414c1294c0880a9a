package lightnet.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.edit.Edit;
import lightnet.edit.Version;
import lightnet.ui.OpenWindow;
import lightnet.ui.WindowTest;
import lightnet.ui.workspace.ShownNetwork;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What would mend a network is told for the network that was asked about last. */
@WindowTest
class MendSearchTest {
  private static final Edit EARLY = new Edit.Remove(Set.of("early"));
  private static final Edit LATE = new Edit.Remove(Set.of("late"));

  private static ShownNetwork broken(int channels) {
    Design design = BundledModels.design("shufflenet-v2");
    Edit edit = new Edit.Change(Set.of("stage2/unit2"), "channels", channels);
    return ShownNetwork.of(Version.of(edit.applyTo(design)));
  }

  private static ShownNetwork whole() {
    return ShownNetwork.of(Version.of(BundledModels.design("shufflenet-v2")));
  }

  @Test
  void whatIsFoundTooLateIsDropped(OpenWindow window) throws InterruptedException {
    var search = new MendSearch();
    var go = new CountDownLatch(1);
    var gone = new CountDownLatch(1);
    window.run(
        () ->
            search.look(
                broken(100),
                _ -> {
                  await(go);
                  gone.countDown();
                  return List.of(EARLY);
                }));
    window.run(() -> search.look(broken(102), _ -> List.of(LATE)));
    window.await("what was found", () -> search.found().get().equals(List.of(LATE)));

    go.countDown();
    gone.await();
    WaitForAsyncUtils.waitForFxEvents();

    assertThat(window.on(() -> search.found().get())).containsExactly(LATE);
    window.run(() -> search.look(whole(), _ -> List.of(EARLY)));
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(window.on(() -> search.found().get())).isEmpty();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
