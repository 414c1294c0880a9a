package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That the other tests of the window would fail. */
@WindowTest
class ComplaintsTest {

  @AfterEach
  void forgetWhatWasProvoked() {
    Complaints.ofThisJvm().forget();
  }

  @Test
  void unknownColourInCssIsHeard(OpenWindow window) {
    window.run(() -> window.node("open-button").setStyle("-fx-background-color: -no-such-colour"));
    window.await("a warning of CSS", () -> !Complaints.ofThisJvm().heard().isEmpty());
    assertThat(Complaints.ofThisJvm().heard())
        .anyMatch(text -> text.contains("-fx-background-color"));
  }

  @Test
  void cssThatCannotBeParsedIsHeard(OpenWindow window) {
    window.run(() -> window.node("open-button").setStyle("-fx-padding: {"));
    window.await("a warning of CSS", () -> !Complaints.ofThisJvm().heard().isEmpty());
  }

  @Test
  void exceptionOfTheJavaFxThreadIsHeard(OpenWindow window) {
    Platform.runLater(
        () -> {
          throw new IllegalStateException("provoked");
        });
    window.await("an exception", () -> !Complaints.ofThisJvm().heard().isEmpty());
    assertThat(Complaints.ofThisJvm().heard()).anyMatch(text -> text.contains("provoked"));
  }
}
