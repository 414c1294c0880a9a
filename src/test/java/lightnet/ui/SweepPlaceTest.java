package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks measured over their settings, in the place for comparisons. */
@WindowTest
class SweepPlaceTest {
  private static final String SMALL = "mobilenet-v1@width=0.25,resolution=128";

  @Test
  void twoWidthsAreMeasuredAndTheResultIsExported(OpenWindow window, @TempDir Path folder)
      throws Exception {
    enter(window, SMALL);
    add(window, "offer-open-0");
    noSecond(window);
    window.click("sweep-first-0_75");
    window.click("sweep-first-1");
    assertThat(window.text("sweep-points")).isEqualTo("2");
    budget(window, 2);
    window.click("sweep-start");
    window.await("the sweep", () -> window.has("sweep-strip"));
    window.await("the result", () -> window.has("sweep-table"));
    assertThat(rows(window)).isEqualTo(2);
    assertThat(window.has("sweep-curves")).isTrue();
    assertThat(window.has("sweep-heat-0")).isFalse();
    assertThat(window.text("sweep-headline"))
        .startsWith("MobileNet V1, resolution 128 takes ")
        .contains("at width 0.25", "as long at width 0.5");
    assertThat(window.text("sweep-over")).isEqualTo("width");

    Path page = folder.resolve("sweep.html");
    window.willSaveAs(Optional.of(page));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.awaitMessage("sweep.html");
    assertThat(Files.readString(page)).contains("Time over width", "resolution 128");
    Path samples = folder.resolve("sweep");
    window.willSaveAs(Optional.of(samples));
    export(window, "export-CSV");
    window.awaitMessage("sweep.csv");
    assertThat(Files.readAllLines(folder.resolve("sweep.csv"))).hasSizeGreaterThan(2 * 30);

    window.click("sweep-change");
    window.await("the choice", () -> window.has("sweep-card"));
    window.click("trial-COMPARE");
    window.await("the comparison", () -> window.has("lineup"));
  }

  @Test
  void whatWasMeasuredBeforeTheEndIsKept(OpenWindow window) {
    enter(window, SMALL);
    add(window, "offer-open-0");
    window.click("sweep-second-224");
    assertThat(window.text("sweep-points")).isEqualTo("12");
    budget(window, 300);
    window.click("sweep-start");
    window.await("some runs", () -> isMeasuring(window));
    window.click("sweep-pause");
    window.await("the pause", () -> window.text("sweep-phase").contains("Paused"));
    window.click("sweep-pause");
    window.await("the resumption", () -> isMeasuring(window));
    window.push(KeyCode.ESCAPE);
    window.await("the result", () -> window.has("sweep-table"));
    assertThat(window.text("sweep-points")).endsWith(" of 12").isNotEqualTo("0 of 12");
    assertThat(texts(window.node("sweep-sentences")))
        .anyMatch(sentence -> sentence.startsWith("It was ended early: "));
    assertThat(window.has("sweep-heat-0")).isTrue();
  }

  @Test
  void aPointThatCannotBeStaysOutAndTheOthersGoOn(OpenWindow window) {
    enter(window, SMALL);
    add(window, "offer-open-0");
    add(window, "offer-mobilenet-v2");
    noSecond(window);
    for (String width : List.of("0_35", "0_75", "1", "1_3", "1_4")) {
      if (window.has("sweep-first-" + width) && window.isSelected("sweep-first-" + width)) {
        window.click("sweep-first-" + width);
      }
    }
    assertThat(window.text("sweep-points")).isEqualTo("4");
    budget(window, 3);
    window.click("sweep-start");
    window.await("the result", () -> window.has("sweep-table"));
    assertThat(rows(window)).isEqualTo(4);
    assertThat(texts(window.node("sweep-sentences")))
        .filteredOn(sentence -> sentence.contains("stays out"))
        .containsExactly(
            "MobileNet V2, width 0.25 stays out: width of mobilenet-v2 must lie between 0.35 and"
                + " 1.4.");
  }

  @Test
  void itIsReachedByTheKeysAndSaysWhatToDo(OpenWindow window) {
    window.push(KeyCode.ALT, KeyCode.DIGIT2);
    window.await("the choice", () -> window.has("trial-COMPARE"));
    window.run(() -> window.node("trial-COMPARE").requestFocus());
    window.push(KeyCode.RIGHT);
    window.await("the sweep", () -> window.has("sweep-card"));
    assertThat(window.isSelected("trial-SWEEP")).isTrue();
    assertThat(window.node("sweep-start").isDisabled()).isTrue();
    assertThat(window.text("sweep-count")).contains("Choose a network");
    window.click("sweep-set-threads");
    window.await("three networks", () -> window.text("sweep-networks").equals("3"));
    assertThat(window.text("sweep-over")).isEqualTo("threads");
    assertThat(window.node("sweep-threads").isDisabled()).isTrue();
  }

  private static void enter(OpenWindow window, String reference) {
    window.show(reference);
    window.click("section-compare");
    window.await("the switch", () -> window.has("trial-SWEEP"));
    window.click("trial-SWEEP");
    window.await("the choice", () -> window.has("sweep-card"));
  }

  private static void add(OpenWindow window, String offer) {
    String before = window.text("sweep-networks");
    window.click(offer);
    window.await("one more", () -> !window.text("sweep-networks").equals(before));
  }

  /** The first that is offered is none. */
  private static void noSecond(OpenWindow window) {
    window.run(() -> ((ComboBox<?>) window.node("sweep-second")).getSelectionModel().select(0));
  }

  @SuppressWarnings("unchecked")
  private static void budget(OpenWindow window, int seconds) {
    window.run(
        () ->
            ((ComboBox<Duration>) window.node("sweep-budget"))
                .setValue(Duration.ofSeconds(seconds)));
  }

  private static boolean isMeasuring(OpenWindow window) {
    return window.has("sweep-phase") && window.text("sweep-phase").equals("Rounds are run.");
  }

  private static void export(OpenWindow window, String item) {
    window.run(
        () ->
            ((MenuButton) window.node("race-export"))
                .getItems().stream()
                    .filter(one -> item.equals(one.getId()))
                    .forEach(MenuItem::fire));
  }

  private static int rows(OpenWindow window) {
    return ((TableView<?>) window.node("sweep-table")).getItems().size();
  }

  private static List<String> texts(Node box) {
    return ((Parent) box)
        .getChildrenUnmodifiable().stream().map(node -> ((Labeled) node).getText()).toList();
  }
}
