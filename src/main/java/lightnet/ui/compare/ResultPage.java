package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
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
import lightnet.chart.Distribution;
import lightnet.chart.EveryRun;
import lightnet.chart.RatioMatrix;
import lightnet.chart.RatioMatrix.Cell;
import lightnet.chart.Runs;
import lightnet.chart.StackedBars;
import lightnet.measure.race.Pairs.Pair;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import lightnet.measure.race.Trust;
import lightnet.report.Reports.Kind;
import lightnet.ui.compare.ChartsCard.Way;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A result: its sentence, all runs, who is how many times faster, the networks side by side, and
 * whether that can be trusted.
 */
final class ResultPage extends ScrollPane {
  private static final double LEAST_CHARTS = 300;
  private static final double AROUND = 130;
  private static final double ROW = 50;
  private static final double BAR = 20;
  private static final double LEFT_PERCENT = 57;

  private final Workspace workspace;

  /** What one can do with a result. */
  record Acts(
      Runnable again, Runnable change, Runnable save, Consumer<Kind> export, Runnable open) {}

  ResultPage(Finished finished, List<RaceResult> all, Workspace workspace, Acts acts) {
    this.workspace = workspace;
    setId("race-result");
    getStyleClass().add("plain-scroll");
    setFitToWidth(true);
    RaceResult result = finished.result();
    var charts = new GridPane(12, 12);
    charts.getColumnConstraints().addAll(column(LEFT_PERCENT), column(100 - LEFT_PERCENT));
    VBox runs = runs(result);
    VBox matrix = matrix(finished);
    double height = Math.max(LEAST_CHARTS, AROUND + ROW * result.models().size());
    runs.setPrefHeight(height);
    matrix.setPrefHeight(height);
    charts.addRow(0, runs, matrix);
    charts.add(new SideBySideCard(result, workspace), 0, 1, 2, 1);
    int row = 2;
    if (finished.layers().isTimed()) {
      charts.addRow(row++, times(finished), new WhyCard(finished.layers()));
    }
    charts.addRow(row, new TrustCard(finished), verdicts(finished));
    var page = new VBox(12, head(finished, acts), charts);
    PhotoCard.of(result, workspace).ifPresent(page.getChildren()::add);
    if (all.size() > 1) {
      page.getChildren().add(new BesideCard(all));
    }
    page.getStyleClass().add("compare-page");
    setContent(page);
  }

  private static ColumnConstraints column(double percent) {
    var column = new ColumnConstraints();
    column.setPercentWidth(percent);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static Node head(Finished finished, Acts acts) {
    Optional<Headline> headline = finished.headline();
    Label title =
        Labels.figure(
            headline.map(Headline::title).orElseGet(() -> Texts.text("compare.no-verdict")));
    title.setId("race-headline");
    title.setWrapText(true);
    Label details =
        Labels.muted(
            headline.map(Headline::details).orElseGet(() -> Texts.text("compare.no-verdict.why")));
    details.setId("race-details");
    var words = new VBox(3, title, details);
    if (finished.noise().trust() == Trust.NOT) {
      Label warning = new Label(Texts.text("compare.not-trusted"));
      warning.setId("race-warning");
      warning.getStyleClass().add("trust-not");
      words.getChildren().add(warning);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    var buttons =
        new HBox(
            6,
            button("race-again", "compare.run-again", Feather.PLAY, acts.again()),
            button("race-change", "compare.change", Feather.LIST, acts.change()),
            button("race-save", "compare.save", Feather.SAVE, acts.save()),
            new ExportButton(acts.export()),
            button("race-open", "compare.open", Feather.FOLDER, acts.open()));
    buttons.getChildren().getFirst().getStyleClass().add("accent");
    if (finished.file().isPresent()) {
      // what was measured elsewhere cannot be measured again here
      buttons.getChildren().removeFirst();
    }
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

  private VBox runs(RaceResult result) {
    List<Runs> runs = Runs.of(result.tracks(), Integer.MAX_VALUE);
    return new ChartsCard(
        "runs-card",
        Texts.text("compare.runs"),
        List.of(
            Way.of(
                "every-run",
                Texts.text("compare.every-run"),
                Texts.text("compare.every-run.words"),
                workspace,
                (w, h) -> EveryRun.draw(runs, w, h)),
            Way.of(
                "distribution",
                Texts.text("compare.distribution"),
                Texts.text("compare.distribution.words"),
                workspace,
                (w, h) -> Distribution.draw(runs, w, h))));
  }

  private VBox times(Finished finished) {
    Layers layers = finished.layers();
    var card =
        new ChartsCard(
            "times-card",
            Texts.text("compare.times"),
            List.of(
                Way.of(
                    "by-family",
                    Texts.text("compare.by-family"),
                    Texts.text("compare.by-family.words"),
                    workspace,
                    (w, h) -> StackedBars.draw(layers.byFamily(), w, h)),
                Way.of(
                    "by-resolution",
                    Texts.text("compare.by-resolution"),
                    Texts.text("compare.by-resolution.words"),
                    workspace,
                    (w, h) -> StackedBars.draw(layers.byResolution(), w, h))));
    card.setPrefHeight(AROUND + BAR * layers.bars());
    return card;
  }

  private VBox matrix(Finished finished) {
    List<String> names = finished.result().tracks().stream().map(Track::name).toList();
    List<List<Optional<Cell>>> cells = RatioCells.of(names, finished.pairs());
    return Cards.of(
        "matrix-card",
        Texts.text("compare.matrix"),
        Texts.text("compare.matrix.words"),
        new ChartBox(
            "ratio-matrix",
            Texts.text("compare.matrix.accessible"),
            workspace,
            (w, h) -> RatioMatrix.draw(names, cells, w, h)));
  }

  private static Node verdicts(Finished finished) {
    List<Track> tracks = finished.result().tracks();
    var sentences = new VBox(5);
    sentences.setId("verdicts");
    for (Pair pair : finished.pairs()) {
      Label sentence =
          new Label(
              VerdictWords.of(
                  tracks.get(pair.first()).name(),
                  tracks.get(pair.second()).name(),
                  pair.verdict()));
      sentence.setWrapText(true);
      sentences.getChildren().add(sentence);
    }
    return Cards.of("verdict-card", Texts.text("compare.verdicts"), "", sentences);
  }
}
