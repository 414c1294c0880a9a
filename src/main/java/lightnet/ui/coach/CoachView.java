package lightnet.ui.coach;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import lightnet.cost.Finding;
import lightnet.cost.Findings;
import lightnet.cost.Guideline;
import lightnet.edit.Alternative;
import lightnet.ui.style.Scrolling;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Coaching;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/** What the coach says of the selected block, and what could stand in its place. */
public final class CoachView extends VBox {
  private final Workspace workspace;
  private final Desk desk;
  private final PairedTimes times;

  /** Guidelines whose cards are open. */
  private final Set<Guideline> opened = EnumSet.noneOf(Guideline.class);

  private String shownPath = "";
  private boolean comparesAlternatives;
  private List<FindingCard> cards = List.of();
  private List<AlternativesTable> tables = List.of();

  /** A coach for the shown document. */
  public CoachView(Workspace workspace, Desk desk, PairComparer comparer) {
    super(8);
    this.workspace = workspace;
    this.desk = desk;
    this.times = new PairedTimes(comparer);
    setId("coach");
    times.onChange(this::refresh);
    workspace.selection().subscribe(this::refill);
    workspace.network().subscribe(this::refill);
    workspace.coaching().subscribe(this::refill);
    refill();
  }

  private void refresh() {
    cards.forEach(FindingCard::refresh);
    tables.forEach(AlternativesTable::refresh);
  }

  private void refill() {
    cards = List.of();
    tables = List.of();
    getChildren().clear();
    if (workspace.selection().get() instanceof Selection.OfBlock(String path)
        && !workspace.selectedLayers().isEmpty()) {
      if (!path.equals(shownPath)) {
        shownPath = path;
        comparesAlternatives = false;
        times.stop();
      }
      show(path);
    }
    setVisible(!getChildren().isEmpty());
    setManaged(!getChildren().isEmpty());
  }

  private void show(String path) {
    List<Finding> findings = Findings.of(workspace.selectedLayers());
    switch (workspace.coaching().get()) {
      case SPEAKING -> {
        cards = findings.stream().map(finding -> card(path, finding)).toList();
        getChildren().addAll(cards);
        if (!findings.isEmpty()) {
          getChildren().add(link("silence-coach", Texts.text("coach.silence"), Coaching.SILENT));
        }
      }
      case SILENT -> {
        if (!findings.isEmpty()) {
          getChildren().add(link("ask-coach", Texts.text("coach.ask"), Coaching.SPEAKING));
        }
      }
    }
    showAlternatives(path);
  }

  private FindingCard card(String path, Finding finding) {
    var card = new FindingCard(finding, workspace.design(), path, desk::edit, times);
    card.setExpanded(opened.contains(finding.guideline()));
    card.expandedProperty()
        .subscribe(
            (_, open) -> {
              if (open) {
                opened.add(finding.guideline());
                Scrolling.reveal(card);
              } else {
                opened.remove(finding.guideline());
              }
            });
    return card;
  }

  private Hyperlink link(String id, String words, Coaching next) {
    var link = new Hyperlink(words);
    link.setId(id);
    link.setOnAction(_ -> workspace.coaching().set(next));
    return link;
  }

  private void showAlternatives(String path) {
    List<Alternative> alternatives = Alternative.of(workspace.design(), path);
    if (alternatives.size() < 2) {
      return;
    }
    if (comparesAlternatives) {
      var table = new AlternativesTable(alternatives, path, desk::edit, times);
      tables = List.of(table);
      getChildren().add(table);
    } else {
      var open = new Hyperlink(Texts.text("alternatives.open"));
      open.setId("alternatives-open");
      open.setOnAction(
          _ -> {
            comparesAlternatives = true;
            refill();
          });
      getChildren().add(open);
    }
  }
}
