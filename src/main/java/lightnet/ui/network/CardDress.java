package lightnet.ui.network;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.flow.NetworkTrace;
import lightnet.measure.LayerProfile;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.style.Palette;
import lightnet.ui.workspace.Workspace;

/** What the nodes of cards show besides their block: all that changes while they stand there. */
final class CardDress {
  private final Workspace workspace;
  private List<Card> cards = List.of();
  private Map<String, Double> times = Map.of();
  private double largestShare = 1;
  private Set<String> selected = Set.of();
  private Optional<NetworkTrace> trace = Optional.empty();

  CardDress(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Other cards, which all have one scale of shares. */
  void become(List<Card> next) {
    cards = next;
    measure();
  }

  /** Other times. */
  void measure() {
    times = workspace.profile().get().map(LayerProfile::shareByBlock).orElse(Map.of());
    largestShare =
        cards.stream()
            .mapToDouble(card -> Math.max(card.costShare(), timeOf(card)))
            .filter(share -> share > 0)
            .max()
            .orElse(1);
  }

  /** Another selection: that of blocks, or the blocks of the selected layers. */
  void select() {
    selected = new HashSet<>(workspace.selection().get().blocks());
    workspace.selectedLayers().forEach(layer -> selected.add(layer.blockPath()));
  }

  /** The blocks that are selected, or in which something is. */
  Set<String> selected() {
    return selected;
  }

  void follow(Optional<NetworkTrace> next) {
    trace = next;
  }

  Palette palette() {
    return workspace.theme().get().palette();
  }

  /** Lets a node show another card with all that is known of it. */
  void dress(BlockCard node, Card card) {
    node.show(card, palette());
    node.showParams(workspace.paramsConvention().get());
    node.coach(workspace.coaching().get());
    showShares(node);
    showSelected(node);
    showTrace(node);
  }

  /**
   * Both bars of all cards have one scale, so that they compare within a card and between cards.
   */
  void showShares(BlockCard node) {
    node.showCost(largestShare);
    if (workspace.profile().get().isPresent()) {
      node.showTime(timeOf(node.card()), largestShare);
    }
    node.dimTime(workspace.freshness().get().opacity());
  }

  private double timeOf(Card card) {
    return card.paths().stream().mapToDouble(path -> times.getOrDefault(path, 0.0)).sum();
  }

  void showSelected(BlockCard node) {
    node.setSelected(selected.containsAll(node.card().paths()));
  }

  /** While channels are traced, cards tell of them, not of cost and time. */
  void showTrace(BlockCard node) {
    trace
        .flatMap(kept -> kept.of(node.card().paths().getLast()))
        .ifPresentOrElse(node::showTrace, node::hideTrace);
  }
}
