package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Race;
import lightnet.measure.sweep.Sweep;
import lightnet.measure.sweep.SweepSetting;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The networks that are to be swept, over which settings, how, and the start. */
final class SweepCard extends VBox {
  private static final List<Integer> BUDGETS = List.of(10, 30, 60, 120, 300, 600);

  private final Sweeping sweeping;
  private final Label count = Labels.muted("");
  private final AxisRow first;
  private final AxisRow second;
  private final VBox axes;
  private final RunSettings settings;
  private final Button start = new Button(Texts.text("compare.start"), new FontIcon(Feather.PLAY));

  SweepCard(Sweeping sweeping, Workspace workspace) {
    super(8);
    this.sweeping = sweeping;
    setId("sweep-card");
    getStyleClass().add("compare-card");
    count.setId("sweep-count");
    start.setId("sweep-start");
    start.getStyleClass().add("accent");
    start.setOnAction(_ -> sweeping.start());
    first =
        new AxisRow(
            "sweep-first",
            Texts.text("sweep.over"),
            sweeping.axes().first(),
            new AxisRow.Choice(
                name -> name.ifPresent(sweeping.axes()::chooseFirst),
                sweeping.axes()::toggleFirst));
    second =
        new AxisRow(
            "sweep-second",
            Texts.text("sweep.and"),
            sweeping.axes().second(),
            new AxisRow.Choice(sweeping.axes()::chooseSecond, sweeping.axes()::toggleSecond));
    axes = new VBox(8, first, second);
    axes.getStyleClass().add("lineup-foot");
    start.setMinWidth(USE_PREF_SIZE);
    var rows =
        new ContestantRows(
            sweeping.networks(), workspace, new SweepSteps(sweeping, workspace), start);
    settings =
        new RunSettings(
            "sweep",
            sweeping.threads(),
            sweeping.budget(),
            BUDGETS,
            new Label(Texts.text("race.noise")),
            start);
    getChildren().addAll(Labels.heading(Texts.text("sweep.lineup")), count, rows, axes, settings);
    sweeping.networks().all().subscribe(this::fill);
    sweeping.axes().first().subscribe(_ -> showAxes());
    sweeping.axes().second().subscribe(_ -> showAxes());
    sweeping.stage().subscribe(_ -> showAxes());
    fill();
  }

  private void fill() {
    boolean isAny = !sweeping.networks().all().isEmpty();
    axes.setVisible(isAny);
    axes.setManaged(isAny);
    showAxes();
  }

  private void showAxes() {
    List<Optional<String>> offered = sweeping.axes().settings().stream().map(Optional::of).toList();
    Optional<String> one = sweeping.axes().first().get().map(SweepAxis::setting);
    Optional<String> other = sweeping.axes().second().get().map(SweepAxis::setting);
    first.offer(offered, one);
    List<Optional<String>> others = new ArrayList<>(List.of(Optional.empty()));
    offered.stream().filter(setting -> !setting.equals(one)).forEach(others::add);
    second.offer(others, other);
    settings
        .threads()
        .setDisable(
            sweeping.axes().all().stream()
                .anyMatch(axis -> axis.setting().equals(SweepSetting.THREADS)));
    count.setText(words());
    start.setDisable(!sweeping.canStart());
  }

  private String words() {
    int points = sweeping.points();
    if (sweeping.networks().all().isEmpty()) {
      return Texts.text("sweep.none");
    }
    if (points < Sweeping.FEWEST_POINTS) {
      return Texts.text("sweep.too-few");
    }
    return points > Sweep.MOST_POINTS
        ? Texts.text("sweep.too-many", points, Sweep.MOST_POINTS)
        : Texts.text(points < Race.MOST ? "sweep.points" : "sweep.points.races", points);
  }
}
