package lightnet.ui.network;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.edit.Edit;
import lightnet.flow.NetworkTrace;
import lightnet.network.Shape;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.network.CardRows.Row;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import lightnet.ui.trace.TraceLine;
import lightnet.ui.workspace.KeptTrace;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.WeightsWords;
import lightnet.ui.workspace.Workspace;
import lightnet.weights.Provenance;

/** The network as a column of stages, each a row of block cards. */
public final class NetworkView extends BorderPane {
  /** Room for a usual name, however much is said of the weights. */
  private static final double NAME_WIDTH = 160;

  private final Workspace workspace;
  private final ScrollPane scroll = new ScrollPane();
  private final Label legend = Labels.muted("");
  private final TraceLine traceLine;
  private final CardEditing editing;
  private final NetworkName name;
  private final CardDress dress;
  private final RunFolding folding = new RunFolding(this::fill);
  private final CardColumn column;

  /** Shows the workspace's network, whose blocks one can edit. */
  public NetworkView(Workspace workspace, BlockActions actions) {
    this.workspace = workspace;
    this.dress = new CardDress(workspace);
    this.column = new CardColumn(scroll, workspace.textSize(), new Cards());
    this.editing = new CardEditing(workspace, actions, column::cards);
    this.name =
        new NetworkName(
            workspace.network().map(network -> network.design().name()),
            title -> actions.edit(new Edit.Title(title)));
    setId("network-view");
    column.getStyleClass().add("network-column");
    scroll.setContent(column);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("network-scroll");
    traceLine = new TraceLine(workspace);
    setTop(new VBox(title(), traceLine));
    setCenter(scroll);
    workspace.network().subscribe(_ -> fill());
    workspace.theme().subscribe(t -> column.nodes().forEach(card -> card.paint(t.palette())));
    workspace
        .paramsConvention()
        .subscribe(convention -> column.nodes().forEach(card -> card.showParams(convention)));
    workspace.selection().subscribe(this::showSelection);
    workspace
        .coaching()
        .subscribe(coaching -> column.nodes().forEach(card -> card.coach(coaching)));
    workspace.profile().subscribe(this::showTimes);
    workspace.freshness().subscribe(() -> column.nodes().forEach(dress::showShares));
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

  private void fill() {
    dress.select();
    List<Row> rows = folding.rows(workspace.network().get(), dress.selected());
    dress.become(rows.stream().flatMap(row -> row.cards().stream()).toList());
    column.show(rows, rows.isEmpty() ? new EmptyDesign(editing.actions()) : legend);
  }

  /** The nodes of cards, and what one can do with them. */
  private final class Cards implements CardColumn.Maker {
    @Override
    public BlockCard make(Card card) {
      var node = new BlockCard(card, dress.palette());
      node.setOnMouseClicked(
          event -> {
            node.requestFocus();
            editing.click(node.card(), event);
            if (event.getClickCount() == 2) {
              goInto(node.card());
            }
            event.consume();
          });
      node.repeats().setOnAction(_ -> turn(node.card()));
      editing.install(node);
      node.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(node, event));
      return node;
    }

    @Override
    public void fill(BlockCard node, Card card) {
      dress.dress(node, card);
    }
  }

  private Node title() {
    Label facts = new Label();
    facts.getStyleClass().add(Styles.MUTED);
    facts.setId("network-facts");
    facts
        .textProperty()
        .bind(
            Bindings.createStringBinding(this::facts, workspace.readiness(), workspace.network()));
    var whole = new Tooltip();
    whole.textProperty().bind(facts.textProperty());
    facts.setTooltip(whole);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    name.setMinWidth(NAME_WIDTH);
    folding.button().setMinWidth(Region.USE_PREF_SIZE);
    var bar = new HBox(name, space, folding.button(), facts);
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
    Shape input = workspace.design().input();
    return Texts.text(
        "network.facts", Integer.toString(input.h()), Integer.toString(input.w()), weights);
  }

  private void onKey(BlockCard node, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    Card card = node.card();
    KeyCode key = event.getCode();
    if (key == KeyCode.ENTER) {
      goInto(card);
      event.consume();
      return;
    }
    if (card.isUnfolded() && (key == KeyCode.MINUS || key == KeyCode.SUBTRACT)) {
      turn(card);
      event.consume();
      return;
    }
    if (event.isShiftDown() && editing.extend(key)) {
      event.consume();
      return;
    }
    int at = column.indexOf(card.path()).orElse(0);
    Optional<Integer> target =
        switch (key) {
          case SPACE -> Optional.of(at);
          case RIGHT, DOWN -> Optional.of(Math.min(column.cards().size() - 1, at + 1));
          case LEFT, UP -> Optional.of(Math.max(0, at - 1));
          default -> Optional.empty();
        };
    target.ifPresent(
        next -> {
          select(column.cards().get(next));
          event.consume();
        });
  }

  /** Into a block; a run of equal ones is unfolded first. */
  private void goInto(Card card) {
    if (card.isFolded()) {
      turn(card);
    } else {
      workspace.goTo(new Place.InBlock(card.path()));
    }
  }

  /** Folds or unfolds a run of equal blocks, whose first card then has the focus. */
  private void turn(Card card) {
    if (card.isFolded()) {
      folding.unfold(card.run());
    } else {
      folding.fold(card.run());
    }
    workspace
        .selection()
        .set(Selection.of(card.isFolded() ? List.of(card.path()) : card.run().paths()));
    fill();
    focus(card.run().first());
  }

  private void select(Card card) {
    workspace.selection().set(Selection.of(card.paths()));
    focus(card.path());
  }

  private void focus(String block) {
    column.indexOf(block).flatMap(column::reveal).ifPresent(BlockCard::requestFocus);
  }

  /** Marks the cards of what is selected and scrolls to the first of them. */
  private void showSelection() {
    dress.select();
    if (column.cards().stream().anyMatch(card -> RunFolding.hides(card, dress.selected()))) {
      fill();
    }
    column.nodes().forEach(dress::showSelected);
    dress.selected().stream()
        .flatMap(block -> column.indexOf(block).stream())
        .min(Integer::compare)
        .ifPresent(column::reveal);
  }

  private void showTimes() {
    dress.measure();
    column.nodes().forEach(dress::showShares);
  }

  private void showTrace(Optional<KeptTrace> kept) {
    legend.setText(Texts.text(kept.isPresent() ? "network.legend.trace" : "network.legend"));
    Optional<NetworkTrace> trace =
        kept.map(one -> new NetworkTrace(workspace.network().get().network(), one.trace()));
    trace.ifPresentOrElse(traceLine::tell, traceLine::rest);
    dress.follow(trace);
    column.nodes().forEach(dress::showTrace);
  }
}
