package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lightnet.design.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own networks, from files in the form of the presets. */
@WindowTest
class OwnNetworkTest {
  @TempDir private Path folder;

  @Test
  void openedFileIsShownAndListed(OpenWindow window) throws IOException {
    window.openFiles(file("mine.yaml", "My net", "channels: 24,", "channels: 28,"));
    awaitShown(window, "My net");
    assertThat(window.isSelected("own-mine")).isTrue();
    window.click("preset-mobilenet-v2");
    awaitShown(window, "MobileNet V2");
    window.click("own-mine");
    awaitShown(window, "My net");
  }

  @Test
  void fileThatIsOpenedAgainIsReadAgain(OpenWindow window) throws IOException {
    window.openFiles(file("mine.yaml", "My net", "", ""));
    awaitShown(window, "My net");
    window.openFiles(file("mine.yaml", "My other net", "", ""));
    awaitShown(window, "My other net");
    assertThat(window.workspace().ownNetworks()).hasSize(1);
  }

  @Test
  void mistakeIsToldWithFileAndLineAndWhatWasOpenStays(OpenWindow window) throws IOException {
    window.openFiles(file("wrong.yaml", "My net", "expansion: 6,", "expansoin: 6,"));
    String message = window.awaitMessage("wrong.yaml");
    assertThat(message).containsPattern("wrong\\.yaml, line \\d+");
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2");
    assertThat(window.workspace().ownNetworks()).isEmpty();
  }

  @Test
  void photosAndANetworkComeTogether(OpenWindow window) throws IOException {
    window.openModel();
    window.openFiles(
        window.sample("espresso.png"),
        file("mine.yml", "My net", "channels: 24,", "channels: 28,"),
        window.sample("koala.jpg"));
    awaitShown(window, "My net");
    window.await("two photos", () -> window.workspace().photos().size() == 2);
    window.await("a class", () -> window.has("prediction-1"));
    assertThat(window.text("photo-name")).isEqualTo("espresso.png");
    assertThat(window.workspace().message().get()).isEmpty();
  }

  private Path file(String name, String title, String part, String other) throws IOException {
    String preset = Files.readString(Home.find().models().resolve("mobilenet-v2.yaml"));
    return Files.writeString(
        folder.resolve(name),
        preset
            .substring(0, preset.indexOf("trained:"))
            .replace("id: mobilenet-v2", "id: mine")
            .replace("name: MobileNet V2", "name: " + title)
            .replace(part, other));
  }

  private static void awaitShown(OpenWindow window, String name) {
    window.await(name, () -> window.text("network-name").equals(name));
  }
}
