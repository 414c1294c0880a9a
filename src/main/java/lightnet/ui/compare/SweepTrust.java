package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Concern;
import lightnet.measure.race.NoiseCard;
import lightnet.measure.race.RaceResult;
import lightnet.ui.compare.SweepStage.Finished;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** What a sweep says in words, and whether that can be trusted. */
final class SweepTrust extends VBox {
  private static final int MOST = 8;

  SweepTrust(Finished finished) {
    super(5);
    setId("sweep-trust-card");
    getStyleClass().add("compare-card");
    var sentences = new VBox(4);
    sentences.setId("sweep-sentences");
    finished.flips().forEach(flip -> sentences.getChildren().add(wrapped(SweepWords.of(flip))));
    if (finished.flips().isEmpty() && networks(finished) > 1) {
      sentences
          .getChildren()
          .add(wrapped(Texts.text("sweep.no-flip", String.join(", ", finished.result().over()))));
    }
    if (finished.result().missing() > 0) {
      sentences
          .getChildren()
          .add(
              wrapped(
                  Texts.text(
                      "sweep.cut-short", finished.result().missing(), finished.result().asked())));
    }
    finished.rows().stream()
        .flatMap(row -> Failures.of(row.point().outcome().track()).stream())
        .forEach(sentences.getChildren()::add);
    if (!sentences.getChildren().isEmpty()) {
      getChildren().addAll(Labels.heading(Texts.text("compare.verdicts")), sentences);
    }
    Label answer = Labels.heading(Texts.text("trust." + finished.trust()));
    answer.setId("sweep-trust");
    answer
        .getStyleClass()
        .add("trust-" + finished.trust().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    var row = new HBox(14, Labels.heading(Texts.text("compare.trust")), answer);
    row.setAlignment(Pos.BASELINE_LEFT);
    getChildren().addAll(row, concerns(finished), machine(finished));
  }

  private static long networks(Finished finished) {
    return finished.result().points().stream().map(point -> point.model()).distinct().count();
  }

  /** The weightiest; of many points there are many. */
  private static VBox concerns(Finished finished) {
    var reasons = new VBox(2);
    reasons.setId("sweep-concerns");
    List<Told> all = told(finished.noise());
    all.stream().limit(MOST).forEach(one -> reasons.getChildren().add(wrapped(one.words())));
    if (all.size() > MOST) {
      reasons.getChildren().add(Labels.muted(Texts.text("sweep.more-concerns", all.size() - MOST)));
    }
    if (all.isEmpty()) {
      reasons.getChildren().add(new Label(Texts.text("compare.nothing-against")));
    }
    return reasons;
  }

  private record Told(Concern concern, String words) {}

  private static List<Told> told(List<NoiseCard> noise) {
    List<Told> all = new ArrayList<>();
    for (int race = 0; race < noise.size(); race++) {
      for (Concern concern : noise.get(race).concerns()) {
        String words = VerdictWords.of(concern);
        all.add(
            new Told(
                concern, noise.size() == 1 ? words : Texts.text("sweep.concern", race + 1, words)));
      }
    }
    all.sort(Comparator.comparing((Told one) -> one.concern().trust()).reversed());
    return all;
  }

  private static Label machine(Finished finished) {
    List<RaceResult> races = finished.result().races();
    RaceResult last = races.getLast();
    return Labels.muted(
        Texts.text(
            "compare.machine",
            last.machine().cpu(),
            last.machine().onnxRuntime(),
            last.machine().jvm(),
            last.settings().session().threads(),
            Texts.text("ending." + last.ending())));
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    return label;
  }
}
