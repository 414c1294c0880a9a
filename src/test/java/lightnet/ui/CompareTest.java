package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import lightnet.edit.Edit;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.ResultFile;
import lightnet.measure.race.Track;
import lightnet.measure.race.UnreadableResultException;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place where networks are measured against each other. */
@WindowTest
class CompareTest {
  private static final String SMALL = "mobilenet-v1@width=0.25,resolution=128";

  @Test
  void threeNetworksAreMeasuredAndTheResultIsSavedAndReopened(
      OpenWindow window, @TempDir Path folder) throws UnreadableResultException {
    chooseSmallOnes(window, 3);
    budget(window, 5);
    window.click("race-start");
    window.await("the race", () -> window.has("race-strip"));
    window.await("the result", () -> window.has("side-by-side"));
    TableView<?> table = (TableView<?>) window.node("side-by-side");
    assertThat(table.getItems()).hasSize(3);
    assertThat(texts(window.node("verdicts"))).hasSize(3);
    assertThat(window.text("race-models")).isEqualTo("3");
    assertThat(window.text("race-on")).isEqualTo("random numbers");
    assertThat(window.text("race-headline")).isNotBlank();
    assertThat(window.text("trust")).isIn("Yes", "With care", "No, measure again");

    Path file = folder.resolve("three.json");
    window.willSaveAs(Optional.of(file));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.awaitMessage("three.json");
    RaceResult saved = ResultFile.read(file);
    assertThat(saved.tracks().stream().map(Track::name))
        .containsExactly(
            "MobileNet V1, width 0.25, resolution 128",
            "MobileNet V1, width 0.25, resolution 128 #2",
            "MobileNet V1, width 0.25, resolution 128 #3");
    assertThat(saved.tracks()).allSatisfy(track -> assertThat(track.samplesMs()).isNotEmpty());
    assertThat(saved.models()).allSatisfy(model -> assertThat(model.shares()).isPresent());
    String headline = window.text("race-headline");

    window.click("race-change");
    window.await("the choice", () -> window.has("race-start"));
    window.openFiles(file);
    window.await("the result again", () -> window.has("side-by-side"));
    assertThat(window.text("race-headline")).isEqualTo(headline);
    assertThat(window.has("race-again")).isFalse();
    assertThat(window.has("by-family")).isTrue();
    window.click("show-by-resolution");
    window.await("the resolutions", () -> window.has("by-resolution"));
    assertThat(window.has("by-family")).isFalse();
    assertThat(texts(window.node("why-card"))).isNotEmpty();
  }

  @Test
  void whatWasMeasuredBeforeTheEndIsKept(OpenWindow window) {
    chooseSmallOnes(window, 2);
    budget(window, 300);
    window.click("race-start");
    window.await("some rounds", () -> window.has("race-rounds") && rounds(window) > 10);
    window.click("race-pause");
    window.await("the pause", () -> window.text("race-phase").contains("Paused"));
    window.click("race-pause");
    window.await("the resumption", () -> !window.text("race-phase").contains("Paused"));
    window.push(KeyCode.ESCAPE);
    window.await("the result", () -> window.has("side-by-side"));
    assertThat(rounds(window)).isGreaterThan(10);
    assertThat(texts(window.node("concerns"))).contains("It was ended early.");
    assertThat(window.has("times-card")).as("layers of what was ended early").isFalse();
  }

  @Test
  void whatTheButtonEndedIsExportedRunByRun(OpenWindow window, @TempDir Path folder)
      throws IOException, UnreadableResultException {
    chooseSmallOnes(window, 3);
    budget(window, 300);
    window.click("race-start");
    window.await("some rounds", () -> window.has("race-rounds") && rounds(window) > 10);
    window.click("race-cancel");
    window.await("the result", () -> window.has("side-by-side"));

    Path samples = folder.resolve("ended.csv");
    Path saved = folder.resolve("ended.json");
    window.willSaveAs(Optional.of(saved));
    window.click("race-save");
    window.awaitMessage(saved.toString());
    window.willSaveAs(Optional.of(samples));
    window.run(
        () ->
            ((MenuButton) window.node("race-export"))
                .getItems().stream()
                    .filter(item -> "export-CSV".equals(item.getId()))
                    .forEach(MenuItem::fire));
    window.awaitMessage(samples.toString());
    int runs =
        ResultFile.read(saved).tracks().stream().mapToInt(track -> track.samplesMs().size()).sum();
    assertThat(runs).isGreaterThan(30);
    assertThat(Files.readAllLines(samples)).hasSize(1 + runs);
  }

  @Test
  void aFileThatIsNoResultIsExplained(OpenWindow window, @TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"light");
    window.openFiles(file);
    assertThat(window.awaitMessage("broken.json")).contains("breaks off");
    assertThat(window.has("race-choosing")).isTrue();
  }

  @Test
  void aNetworkThatCannotRunStaysOutAndTheOthersGoOn(OpenWindow window) {
    chooseSmallOnes(window, 2);
    window.show("shufflenet-v1");
    window.run(
        () ->
            window.desk().edit(new Edit.Change(Set.of("stage2/unit2"), "channels", (Object) 100)));
    int broken = window.on(() -> window.desk().documents().size()) - 1;
    window.await("the broken one", () -> window.has("offer-open-" + broken));
    window.click("offer-open-" + broken);
    window.await("it", () -> window.has("contestant-2"));
    budget(window, 2);
    window.click("race-start");
    window.await("the result", () -> window.has("side-by-side"));
    var table = (TableView<?>) window.node("side-by-side");
    assertThat(table.getItems()).hasSize(3);
    assertThat(texts(window.node("failures")))
        .singleElement()
        .asString()
        .startsWith("ShuffleNet V1, edited stays out: ");
    assertThat(texts(window.node("verdicts")))
        .filteredOn(sentence -> sentence.endsWith("not measured."))
        .hasSize(2);
  }

  @Test
  void exploreStaysAsItIsMeanwhile(OpenWindow window) {
    window.clickOn(window.node(OpenWindow.cardOf("stage2/bottleneck3")));
    window.awaitBlock("stage2/bottleneck3");
    window.push(KeyCode.ALT, KeyCode.DIGIT2);
    window.await("the choice", () -> isSeen(window, "race-choosing"));
    window.push(KeyCode.TAB);
    window.push(KeyCode.DELETE);
    assertThat(window.workspace().design().block("stage2/bottleneck3")).isPresent();
    window.click("section-explore");
    window.await("the network", () -> isSeen(window, "levels"));
    assertThat(window.workspace().selection().get())
        .isEqualTo(new Selection.OfBlock("stage2/bottleneck3"));
  }

  private static void chooseSmallOnes(OpenWindow window, int count) {
    window.show(SMALL);
    window.click("section-compare");
    window.await("the choice", () -> isSeen(window, "race-choosing"));
    for (int i = 0; i < count; i++) {
      addOffer(window, "offer-open-0");
      int chosen = i;
      window.await("one more", () -> window.has("contestant-" + chosen));
    }
  }

  private static void addOffer(OpenWindow window, String id) {
    if (window.on(() -> window.has(id))) {
      window.click(id);
    }
  }

  @SuppressWarnings("unchecked")
  private static void budget(OpenWindow window, int seconds) {
    window.run(
        () ->
            ((ComboBox<Duration>) window.node("race-budget"))
                .setValue(Duration.ofSeconds(seconds)));
  }

  private static int rounds(OpenWindow window) {
    String shown = window.text("race-rounds").replace(",", "");
    return shown.equals("–") ? 0 : Integer.parseInt(shown);
  }

  private static boolean isSeen(OpenWindow window, String id) {
    if (!window.has(id)) {
      return false;
    }
    for (Node node = window.node(id); node != null; node = node.getParent()) {
      if (!node.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> texts(Node box) {
    return ((Parent) box)
        .getChildrenUnmodifiable().stream().map(node -> ((Labeled) node).getText()).toList();
  }
}
