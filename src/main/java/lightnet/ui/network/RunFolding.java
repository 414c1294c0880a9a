package lightnet.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import lightnet.design.BlockRun;
import lightnet.design.Design;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.network.Folding.Runs;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.ShownNetwork;

/**
 * Whether runs of equal blocks are folded: where there are many blocks, unless the user wants it
 * otherwise, and but for those that were unfolded by themselves.
 */
final class RunFolding {
  /** More cards than one sees together. */
  private static final int MANY = 60;

  private final ToggleButton button = new ToggleButton(Texts.text("network.fold"));
  private Optional<Runs> wished = Optional.empty();
  private Folding now = Folding.NONE;
  private String network = "";

  /**
   * Nothing is wished yet.
   *
   * @param changed is told when it is
   */
  RunFolding(Runnable changed) {
    button.setId("fold-runs");
    button.getStyleClass().addAll("small-button", "quiet-toggle");
    Tooltip.install(button, new Tooltip(Texts.text("network.fold.told")));
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          wished = Optional.of(button.isSelected() ? Runs.FOLDED : Runs.APART);
          now = new Folding(wished.get(), Set.of());
          changed.run();
        });
  }

  /** Where one says what one wants; not there in a network without equal blocks. */
  ToggleButton button() {
    return button;
  }

  /** The rows of a network, in which nothing that is selected is folded away. */
  List<Row> rows(ShownNetwork shown, Set<String> selected) {
    Design design = shown.design();
    if (!design.name().equals(network)) {
      network = design.name();
      int blocks = design.stages().stream().mapToInt(stage -> stage.blocks().size()).sum();
      now = new Folding(wished.orElse(blocks > MANY ? Runs.FOLDED : Runs.APART), Set.of());
    }
    List<Row> rows = CardRows.of(shown, now);
    Set<BlockRun> hiding =
        cards(rows).stream()
            .filter(card -> hides(card, selected))
            .map(Card::run)
            .collect(Collectors.toSet());
    if (!hiding.isEmpty()) {
      hiding.forEach(this::unfold);
      rows = CardRows.of(shown, now);
    }
    boolean hasRuns =
        design.stages().stream()
            .flatMap(stage -> BlockRun.of(stage, shown.network()).stream())
            .anyMatch(run -> run.count() > 1);
    button.setVisible(hasRuns);
    button.setManaged(hasRuns);
    button.setSelected(now.runs() == Runs.FOLDED);
    return rows;
  }

  private static List<Card> cards(List<Row> rows) {
    return rows.stream().flatMap(row -> row.cards().stream()).toList();
  }

  /** Whether a part of a folded run is selected. */
  static boolean hides(Card card, Set<String> selected) {
    return card.isFolded()
        && card.paths().stream().anyMatch(selected::contains)
        && !selected.containsAll(card.paths());
  }

  void unfold(BlockRun run) {
    now = now.unfold(run);
  }

  void fold(BlockRun run) {
    now = now.fold(run);
  }
}
