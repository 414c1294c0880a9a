package lightnet.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
  private final Workspace workspace;
  private final VBox rows = new VBox(6);
  private final Map<UUID, ContestantRow> known = new HashMap<>();
  private final Label count = Labels.muted("");
  private final AxisRow first;
  private final AxisRow second;
  private final VBox axes;
  private final Spinner<Integer> threads = new Spinner<>();
  private final Button start = new Button(Texts.text("compare.start"), new FontIcon(Feather.PLAY));
  private final Node empty;

  SweepCard(Sweeping sweeping, Workspace workspace) {
    super(8);
    this.sweeping = sweeping;
    this.workspace = workspace;
    empty = new SweepSteps(sweeping, workspace);
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
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(Labels.heading(Texts.text("sweep.lineup")), count, scroll, axes, settings());
    sweeping.networks().all().subscribe(this::fill);
    sweeping.axes().first().subscribe(_ -> showAxes());
    sweeping.axes().second().subscribe(_ -> showAxes());
    sweeping.stage().subscribe(_ -> showAxes());
    fill();
  }

  private void fill() {
    List<Contestant> all = sweeping.networks().all();
    known.keySet().retainAll(all.stream().map(Contestant::id).toList());
    for (int i = 0; i < all.size(); i++) {
      Contestant one = all.get(i);
      known
          .computeIfAbsent(one.id(), _ -> new ContestantRow(one, sweeping.networks(), workspace))
          .show(one, i);
    }
    List<Node> wanted =
        all.isEmpty()
            ? List.of(empty)
            : all.stream().map(one -> (Node) known.get(one.id())).toList();
    if (!rows.getChildren().equals(wanted)) {
      boolean goesOn = Focus.isIn(rows);
      rows.getChildren().setAll(wanted);
      if (goesOn) {
        // what had the focus is gone
        Platform.runLater(start::requestFocus);
      }
    }
    axes.setVisible(!all.isEmpty());
    axes.setManaged(!all.isEmpty());
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
    threads.setDisable(
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

  private Node settings() {
    threads.setId("sweep-threads");
    threads.setAccessibleText(Texts.text("compare.threads"));
    int most = Math.max(1, Runtime.getRuntime().availableProcessors());
    threads.setValueFactory(new IntegerSpinnerValueFactory(1, most, sweeping.threads().get()));
    threads.valueProperty().subscribe(value -> sweeping.threads().set(value));
    threads.setPrefWidth(80);
    var budget = new ComboBox<Duration>();
    budget.setId("sweep-budget");
    budget.setAccessibleText(Texts.text("compare.budget"));
    budget.getItems().setAll(BUDGETS.stream().map(Duration::ofSeconds).toList());
    budget.setConverter(new Seconds());
    budget.valueProperty().bindBidirectional(sweeping.budget());
    var row =
        new FlowPane(
            18,
            8,
            labelled("compare.threads", threads),
            labelled("compare.budget", budget),
            labelled("compare.input", new Label(Texts.text("race.noise"))));
    row.setAlignment(Pos.BOTTOM_LEFT);
    HBox.setHgrow(row, Priority.ALWAYS);
    start.setMinWidth(USE_PREF_SIZE);
    var foot = new HBox(12, row, start);
    foot.setAlignment(Pos.BOTTOM_LEFT);
    foot.getStyleClass().add("lineup-foot");
    return foot;
  }

  private static Node labelled(String key, Node control) {
    return new VBox(2, Labels.caption(Texts.text(key)), control);
  }
}
