package lightnet.ui.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
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
import lightnet.ui.workspace.Workspace;
import lightnet.weights.Provenance;

/** The network as a column of stages, each a row of block cards. */
public final class NetworkView extends BorderPane {
  private static final double NARROWEST_CARD = 128;
  private static final double WIDEST_CARD = 168;
  private static final double LABEL_WIDTH = 40;
  private static final double GAP = 8;
  private static final double SIDES = 28;

  private final Workspace workspace;
  private final List<BlockCard> cards = new ArrayList<>();
  private final List<Label> resolutions = new ArrayList<>();
  private final VBox column = new VBox(GAP);
  private final ScrollPane scroll = new ScrollPane();
  private final Label legend = Labels.muted("");
  private final TraceLine traceLine;
  private final CardEditing editing;
  private List<Row> rows = List.of();

  /** Shows the workspace's network, whose blocks one can edit. */
  public NetworkView(Workspace workspace, BlockActions actions) {
    this.workspace = workspace;
    this.editing = new CardEditing(workspace, actions);
    setId("network-view");
    column.getStyleClass().add("network-column");
    scroll.setContent(column);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("network-scroll");
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

  private void fill(ShownNetwork network) {
    List<Row> next = CardRows.of(network);
    if (names(next).equals(names(rows))) {
      rows = next;
      update();
    } else {
      rows = next;
      rebuild();
    }
    cards.forEach(card -> card.showParams(workspace.paramsConvention().get()));
    cards.forEach(card -> card.coach(workspace.coaching().get()));
    showCosts();
    showTimes(workspace.profile().get());
    dim(workspace.freshness().get());
    var _ = markSelected();
  }

  /** Blocks that have the same names in the same rows keep their cards, which is faster. */
  private static List<List<String>> names(List<Row> rows) {
    return rows.stream()
        .map(row -> row.cards().stream().map(card -> card.path() + card.kind()).toList())
        .toList();
  }

  private void update() {
    List<CardRows.Card> next = rows.stream().flatMap(row -> row.cards().stream()).toList();
    for (int i = 0; i < cards.size(); i++) {
      cards.get(i).show(next.get(i), palette());
    }
    for (int i = 0; i < resolutions.size(); i++) {
      resolutions.get(i).setText(resolution(rows.get(i)));
    }
  }

  private void rebuild() {
    DoubleBinding room = room();
    DoubleBinding cardWidth = cardWidth(room, rows);
    cards.clear();
    resolutions.clear();
    column.getChildren().setAll(rows.stream().map(row -> row(row, room, cardWidth)).toList());
    column.getChildren().add(rows.isEmpty() ? new EmptyDesign(editing.actions()) : legend);
  }

  private Palette palette() {
    return workspace.theme().get().palette();
  }

  private static String resolution(Row row) {
    return row.height() + "\n× " + row.width();
  }

  private Node title() {
    Label name = Labels.heading("");
    name.setId("network-name");
    name.textProperty().bind(workspace.network().map(network -> network.design().name()));
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
          case Readiness.Ready(Provenance.Trained trained) ->
              Texts.text("weights.trained", trained.dataset(), trained.origin());
          case Readiness.Ready(Provenance.Random _) -> Texts.text("weights.random");
        };
    int resolution = workspace.design().input().h();
    return Texts.text("network.facts", Integer.toString(resolution), weights);
  }

  private Node row(Row row, DoubleBinding room, DoubleBinding cardWidth) {
    Label resolution = new Label(resolution(row));
    resolutions.add(resolution);
    resolution.getStyleClass().add("resolution");
    resolution.setMinWidth(Region.USE_PREF_SIZE);
    resolution.prefWidthProperty().bind(labelWidth());
    var blocks = new FlowPane(GAP, GAP);
    blocks.prefWrapLengthProperty().bind(room);
    for (CardRows.Card card : row.cards()) {
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
      editing.install(node, blocks);
      node.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(node, event));
      cards.add(node);
      blocks.getChildren().add(node);
    }
    var line = new HBox(GAP, resolution, blocks);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private DoubleBinding labelWidth() {
    return Bindings.createDoubleBinding(
        () -> LABEL_WIDTH * workspace.textSize().get().scale(), workspace.textSize());
  }

  /** What a row of cards may take. */
  private DoubleBinding room() {
    DoubleBinding label = labelWidth();
    return Bindings.createDoubleBinding(
        () ->
            Math.max(
                NARROWEST_CARD, scroll.getViewportBounds().getWidth() - label.get() - GAP - SIDES),
        scroll.viewportBoundsProperty(),
        label);
  }

  /** As wide as the longest row allows; rows break where that would be too narrow. */
  private DoubleBinding cardWidth(DoubleBinding room, List<Row> rows) {
    int most = rows.stream().mapToInt(row -> row.cards().size()).max().orElse(1);
    double narrowest = Math.max(NARROWEST_CARD, longestKind(rows));
    return Bindings.createDoubleBinding(
        () -> {
          double scale = workspace.textSize().get().scale();
          int fitting = (int) ((room.get() + GAP) / (narrowest * scale + GAP));
          int inRow = Math.clamp(fitting, 1, most);
          return Math.min(Math.floor((room.get() + GAP) / inRow) - GAP, WIDEST_CARD * scale);
        },
        room,
        workspace.textSize());
  }

  /** The width of a card whose kind is not cut, at the usual size of the texts. */
  private static double longestKind(List<Row> rows) {
    Font font = Font.font("Inter", FontWeight.BOLD, BlockCard.KIND_SIZE);
    return rows.stream()
        .flatMap(row -> row.cards().stream())
        .map(CardRows.Card::kind)
        .distinct()
        .mapToDouble(
            kind -> {
              var text = new Text(kind);
              text.setFont(font);
              return Math.ceil(text.getLayoutBounds().getWidth()) + BlockCard.SIDES;
            })
        .max()
        .orElse(0);
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
