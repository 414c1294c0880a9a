package lightnet.ui.compare;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import lightnet.ui.compare.SweepStage.Finished;
import lightnet.ui.style.Texts;
import org.jspecify.annotations.Nullable;

/** What was swept so far; choosing one shows it. */
final class SweepChoice extends ComboBox<Finished> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Sweeping sweeping;

  SweepChoice(Sweeping sweeping) {
    this.sweeping = sweeping;
    setId("sweep-results");
    setAccessibleText(Texts.text("compare.results"));
    setPromptText(Texts.text("compare.results"));
    setConverter(new Words());
    managedProperty().bind(visibleProperty());
    sweeping.results().subscribe(this::fill);
    sweeping.stage().subscribe(this::mark);
    valueProperty().subscribe(this::choose);
    fill();
  }

  private void fill() {
    getItems().setAll(sweeping.results());
    setVisible(!getItems().isEmpty());
    mark(sweeping.stage().get());
  }

  private void mark(SweepStage stage) {
    setDisable(stage instanceof SweepStage.Running);
    if (stage instanceof Finished finished && getItems().contains(finished)) {
      setValue(finished);
    } else {
      getSelectionModel().clearSelection();
    }
  }

  private void choose(@Nullable Finished chosen) {
    if (chosen != null && !chosen.equals(sweeping.stage().get())) {
      sweeping.show(chosen);
    }
  }

  private static final class Words extends StringConverter<Finished> {
    @Override
    public String toString(@Nullable Finished finished) {
      return finished == null
          ? ""
          : Texts.text(
              "sweep.result",
              TIME.format(
                  finished.result().races().getLast().measuredAt().atZone(ZoneId.systemDefault())),
              String.join(", ", finished.result().over()));
    }

    @Override
    public Finished fromString(String text) {
      throw new UnsupportedOperationException("results are chosen, not typed");
    }
  }
}
