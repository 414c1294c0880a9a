package lightnet.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.style.Texts;
import org.jspecify.annotations.Nullable;

/** What was measured or opened so far; choosing one shows it. */
final class ResultChoice extends ComboBox<Finished> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Comparing comparing;

  ResultChoice(Comparing comparing) {
    this.comparing = comparing;
    setId("race-results");
    setAccessibleText(Texts.text("compare.results"));
    setPromptText(Texts.text("compare.results"));
    setConverter(new Words());
    managedProperty().bind(visibleProperty());
    comparing.results().subscribe(this::fill);
    comparing.stage().subscribe(this::mark);
    valueProperty().subscribe(this::choose);
    fill();
  }

  private void fill() {
    getItems().setAll(comparing.results());
    setVisible(!getItems().isEmpty());
    mark(comparing.stage().get());
  }

  private void mark(Stage stage) {
    setDisable(stage instanceof Stage.Running);
    if (stage instanceof Finished finished && getItems().contains(finished)) {
      setValue(finished);
    } else {
      getSelectionModel().clearSelection();
    }
  }

  private void choose(@Nullable Finished chosen) {
    if (chosen != null && !chosen.equals(comparing.stage().get())) {
      comparing.show(chosen);
    }
  }

  /** A result's name: its file, or when it was measured. */
  static String words(Finished finished) {
    return finished
        .file()
        .flatMap(file -> Optional.ofNullable(file.getFileName()))
        .map(String::valueOf)
        .orElseGet(
            () ->
                Texts.text(
                    "compare.result",
                    TIME.format(finished.result().measuredAt().atZone(ZoneId.systemDefault())),
                    finished.result().models().size()));
  }

  private static final class Words extends StringConverter<Finished> {
    @Override
    public String toString(@Nullable Finished finished) {
      return finished == null ? "" : words(finished);
    }

    @Override
    public Finished fromString(String text) {
      throw new UnsupportedOperationException("results are chosen, not typed");
    }
  }
}
