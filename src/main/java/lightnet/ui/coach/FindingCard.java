package lightnet.ui.coach;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lightnet.cost.CostTable;
import lightnet.cost.Finding;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.edit.Edit;
import lightnet.edit.Remedies;
import lightnet.edit.Remedy;
import lightnet.ui.coach.PairedTimes.Pair;
import lightnet.ui.coach.PairedTimes.State;
import lightnet.ui.inspector.FormulaRows;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Scrolling;
import lightnet.ui.style.Texts;

/**
 * A guideline that a block breaks: the rule, the formula with its numbers, what that predicts, and
 * what can be done and measured.
 */
final class FindingCard extends TitledPane {
  private final Finding finding;
  private final String code;
  private final Design design;
  private final String path;
  private final Consumer<Edit> edit;
  private final PairedTimes times;
  private final Label measured = new Label();
  private final Button measure = new Button();
  private Optional<Remedy> remedy = Optional.empty();

  /** Whether the measured times have come into sight once. */
  private boolean isTold;

  FindingCard(Finding finding, Design design, String path, Consumer<Edit> edit, PairedTimes times) {
    this.finding = finding;
    this.code = finding.guideline().code();
    this.design = design;
    this.path = path;
    this.edit = edit;
    this.times = times;
    setId("finding-" + code);
    getStyleClass().add("finding");
    setAnimated(false);
    setMinWidth(0);
    setText(FindingWords.title(finding));
    setAccessibleText(FindingWords.title(finding) + ". " + FindingWords.rule(finding));
    setExpanded(false);
    expandedProperty().subscribe(this::open);
  }

  /** What can be done is looked for only when one wants to know it. */
  private void open(boolean expanded) {
    if (expanded && getContent() == null) {
      remedy = Remedies.of(design, path, finding.guideline());
      setContent(content());
      refresh();
    }
  }

  private Node content() {
    var content = new VBox(7, Labels.muted(FindingWords.rule(finding)));
    finding.formulas().forEach(formula -> content.getChildren().add(FormulaRows.row(formula)));
    Label prediction = new Label(FindingWords.prediction(finding));
    prediction.setId("prediction-" + code);
    prediction.getStyleClass().add("fact-strong");
    prediction.setWrapText(true);
    content.getChildren().add(prediction);
    content
        .getChildren()
        .addAll(
            remedy
                .map(this::remedy)
                .orElseGet(() -> List.of(Labels.muted(FindingWords.noRemedy(finding)))));
    return content;
  }

  private List<Node> remedy(Remedy found) {
    Totals before = CostTable.of(found.before()).totals();
    Totals after = CostTable.of(found.after()).totals();
    Label what = Labels.muted(RemedyWords.of(found, before, after));
    what.setId("remedy-" + code);
    measured.setId("measured-" + code);
    measured.getStyleClass().add("fact-strong");
    measured.setWrapText(true);
    measure.setId("measure-" + code);
    measure.setOnAction(_ -> onMeasure(pair(found)));
    var use = new Button(Texts.text("coach.use"));
    use.setId("use-" + code);
    use.setAccessibleText(Texts.text("coach.use.accessible", RemedyWords.changes(found)));
    use.setOnAction(_ -> edit.accept(found.edit()));
    return List.of(what, new FlowPane(8, 6, measure, use), measured);
  }

  private static Pair pair(Remedy remedy) {
    return new Pair(remedy.before(), remedy.after());
  }

  private void onMeasure(Pair pair) {
    if (times.state(pair) instanceof State.Waiting) {
      times.stop();
    } else {
      times.want(List.of(pair));
    }
  }

  /** Shows what is known of the times by now. */
  void refresh() {
    remedy.ifPresent(found -> show(times.state(pair(found))));
  }

  private void show(State state) {
    boolean wasWaitedFor = !measured.getText().isEmpty() && state instanceof State.Known;
    switch (state) {
      case State.Unknown _ -> tell(Texts.text("coach.measure"), "");
      case State.Waiting(double part) ->
          tell(Texts.text("coach.stop"), Texts.text("coach.measuring", Percents.of(part)));
      case State.Known(var paired) ->
          tell(
              Texts.text("coach.measure"),
              Texts.text(
                  "coach.measured",
                  Numbers.millis(paired.first().median()),
                  Numbers.millis(paired.second().median()),
                  Numbers.significant(paired.ratio()),
                  paired.first().samplesMs().size()));
    }
    measure.setDisable(state instanceof State.Known);
    if (wasWaitedFor && !isTold) {
      isTold = true;
      Scrolling.reveal(this);
    }
  }

  private void tell(String button, String words) {
    measure.setText(button);
    measured.setText(words);
    measured.setVisible(!words.isEmpty());
    measured.setManaged(!words.isEmpty());
  }
}
