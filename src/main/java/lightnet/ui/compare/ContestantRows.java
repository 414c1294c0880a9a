package lightnet.ui.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.ui.workspace.Workspace;

/** A row for each network that was chosen, or what one can do while there is none. */
final class ContestantRows extends ScrollPane {
  private final Contestants contestants;
  private final Workspace workspace;
  private final Node empty;
  private final Node next;
  private final VBox rows = new VBox(6);
  private final Map<UUID, ContestantRow> known = new HashMap<>();

  /**
   * The rows of some networks, which follow them.
   *
   * @param empty what is shown while there is none
   * @param next what gets the focus when the row that had it is gone
   */
  ContestantRows(Contestants contestants, Workspace workspace, Node empty, Node next) {
    this.contestants = contestants;
    this.workspace = workspace;
    this.empty = empty;
    this.next = next;
    setContent(rows);
    setFitToWidth(true);
    getStyleClass().add("plain-scroll");
    VBox.setVgrow(this, Priority.ALWAYS);
    contestants.all().subscribe(this::fill);
    fill();
  }

  private void fill() {
    List<Contestant> all = contestants.all();
    known.keySet().retainAll(all.stream().map(Contestant::id).toList());
    for (int i = 0; i < all.size(); i++) {
      Contestant one = all.get(i);
      known
          .computeIfAbsent(one.id(), _ -> new ContestantRow(one, contestants, workspace))
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
        Platform.runLater(next::requestFocus);
      }
    }
  }
}
