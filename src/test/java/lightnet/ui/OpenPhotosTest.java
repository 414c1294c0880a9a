package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WindowTest
class OpenPhotosTest {

  @Test
  void photoIsOpenedByButton(OpenWindow window) {
    window.openModel();
    window.willPick(window.sample("espresso.png"));
    window.click("open-button");
    window.awaitClass("espresso");
  }

  @Test
  void photoIsOpenedByTheButtonOfTheLibrary(OpenWindow window) {
    window.openModel();
    window.willPick(window.sample("espresso.png"));
    window.click("open-library-button");
    window.awaitClass("espresso");
  }

  @Test
  void photoIsOpenedByShortcut(OpenWindow window) {
    window.openModel();
    window.willPick(window.sample("koala.jpg"));
    window.push(KeyCode.SHORTCUT, KeyCode.O);
    window.awaitClass("koala");
  }

  @Test
  void choosingNoFileChangesNothing(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.O);
    assertThat(window.workspace().activity().get()).isEmpty();
    assertThat(window.workspace().message().get()).isEmpty();
    assertThat(window.node("photo-name").getParent().isVisible()).isFalse();
  }

  @Test
  void sampleIsShownByItsThumbnail(OpenWindow window) {
    window.openModel();
    window.listSamples();
    window.await("the thumbnails", () -> window.has("thumbnail-Koala"));
    window.awaitRest();
    window.run(() -> ((ScrollPane) window.node("library")).setVvalue(1));
    window.click("thumbnail-Koala");
    window.awaitClass("koala");
    assertThat(window.text("photo-place")).isEqualTo("10 of 12");
    assertThat(window.isSelected("thumbnail-Koala")).isTrue();
    assertThat(window.isSelected("thumbnail-Cat")).isFalse();
  }

  @Test
  void severalFilesAreListedAndSteppedThroughByButtons(OpenWindow window) {
    openThree(window);
    window.click("next-photo");
    awaitShown(window, "koala.jpg", "2 of 3");
    window.click("next-photo");
    awaitShown(window, "bee.jpg", "3 of 3");
    window.click("next-photo");
    awaitShown(window, "espresso.png", "1 of 3");
    window.click("previous-photo");
    awaitShown(window, "bee.jpg", "3 of 3");
    window.awaitClass("bee");
  }

  @Test
  void severalFilesAreSteppedThroughByShortcuts(OpenWindow window) {
    openThree(window);
    window.push(KeyCode.SHORTCUT, KeyCode.RIGHT);
    awaitShown(window, "koala.jpg", "2 of 3");
    window.push(KeyCode.SHORTCUT, KeyCode.LEFT);
    awaitShown(window, "espresso.png", "1 of 3");
  }

  @Test
  void badFileAmongOthersGivesAMessageAndTheOthersAreListed(OpenWindow window, @TempDir Path folder)
      throws IOException {
    Path bad = Files.writeString(folder.resolve("notes.jpg"), "not a photo");
    window.openModel();
    window.openFiles(bad, window.sample("espresso.png"), window.sample("koala.jpg"));
    assertThat(window.awaitMessage("notes.jpg")).doesNotContain("koala");
    awaitListed(window, 2);
    awaitShown(window, "espresso.png", "1 of 2");
  }

  @Test
  void fileThatIsOpenedTwiceIsListedOnce(OpenWindow window) {
    openThree(window);
    window.openFiles(window.sample("koala.jpg"));
    awaitShown(window, "koala.jpg", "2 of 3");
    window.awaitRest();
    assertThat(listed(window)).hasSize(3);
  }

  private static void openThree(OpenWindow window) {
    window.openModel();
    window.openFiles(
        window.sample("espresso.png"), window.sample("koala.jpg"), window.sample("bee.jpg"));
    awaitListed(window, 3);
    awaitShown(window, "espresso.png", "1 of 3");
  }

  private static void awaitListed(OpenWindow window, int count) {
    window.await(count + " photos", () -> listed(window).size() == count);
  }

  private static void awaitShown(OpenWindow window, String name, String place) {
    window.await(
        name + ", " + place,
        () -> window.text("photo-name").equals(name) && window.text("photo-place").equals(place));
  }

  private static List<Node> listed(OpenWindow window) {
    return ((Pane) window.node("own-photos")).getChildren();
  }
}
