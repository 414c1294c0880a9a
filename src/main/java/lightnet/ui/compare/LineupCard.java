package lightnet.ui.compare;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
  private final Label count = Labels.muted("");
  private final Label photo = new Label();
  private final Button start = new Button(Texts.text("compare.start"), new FontIcon(Feather.PLAY));

  LineupCard(Comparing comparing, Workspace workspace) {
    super(8);
    this.comparing = comparing;
    setId("lineup");
    getStyleClass().add("compare-card");
    count.setId("lineup-count");
    start.setId("race-start");
    start.getStyleClass().add("accent");
    start.setDefaultButton(false);
    start.setOnAction(_ -> comparing.start());
    start.setMinWidth(USE_PREF_SIZE);
    photo.setId("race-input");
    var rows =
        new ContestantRows(
            comparing.contestants(),
            workspace,
            new FirstSteps(comparing.contestants(), workspace),
            start);
    var settings =
        new RunSettings("race", comparing.threads(), comparing.budget(), BUDGETS, photo, start);
    getChildren().addAll(Labels.heading(Texts.text("compare.lineup")), count, rows, settings);
    comparing.contestants().all().subscribe(this::fill);
    comparing.stage().subscribe(_ -> start.setDisable(!comparing.canStart()));
    workspace.photo().subscribe(_ -> showPhoto());
    workspace.samples().subscribe(this::showPhoto);
    showPhoto();
    fill();
  }

  private void fill() {
    List<Contestant> all = comparing.contestants().all();
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
}
