package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be shown gives a message, and what was shown stays. */
@WindowTest
class BadPhotosTest {
  @TempDir private Path folder;

  enum Bad {
    TEXT("text.jpg") {
      @Override
      void make(Path file, Path photo) throws IOException {
        Files.writeString(file, "not a photo");
      }
    },
    EMPTY("empty.png") {
      @Override
      void make(Path file, Path photo) throws IOException {
        Files.createFile(file);
      }
    },
    FOLDER("holidays") {
      @Override
      void make(Path file, Path photo) throws IOException {
        Files.createDirectory(file);
      }
    },
    CUT_OFF("half.jpg") {
      @Override
      void make(Path file, Path photo) throws IOException {
        byte[] whole = Files.readAllBytes(photo);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      }
    },
    MODEL("model.onnx") {
      @Override
      void make(Path file, Path photo) throws IOException {
        Files.write(file, new byte[] {8, 7, 18, 0});
      }
    },
    MISSING("gone.jpg") {
      @Override
      void make(Path file, Path photo) {
        assertThat(file).doesNotExist();
      }
    };

    private final String file;

    Bad(String file) {
      this.file = file;
    }

    abstract void make(Path file, Path photo) throws IOException;
  }

  @ParameterizedTest
  @EnumSource(Bad.class)
  void badFileGivesASentenceAndKeepsPhotoAndClasses(Bad bad, OpenWindow window) throws IOException {
    Path file = folder.resolve(bad.file);
    bad.make(file, window.sample("koala.jpg"));
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");

    window.openFiles(file);
    String message = window.awaitMessage(bad.file);
    window.awaitRest();

    assertThat(message).endsWith(".").doesNotContain("\n", "Exception", folder.toString());
    var messages = (NotificationPane) window.node("messages");
    assertThat(messages.isShowing()).isTrue();
    assertThat(window.text("message")).isEqualTo(message);
    assertThat(window.text("photo-name")).isEqualTo("espresso.png");
    assertThat(window.text("prediction-1")).contains("espresso");
    assertThat(window.workspace().photos()).hasSize(1);
  }

  @Test
  void fileThatIsDeletedAfterItWasListedGivesASentence(OpenWindow window) throws IOException {
    Path second = Files.copy(window.sample("koala.jpg"), folder.resolve("mine.jpg"));
    window.openModel();
    window.openFiles(window.sample("espresso.png"), second);
    window.await("the thumbnail", () -> window.has("thumbnail-mine-jpg"));
    window.awaitRest();
    Files.delete(second);
    window.click("thumbnail-mine-jpg");
    window.awaitMessage("mine.jpg");
    assertThat(window.text("photo-name")).isEqualTo("espresso.png");
  }
}
