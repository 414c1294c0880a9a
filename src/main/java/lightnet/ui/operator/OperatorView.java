package lightnet.ui.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lightnet.flow.operator.Convolution;
import lightnet.flow.operator.GateLayers;
import lightnet.flow.operator.Grouping;
import lightnet.flow.operator.ShuffleFrames.Route;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.ui.player.Player;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** One operator: cards that fit what it computes. */
public final class OperatorView extends ScrollPane {
  private final Workspace workspace;
  private final String block;
  private final String layer;
  private final Stopwatch stopwatch;
  private final VBox cards = new VBox(10);
  private Optional<OperatorScope> scope = Optional.empty();

  /**
   * The operator of a block.
   *
   * @param layer its id
   * @param timer measures operators of other shapes
   */
  public OperatorView(Workspace workspace, String block, String layer, ShapeTimer timer) {
    this.workspace = workspace;
    this.block = block;
    this.layer = layer;
    this.stopwatch = new Stopwatch(timer);
    setId("operator-view");
    getStyleClass().add("operator-scroll");
    cards.getStyleClass().add("operator-cards");
    setContent(cards);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    skinProperty().subscribe(this::keepNoPicture);
    sceneProperty().subscribe(this::appear);
    addEventHandler(KeyEvent.KEY_PRESSED, this::play);
    cards
        .sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                Platform.runLater(this::focus);
              }
            });
    workspace.network().when(sceneProperty().isNotNull()).subscribe(_ -> fill());
  }

  /**
   * JavaFX keeps a picture of what scrolls, and goes on keeping it after the view was taken away:
   * two megabytes for each operator that one has been to.
   */
  private void keepNoPicture(@Nullable Skin<?> skin) {
    if (skin != null) {
      lookup(".viewport").setCache(false);
    }
  }

  private void appear(Scene scene) {
    scope.ifPresent(of -> of.shown().set(scene != null));
    if (scene == null) {
      stopwatch.stop();
    } else {
      scene.focusOwnerProperty().when(sceneProperty().isEqualTo(scene)).subscribe(this::reveal);
    }
  }

  /** The first picture that takes keys gets them. */
  private void focus() {
    cards.lookupAll(".drawing").stream()
        .filter(Node::isFocusTraversable)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** Where nothing else has a use for it, space plays the first animation. */
  private void play(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && cards.lookup(".player") instanceof Player player) {
      reveal(player);
      player.toggle();
      event.consume();
    }
  }

  private void fill() {
    scope.ifPresent(of -> of.shown().set(false));
    stopwatch.stop();
    Optional<Layer> found = workspace.costs().network().layer(layer);
    scope = found.map(of -> new OperatorScope(workspace, block, of));
    cards.getChildren().setAll(scope.map(this::cards).orElse(List.of()));
    scope.ifPresent(of -> of.shown().set(getScene() != null));
  }

  private List<Node> cards(OperatorScope of) {
    Layer shown = of.layer();
    List<Node> all = new ArrayList<>();
    var channels = new ChannelsCard(of, workspace.costs().of(shown));
    if (shown.op() instanceof Op.ChannelShuffle shuffle) {
      all.add(shuffle(of, shuffle));
    }
    gate(of).ifPresent(all::add);
    all.add(channels);
    switch (shown.op()) {
      case Op.Conv conv -> all.addAll(convolution(of, conv));
      case Op.ChannelShuffle _ -> convolutionBefore(of).ifPresent(all::add);
      case Op.Activate(var function) -> {
        all.add(new ActivationCard(of, function));
        all.add(new SpiralCard(of));
      }
      case Op.Pool pool ->
          all.add(new WindowCard(of, pool.kernel(), pool.stride(), pool.padding()));
      case Op.Dense _ -> all.add(new WeightsCard(of));
      case Op.ChannelConv _,
          Op.GlobalAveragePool _,
          Op.Softmax _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.Opaque _ -> {}
    }
    return all;
  }

  private static CardRow shuffle(OperatorScope of, Op.ChannelShuffle op) {
    Grouping own = Grouping.of(of.layer().outShape().c(), op.groups());
    ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(own);
    ObjectProperty<Route> route = new SimpleObjectProperty<>(Route.SHUFFLE);
    return new CardRow(
        new ShuffleCard(of, op, grouping, route),
        List.of(new MatrixCard(of, own, grouping, route), new ReachCard(of, grouping)));
  }

  private static Optional<Card> gate(OperatorScope of) {
    boolean isPart = of.layer().isInGate() || of.layer().op() instanceof Op.Multiply;
    return isPart
        ? GateLayers.of(of.blockLayers()).map(gate -> new SqueezeCard(of, gate))
        : Optional.empty();
  }

  private List<Node> convolution(OperatorScope of, Op.Conv conv) {
    List<Node> all = new ArrayList<>();
    SeparablePair.around(of.layer(), of.blockLayers())
        .ifPresent(pair -> all.add(new SeparableCard(of, pair)));
    all.add(groups(of, of.layer(), conv, Texts.text("groups.sentence")));
    var weights = new WeightsCard(of);
    boolean isGrouped = conv.groups() > 1 && !of.layer().isDepthwise();
    if (isGrouped) {
      Grouping grouping = Grouping.of(of.layer().inShape().c(), conv.groups());
      var reach = new ReachCard(of, new SimpleObjectProperty<>(grouping));
      all.add(new CardRow(weights, List.of(reach)));
    } else {
      all.add(weights);
    }
    all.add(new WindowCard(of, conv.kernel(), conv.stride(), conv.padding()));
    return all;
  }

  private GroupsCard groups(OperatorScope of, Layer layer, Op.Conv conv, String sentence) {
    return new GroupsCard(of, Convolution.of(layer, conv), conv.groups(), sentence, stopwatch);
  }

  /** The convolution whose channels a shuffle mixes. */
  private Optional<GroupsCard> convolutionBefore(OperatorScope of) {
    String tensor = of.layer().inputs().getFirst();
    for (Layer before : of.blockLayers().reversed()) {
      if (before.id().equals(tensor)) {
        if (before.op() instanceof Op.Conv conv) {
          String sentence = Texts.text("groups.before", before.name());
          return Optional.of(groups(of, before, conv, sentence));
        }
        tensor = before.inputs().getLast();
      }
    }
    return Optional.empty();
  }

  /** Scrolls to what has the focus. */
  private void reveal(Node focused) {
    if (focused != null && isInside(focused)) {
      Bounds at = cards.sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
      double tall = getViewportBounds().getHeight();
      double whole = cards.getHeight() - tall;
      double top = getVvalue() * whole;
      if (whole > 0 && at.getMinY() < top) {
        setVvalue((at.getMinY() - 8) / whole);
      } else if (whole > 0 && at.getMaxY() > top + tall) {
        setVvalue(Math.min(at.getMinY() - 8, at.getMaxY() + 8 - tall) / whole);
      }
    }
  }

  private boolean isInside(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(cards)) {
        return true;
      }
    }
    return false;
  }
}
