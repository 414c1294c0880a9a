package lightnet.ui.compare;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.PairVerdict;
import lightnet.measure.race.Pairs.Pair;
import lightnet.measure.race.RaceResult;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Workspace;

/** The figures of a comparison above its place: how many networks, rounds, threads, how sure. */
final class CompareTotals extends HBox {
  private static final String NONE = "–";

  private final Comparing comparing;
  private final Label models = figure("race-models");
  private final Label rounds = figure("race-rounds");
  private final Label input = figure("race-on");
  private final Label threads = figure("race-with-threads");
  private final Label widest = figure("race-widest");

  CompareTotals(Comparing comparing, Workspace workspace) {
    this.comparing = comparing;
    setId("compare-totals");
    getStyleClass().addAll("totals-bar", "compare-totals");
    getChildren()
        .addAll(
            titled("compare.total.models", models),
            titled("compare.total.rounds", rounds),
            titled("compare.total.input", input),
            titled("compare.total.threads", threads),
            titled("compare.total.widest", widest),
            space(),
            new ResultChoice(comparing));
    setAlignment(Pos.CENTER_LEFT);
    comparing.stage().subscribe(_ -> refill());
    comparing.contestants().all().subscribe(this::refill);
    comparing.threads().subscribe(_ -> refill());
    workspace.photo().subscribe(_ -> refill());
    workspace.samples().subscribe(this::refill);
    refill();
  }

  private static Node space() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Label figure(String id) {
    Label label = Labels.figure(NONE);
    label.setId(id);
    return label;
  }

  private static Node titled(String key, Label value) {
    return new VBox(1, Labels.caption(Texts.text(key)), value);
  }

  private void refill() {
    switch (comparing.stage().get()) {
      case Stage.Choosing _ ->
          show(
              comparing.contestants().all().size(),
              OptionalInt.empty(),
              comparing.photo().map(PhotoSource::name).orElseGet(() -> Texts.text("race.noise")),
              comparing.threads().get(),
              OptionalDouble.empty());
      case Stage.Running(var lineup, var live) ->
          show(
              lineup.entries().size(),
              live.map(known -> OptionalInt.of(known.rounds())).orElse(OptionalInt.empty()),
              lineup.photo().map(PhotoSource::name).orElseGet(() -> Texts.text("race.noise")),
              lineup.settings().threads(),
              live.map(known -> known.snapshot().widest()).orElse(OptionalDouble.empty()));
      case Stage.Finished finished -> {
        RaceResult result = finished.result();
        show(
            result.models().size(),
            result.tracks().stream().mapToInt(track -> track.samplesMs().size()).max(),
            result.settings().input(),
            result.settings().session().threads(),
            widest(finished.pairs()));
      }
    }
  }

  private static OptionalDouble widest(List<Pair> pairs) {
    List<MedianRatio> ratios =
        pairs.stream()
            .map(
                pair ->
                    switch (pair.verdict()) {
                      case PairVerdict.Faster(MedianRatio times) -> List.of(times);
                      case PairVerdict.Slower(MedianRatio times) -> List.of(times);
                      case PairVerdict.NoDifference(MedianRatio times) -> List.of(times);
                      case PairVerdict.TooShort _, PairVerdict.NotMeasured _ ->
                          List.<MedianRatio>of();
                    })
            .flatMap(List::stream)
            .toList();
    return ratios.stream().mapToDouble(MedianRatio::width).max();
  }

  private void show(int count, OptionalInt done, String on, int with, OptionalDouble width) {
    models.setText(String.valueOf(count));
    rounds.setText(done.isPresent() ? Numbers.exact(done.getAsInt()) : NONE);
    input.setText(on);
    threads.setText(String.valueOf(with));
    widest.setText(width.isPresent() ? Numbers.briefPercent(width.getAsDouble()) : NONE);
  }
}
