package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.measure.sweep.SweepResult;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** The figures of a sweep above its place: which networks, over what, how many points. */
final class SweepTotals extends HBox {
  private static final String NONE = "–";

  private final Sweeping sweeping;
  private final Label networks = figure("sweep-networks");
  private final Label over = figure("sweep-over");
  private final Label points = figure("sweep-points");
  private final Label races = figure("sweep-races");

  SweepTotals(Sweeping sweeping) {
    this.sweeping = sweeping;
    setId("sweep-totals");
    getStyleClass().addAll("totals-bar", "compare-totals");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            titled(Texts.text("compare.total.models"), networks),
            titled(Texts.text("sweep.over"), over),
            titled(Texts.text("sweep.total.points"), points),
            titled(Texts.text("sweep.total.races"), races),
            space,
            new SweepChoice(sweeping));
    setAlignment(Pos.CENTER_LEFT);
    sweeping.stage().subscribe(_ -> refill());
    sweeping.networks().all().subscribe(this::refill);
    sweeping.axes().first().subscribe(_ -> refill());
    sweeping.axes().second().subscribe(_ -> refill());
  }

  private static Label figure(String id) {
    Label label = Labels.figure(NONE);
    label.setId(id);
    return label;
  }

  private static Node titled(String caption, Label value) {
    return new VBox(1, Labels.caption(caption), value);
  }

  private void refill() {
    switch (sweeping.stage().get()) {
      case SweepStage.Choosing _ ->
          show(
              sweeping.networks().all().size(),
              sweeping.axes().all().stream().map(SweepAxis::setting).toList(),
              String.valueOf(sweeping.points()),
              NONE);
      case SweepStage.Running(var sweep, int count, Optional<SweepLive> live) ->
          show(
              sweep.networks().size(),
              sweep.over(),
              String.valueOf(count),
              live.map(known -> Texts.text("sweep.of", known.race() + 1, known.races()))
                  .orElse(NONE));
      case SweepStage.Finished finished -> {
        SweepResult result = finished.result();
        int measured = result.asked() - result.missing();
        show(
            finished.sweep().networks().size(),
            result.over(),
            result.missing() == 0
                ? String.valueOf(measured)
                : Texts.text("sweep.of", measured, result.asked()),
            String.valueOf(result.races().size()));
      }
    }
  }

  private void show(int count, List<String> settings, String asked, String run) {
    networks.setText(String.valueOf(count));
    over.setText(settings.isEmpty() ? NONE : settings.stream().collect(Collectors.joining(" × ")));
    points.setText(asked);
    races.setText(run);
  }
}
