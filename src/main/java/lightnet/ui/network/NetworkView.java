package lightnet.ui.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.edit.Edit;
import lightnet.flow.NetworkTrace;
import lightnet.measure.LayerProfile;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import lightnet.ui.trace.TraceLine;
import lightnet.ui.workspace.Freshness;
import lightnet.ui.workspace.KeptTrace;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.WeightsWords;
import lightnet.ui.workspace.Workspace;
import lightnet.weights.Provenance;

/** The network as a column of stages, each a row of block cards. */
public final class NetworkView extends BorderPane {
  private static final double GAP = 8;

  private final Workspace workspace;
  private final List<BlockCard> cards = new ArrayList<>();
  private final VBox column = new VBox(GAP);
  private final ScrollPane scroll = new ScrollPane();
  private final Label legend = Labels.muted("");
  private final TraceLine traceLine;
  private final CardEditing editing;
  private final CardWidth cardWidth;
  private final NetworkName name;
  private List<CardRow> lines = List.of();

  /** Shows the workspace's network, whose blocks one can edit. */
  public NetworkView(Workspace workspace, BlockActions actions) {
    this.workspace = workspace;
    this.editing = new CardEditing(workspace, actions);
    this.name =
        new NetworkName(
            workspace.network().map(network -> network.design().name()),
            title -> actions.edit(new Edit.Title(title)));
    setId("network-view");
    column.getStyleClass().add("network-column");
    scroll.setContent(column);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("network-scroll");
    cardWidth = new CardWidth(scroll, workspace.textSize());
    traceLine = new TraceLine(workspace);
    setTop(new VBox(title(), traceLine));
    setCenter(scroll);
    workspace.network().subscribe(this::fill);
    workspace.theme().subscribe(t -> cards.forEach(card -> card.paint(t.palette())));
    workspace.paramsConvention().subscribe(c -> cards.forEach(card -> card.showParams(c)));
    workspace.selection().subscribe(_ -> markSelected().ifPresent(this::reveal));
    workspace.coaching().subscribe(c -> cards.forEach(card -> card.coach(c)));
    workspace.profile().subscribe(this::showTimes);
    workspace.freshness().subscribe(this::dim);
    workspace.trace().subscribe(this::showTrace);
    column.setOnMouseClicked(_ -> workspace.selection().set(new Selection.None()));
    editing.acceptAtEnd(scroll);
  }

  /** The id of the card of a block. */
  public static String cardId(String block) {
    return BlockCard.id(block);
  }

  /** Lets one write another name of the network. */
  public void rename() {
    name.begin();
  }

  private void fill(ShownNetwork network) {
    lay(CardRows.of(network));
    cards.forEach(card -> card.showParams(workspace.paramsConvention().get()));
    cards.forEach(card -> card.coach(workspace.coaching().get()));
    showCosts();
    showTimes(workspace.profile().get());
    dim(workspace.freshness().get());
    var _ = markSelected();
  }

  /**
   * A block that stays keeps its card, and its line as long as the first block of that stays, which
   * is faster than new ones.
   */
  private void lay(List<Row> rows) {
    Map<String, BlockCard> before = new HashMap<>();
    cards.forEach(card -> before.put(name(card.card()), card));
    Map<BlockCard, CardRow> linesBefore = new HashMap<>();
    lines.forEach(line -> linesBefore.put(line.cards().getFirst(), line));
    cardWidth.fit(rows);
    cards.clear();
    lines = rows.stream().map(row -> line(row, before, linesBefore)).toList();
    List<Node> content = new ArrayList<>(lines);
    content.add(rows.isEmpty() ? new EmptyDesign(editing.actions()) : legend);
    if (!content.equals(column.getChildren())) {
      column.getChildren().setAll(content);
    }
  }

  private CardRow line(
      Row row, Map<String, BlockCard> before, Map<BlockCard, CardRow> linesBefore) {
    List<BlockCard> shown = row.cards().stream().map(card -> card(card, before)).toList();
    cards.addAll(shown);
    CardRow line =
        Optional.ofNullable(linesBefore.remove(shown.getFirst()))
            .orElseGet(() -> new CardRow(cardWidth, workspace.textSize()));
    line.show(row);
    line.show(shown);
    return line;
  }

  private BlockCard card(CardRows.Card card, Map<String, BlockCard> before) {
    BlockCard known = before.remove(name(card));
    if (known == null) {
      return newCard(card);
    }
    known.show(card, palette());
    return known;
  }

  private static String name(CardRows.Card card) {
    return card.path() + card.kind();
  }

  private Palette palette() {
    return workspace.theme().get().palette();
  }

  private Node title() {
    Label facts = new Label();
    facts.getStyleClass().add(Styles.MUTED);
    facts.setId("network-facts");
    facts
        .textProperty()
        .bind(
            Bindings.createStringBinding(this::facts, workspace.readiness(), workspace.network()));
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var bar = new HBox(name, space, facts);
    bar.getStyleClass().add("network-title");
    bar.setAlignment(Pos.BASELINE_LEFT);
    return bar;
  }

  private String facts() {
    String weights =
        switch (workspace.readiness().get()) {
          case Readiness.Opening _ -> Texts.text("weights.opening");
          case Readiness.Impossible _ ->
              Texts.text(
                  workspace.design().stages().isEmpty() ? "weights.empty" : "weights.impossible");
          case Readiness.Ready(Provenance provenance) -> WeightsWords.of(provenance);
        };
    int resolution = workspace.design().input().h();
    return Texts.text("network.facts", Integer.toString(resolution), weights);
  }

  private BlockCard newCard(CardRows.Card card) {
    var node = new BlockCard(card, palette());
    node.prefWidthProperty().bind(cardWidth);
    node.setOnMouseClicked(
        event -> {
          node.requestFocus();
          editing.click(node.card().path(), event);
          if (event.getClickCount() == 2) {
            goInto(node);
          }
          event.consume();
        });
    editing.install(node);
    node.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(node, event));
    return node;
  }

  private void onKey(BlockCard card, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      goInto(card);
      event.consume();
      return;
    }
    int at = cards.indexOf(card);
    if (event.isShiftDown() && editing.extend(event.getCode())) {
      event.consume();
      return;
    }
    Optional<BlockCard> target =
        switch (event.getCode()) {
          case SPACE -> Optional.of(card);
          case RIGHT, DOWN -> Optional.of(cards.get(Math.min(cards.size() - 1, at + 1)));
          case LEFT, UP -> Optional.of(cards.get(Math.max(0, at - 1)));
          default -> Optional.empty();
        };
    target.ifPresent(
        next -> {
          select(next);
          event.consume();
        });
  }

  private void goInto(BlockCard card) {
    workspace.goTo(new Place.InBlock(card.card().path()));
  }

  private void select(BlockCard card) {
    card.requestFocus();
    workspace.selection().set(new Selection.OfBlock(card.card().path()));
  }

  /** Marks the cards of what is selected and returns the first of them. */
  private Optional<BlockCard> markSelected() {
    Set<String> blocks = new HashSet<>(workspace.selection().get().blocks());
    workspace.selectedLayers().forEach(layer -> blocks.add(layer.blockPath()));
    cards.forEach(card -> card.setSelected(blocks.contains(card.card().path())));
    return cards.stream().filter(card -> blocks.contains(card.card().path())).findFirst();
  }

  /** Scrolls until a card is in sight. */
  private void reveal(BlockCard card) {
    if (column.isNeedsLayout()) {
      // where cards have come or gone, places are known after a layout
      scroll.applyCss();
      scroll.layout();
    }
    Bounds place = column.sceneToLocal(card.localToScene(card.getBoundsInLocal()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = column.getBoundsInLocal().getHeight() - seen;
    double top = scroll.getVvalue() * hidden;
    if (hidden > 0 && place.getMinY() < top) {
      scroll.setVvalue((place.getMinY() - GAP) / hidden);
    } else if (hidden > 0 && place.getMaxY() > top + seen) {
      scroll.setVvalue((place.getMaxY() + GAP - seen) / hidden);
    }
  }

  private void showCosts() {
    double largest = largestCostShare();
    cards.forEach(card -> card.showCost(largest));
  }

  /**
   * Both bars of all cards have one scale, so that they compare within a card and between cards.
   */
  private void showTimes(Optional<LayerProfile> profile) {
    profile.ifPresent(
        measured -> {
          Map<String, Double> shares = measured.shareByBlock();
          double largest =
              Math.max(
                  largestCostShare(),
                  shares.values().stream().mapToDouble(Double::doubleValue).max().orElse(1));
          for (BlockCard card : cards) {
            card.showCost(largest);
            card.showTime(shares.getOrDefault(card.card().path(), 0.0), largest);
          }
        });
  }

  private void dim(Freshness fresh) {
    cards.forEach(card -> card.dimTime(fresh.opacity()));
  }

  /** While channels are traced, cards tell of them, not of cost and time. */
  private void showTrace(Optional<KeptTrace> kept) {
    legend.setText(Texts.text(kept.isPresent() ? "network.legend.trace" : "network.legend"));
    if (kept.isEmpty()) {
      traceLine.rest();
      cards.forEach(BlockCard::hideTrace);
      return;
    }
    var trace = new NetworkTrace(workspace.network().get().network(), kept.get().trace());
    traceLine.tell(trace);
    cards.forEach(card -> trace.of(card.card().path()).ifPresent(card::showTrace));
  }

  private double largestCostShare() {
    return cards.stream().mapToDouble(card -> card.card().costShare()).max().orElse(1);
  }
}
