package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.measure.race.Trust;
import lightnet.report.Reports.Kind;
import lightnet.ui.compare.SweepStage.Finished;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A sweep: its sentence, heat maps and curves, accuracy over time, the points, and trust. */
final class SweepResultPage extends ScrollPane {
  private static final double CHART = 380;
  private static final double HALF = 50;

  /** What one can do with a result. */
  record Acts(Runnable again, Runnable change, Consumer<Kind> export) {}

  SweepResultPage(Finished finished, Workspace workspace, Acts acts) {
    setId("sweep-result");
    getStyleClass().add("plain-scroll");
    setFitToWidth(true);
    List<VBox> cards = new ArrayList<>(SweepPictures.of(finished.result(), workspace));
    cards.forEach(
        card -> {
          card.setPrefHeight(CHART);
          card.setMinHeight(CHART);
        });
    cards.add(new SweepTrust(finished));
    var page = new VBox(12, head(finished, acts), inPairs(cards), table(finished));
    page.getStyleClass().add("compare-page");
    setContent(page);
  }

  /** Two beside each other; the last one alone if their number is odd. */
  private static Node inPairs(List<VBox> cards) {
    var grid = new GridPane(12, 12);
    grid.getColumnConstraints().addAll(half(), half());
    for (int i = 0; i < cards.size(); i++) {
      boolean isAlone = i == cards.size() - 1 && i % 2 == 0;
      grid.add(cards.get(i), i % 2, i / 2, isAlone ? 2 : 1, 1);
    }
    return grid;
  }

  private static ColumnConstraints half() {
    var column = new ColumnConstraints();
    column.setPercentWidth(HALF);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static Node head(Finished finished, Acts acts) {
    Label title = Labels.figure(finished.headline().title());
    title.setId("sweep-headline");
    title.setWrapText(true);
    Label details = Labels.muted(finished.headline().details());
    details.setId("sweep-details");
    var words = new VBox(3, title, details);
    if (finished.trust() == Trust.NOT) {
      Label warning = new Label(Texts.text("compare.not-trusted"));
      warning.setId("sweep-warning");
      warning.getStyleClass().add("trust-not");
      words.getChildren().add(warning);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    Button again = button("sweep-again", "compare.run-again", Feather.PLAY, acts.again());
    again.getStyleClass().add("accent");
    var buttons =
        new HBox(
            6,
            again,
            button("sweep-change", "compare.change", Feather.LIST, acts.change()),
            new ExportButton(acts.export()));
    buttons.setMinWidth(USE_PREF_SIZE);
    buttons.setAlignment(Pos.TOP_RIGHT);
    return new HBox(12, words, buttons);
  }

  private static Button button(String id, String key, Ikon icon, Runnable act) {
    Button button = new Button(Texts.text(key), new FontIcon(icon));
    button.setId(id);
    button.setOnAction(_ -> act.run());
    return button;
  }

  private static Node table(Finished finished) {
    return Cards.of(
        "sweep-table-card",
        Texts.text("sweep.table"),
        Texts.text("sweep.table.words", finished.result().reference()),
        new SweepTable(finished));
  }
}
