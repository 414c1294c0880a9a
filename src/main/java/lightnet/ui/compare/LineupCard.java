package lightnet.ui.compare;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The networks that were chosen, how they are to be measured, and the start. */
final class LineupCard extends VBox {
  private static final List<Integer> BUDGETS = List.of(2, 5, 10, 30, 60, 300);

  private final Comparing comparing;
  private final Workspace workspace;
  private final VBox rows = new VBox(6);
  private final Map<UUID, ContestantRow> known = new HashMap<>();
  private final Label count = Labels.muted("");
  private final Label photo = new Label();
  private final Button start = new Button(Texts.text("compare.start"), new FontIcon(Feather.PLAY));
  private final Node empty;

  LineupCard(Comparing comparing, Workspace workspace) {
    super(8);
    this.comparing = comparing;
    this.workspace = workspace;
    this.empty = new FirstSteps(comparing.contestants(), workspace);
    setId("lineup");
    getStyleClass().add("compare-card");
    count.setId("lineup-count");
    start.setId("race-start");
    start.getStyleClass().add("accent");
    start.setDefaultButton(false);
    start.setOnAction(_ -> comparing.start());
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("plain-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(Labels.heading(Texts.text("compare.lineup")), count, scroll, settings());
    comparing.contestants().all().subscribe(this::fill);
    comparing.stage().subscribe(_ -> start.setDisable(!comparing.canStart()));
    workspace.photo().subscribe(_ -> showPhoto());
    workspace.samples().subscribe(this::showPhoto);
    showPhoto();
    fill();
  }

  private void fill() {
    List<Contestant> all = comparing.contestants().all();
    known.keySet().retainAll(all.stream().map(Contestant::id).toList());
    for (int i = 0; i < all.size(); i++) {
      Contestant one = all.get(i);
      known
          .computeIfAbsent(
              one.id(), _ -> new ContestantRow(one, comparing.contestants(), workspace))
          .show(one, i);
    }
    if (all.isEmpty()) {
      rows.getChildren().setAll(empty);
    } else {
      List<ContestantRow> wanted = all.stream().map(one -> known.get(one.id())).toList();
      if (!rows.getChildren().equals(wanted)) {
        boolean goesOn = Focus.isIn(rows);
        rows.getChildren().setAll(wanted);
        if (goesOn) {
          // what had the focus is gone
          Platform.runLater(start::requestFocus);
        }
      }
    }
    count.setText(
        all.size() < Comparing.FEWEST
            ? Texts.text("compare.too-few", Comparing.FEWEST - all.size())
            : comparing.contestants().isFull()
                ? Texts.text("compare.full", Race.MOST)
                : Texts.text("compare.count", all.size(), Race.MOST));
    start.setDisable(!comparing.canStart());
  }

  private void showPhoto() {
    photo.setText(
        comparing.photo().map(PhotoSource::name).orElseGet(() -> Texts.text("race.noise")));
  }

  private Node settings() {
    var threads = new Spinner<Integer>();
    threads.setId("race-threads");
    threads.setAccessibleText(Texts.text("compare.threads"));
    int most = Math.max(1, Runtime.getRuntime().availableProcessors());
    threads.setValueFactory(new IntegerSpinnerValueFactory(1, most, comparing.threads().get()));
    threads.valueProperty().subscribe(value -> comparing.threads().set(value));
    threads.setPrefWidth(80);
    var budget = new ComboBox<Duration>();
    budget.setId("race-budget");
    budget.setAccessibleText(Texts.text("compare.budget"));
    budget.getItems().setAll(BUDGETS.stream().map(Duration::ofSeconds).toList());
    budget.setConverter(new Seconds());
    budget.valueProperty().bindBidirectional(comparing.budget());
    photo.setId("race-input");
    var row =
        new FlowPane(
            18,
            8,
            labelled("compare.threads", threads),
            labelled("compare.budget", budget),
            labelled("compare.input", photo));
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
