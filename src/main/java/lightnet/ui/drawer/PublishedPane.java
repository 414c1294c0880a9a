package lightnet.ui.drawer;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import lightnet.cost.Reconciled;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.PublishedTotals;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/** What was published of the shown network, beside our counts, and why the two differ. */
final class PublishedPane extends SplitPane {
  private static final double TABLE_SHARE = 0.68;

  private final Workspace workspace;
  private final PublishedTotals published;
  private final Consumer<ShownNetwork> open;
  private final PublishedTable table = new PublishedTable();
  private final PublishedExplanation explanation;
  private final Label nothing = new Label();

  /** A pane; the handler opens another network. */
  PublishedPane(Workspace workspace, PublishedTotals published, Consumer<ShownNetwork> open) {
    this.workspace = workspace;
    this.published = published;
    this.open = open;
    this.explanation = new PublishedExplanation(this::open);
    setId("published");
    nothing.setId("published-nothing");
    nothing.setWrapText(true);
    table.setPlaceholder(nothing);
    var scroll = new ScrollPane(explanation);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("published-scroll");
    getItems().addAll(table, scroll);
    setDividerPositions(TABLE_SHARE);
    table.chosen().subscribe(this::explain);
    published.state().subscribe(this::refill);
    workspace.network().subscribe(this::refill);
    published.watch();
  }

  private void refill() {
    ShownNetwork shown = workspace.network().get();
    switch (published.state().get()) {
      case PublishedTotals.State.Reading _ -> say(Texts.text("published.reading"));
      case PublishedTotals.State.Unreadable(String sentence) -> say(sentence);
      case PublishedTotals.State.Read(Preset preset, var figures) -> {
        nothing.setText(Texts.text("published.none", preset.name()));
        if (preset.equals(shown.preset())) {
          table.show(preset, figures, shown.parameters());
        }
      }
    }
    explain();
  }

  private void say(String sentence) {
    nothing.setText(sentence);
    table.getItems().clear();
  }

  private void explain() {
    if (published.state().get() instanceof PublishedTotals.State.Read(Preset preset, var _)) {
      table
          .chosen()
          .get()
          .ifPresentOrElse(
              row -> explanation.show(preset, row, table.isHere(row)), explanation::clear);
    } else {
      explanation.clear();
    }
  }

  private void open(Preset preset, Reconciled row) {
    try {
      open.accept(ShownNetwork.of(preset, row.figure().at()));
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
  }
}
