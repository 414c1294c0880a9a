package lightnet.ui.compare;

import java.util.Locale;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Concern;
import lightnet.measure.race.NoiseCard;
import lightnet.measure.race.RaceResult;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** Whether a result can be trusted, what speaks against it, and where and how it was measured. */
final class TrustCard extends VBox {

  TrustCard(Finished finished) {
    super(5);
    setId("trust-card");
    getStyleClass().add("compare-card");
    RaceResult result = finished.result();
    NoiseCard noise = finished.noise();
    Label answer = Labels.heading(Texts.text("trust." + noise.trust()));
    answer.setId("trust");
    answer
        .getStyleClass()
        .add("trust-" + noise.trust().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    var row = new HBox(14, Labels.heading(Texts.text("compare.trust")), answer);
    row.setAlignment(Pos.BASELINE_LEFT);
    getChildren().add(row);
    var reasons = new VBox(2);
    reasons.setId("concerns");
    for (Concern concern : noise.concerns()) {
      Label reason = new Label(VerdictWords.of(concern));
      reason.setWrapText(true);
      reasons.getChildren().add(reason);
    }
    if (noise.concerns().isEmpty()) {
      reasons.getChildren().add(new Label(Texts.text("compare.nothing-against")));
    }
    getChildren().add(reasons);
    result.notes().forEach(note -> getChildren().add(new Label(Texts.text("race-note." + note))));
    int outliers = noise.tracks().stream().mapToInt(track -> track.outliers().size()).sum();
    int samples = noise.tracks().stream().mapToInt(track -> track.samples()).sum();
    getChildren()
        .addAll(
            Labels.muted(
                Texts.text(
                    "compare.beside",
                    cores(noise.surroundings().loadBefore()),
                    cores(noise.surroundings().loadDuring()),
                    result.machine().cores(),
                    clock(noise))),
            Labels.muted(Texts.text("compare.outliers", outliers, samples)),
            Labels.muted(
                Texts.text(
                    "compare.machine",
                    result.machine().cpu(),
                    result.machine().onnxRuntime(),
                    result.machine().jvm(),
                    result.settings().session().threads(),
                    Texts.text("ending." + result.ending()))));
  }

  private static String cores(OptionalDouble load) {
    return load.isPresent()
        ? String.format(Locale.ROOT, "%.1f", load.getAsDouble())
        : Texts.text("compare.unknown");
  }

  private static String clock(NoiseCard noise) {
    OptionalDouble megahertz = noise.surroundings().megahertzAfter();
    String frequency =
        megahertz.isPresent()
            ? String.format(Locale.ROOT, "%.0f MHz", megahertz.getAsDouble())
            : Texts.text("compare.no-clock");
    return noise.surroundings().governor().map(how -> frequency + ", " + how).orElse(frequency);
  }
}
