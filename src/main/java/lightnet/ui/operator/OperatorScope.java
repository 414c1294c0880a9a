package lightnet.ui.operator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.Position;
import lightnet.drawing.Spot;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.ChannelTrace;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.player.Player;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Workspace;

/**
 * What the cards of an operator share: its layer, its values, the selected channel. It observes the
 * workspace only while it is shown, so that the workspace does not keep views that were left.
 */
final class OperatorScope {
  private final Workspace workspace;
  private final String block;
  private final Layer layer;
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ObservableValue<Theme> theme;
  private final ObservableValue<Double> scale;
  private final ObservableValue<Optional<BlockFeatures>> features;
  private final ObjectProperty<Optional<Integer>> selected =
      new SimpleObjectProperty<>(Optional.empty());

  OperatorScope(Workspace workspace, String block, Layer layer) {
    this.workspace = workspace;
    this.block = block;
    this.layer = layer;
    theme = workspace.theme().when(shown);
    scale = workspace.textSize().map(TextSize::scale).when(shown);
    features = workspace.features().when(shown);
    selected.set(workspace.trace().get().flatMap(kept -> onlyLit(kept.trace())));
  }

  /** The channel of the layer's output that a trace lights, where it is one alone. */
  private Optional<Integer> onlyLit(ChannelTrace trace) {
    List<Integer> lit =
        IntStream.range(0, layer.outShape().c())
            .filter(channel -> trace.isLit(layer.id(), channel))
            .limit(2)
            .boxed()
            .toList();
    return lit.size() == 1 ? Optional.of(lit.getFirst()) : Optional.empty();
  }

  /** Whether it is shown; set by the view. */
  BooleanProperty shown() {
    return shown;
  }

  Layer layer() {
    return layer;
  }

  /** The layers of its block. */
  List<Layer> blockLayers() {
    return network().layersOf(block);
  }

  Network network() {
    return workspace.costs().network();
  }

  /** How large drawings are. */
  ObservableValue<Double> scale() {
    return scale;
  }

  /** The selected channel of the layer's output. */
  ObjectProperty<Optional<Integer>> selected() {
    return selected;
  }

  /** The values inside the block, when they come and when they change. */
  void onFeatures(Consumer<Optional<BlockFeatures>> view) {
    features.subscribe(view);
  }

  /** The values of a tensor, if they are there. */
  Optional<FeatureMaps> values(String tensor) {
    return features.getValue().flatMap(read -> read.of(tensor));
  }

  /** The values of all tensors that the layer reads and gives, as far as they are there. */
  Map<String, FeatureMaps> values() {
    return Stream.concat(layer.inputs().stream(), Stream.of(layer.id()))
        .distinct()
        .filter(tensor -> values(tensor).isPresent())
        .collect(Collectors.toMap(tensor -> tensor, tensor -> values(tensor).orElseThrow()));
  }

  /**
   * A player that leads a view through its moments, by keys on the view too.
   *
   * @param speed moments for each second
   */
  Player player(String id, double speed, DrawingView view) {
    Player player = stillPlayer(id, speed, view);
    player.moment().subscribe((_, _) -> view.redraw());
    return player;
  }

  /** A player with its keys on a view, which is not redrawn by itself. */
  Player stillPlayer(String id, double speed, DrawingView view) {
    var player = Player.withNameBeside(id, speed, workspace.motion()::get);
    view.setFocusTraversable(true);
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> view.requestFocus());
    player.control(view);
    return player;
  }

  /** A view of a drawing of a height, which one can reach with the keyboard. */
  DrawingView view(String id, String words, double height, DrawingView.Source source) {
    DrawingView view = new DrawingView(source, theme, scale);
    view.setId(id);
    view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    view.setAccessibleText(words);
    scale.subscribe(
        factor -> {
          view.setMinHeight(height * factor);
          view.setPrefHeight(height * factor);
        });
    return view;
  }

  /** Lets one select the layer's channels in a view, by mouse and by keyboard. */
  void makeSelectable(DrawingView view) {
    view.setFocusTraversable(true);
    view.setOnSpotClicked(
        (spot, clicks) -> {
          view.requestFocus();
          choose(spot);
          if (clicks == 2) {
            enter(spot);
          }
        });
    view.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    selected.subscribe(_ -> view.redraw());
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case RIGHT, DOWN -> step(1);
      case LEFT, UP -> step(-1);
      case ENTER -> selected.get().ifPresent(channel -> enter(layer, channel));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void step(int by) {
    int next = selected.get().map(channel -> channel + by).orElse(0);
    selected.set(Optional.of(Math.clamp(next, 0, layer.outShape().c() - 1)));
  }

  private void choose(Spot spot) {
    if (spot instanceof Spot.OfChannel(String tensor, int channel)) {
      selected.set(tensor.equals(layer.id()) ? Optional.of(channel) : firstReader(tensor, channel));
    } else {
      selected.set(Optional.empty());
    }
  }

  /** The first output channel that reads a channel of an input. */
  private Optional<Integer> firstReader(String tensor, int channel) {
    for (int input = 0; input < layer.inputs().size(); input++) {
      if (layer.inputs().get(input).equals(tensor)) {
        for (int out = 0; out < layer.outShape().c(); out++) {
          ChannelRange read = ChannelLinks.sources(layer, input, out);
          if (read.contains(channel)) {
            return Optional.of(out);
          }
        }
      }
    }
    return Optional.empty();
  }

  private void enter(Spot spot) {
    if (spot instanceof Spot.OfChannel(String tensor, int channel)) {
      network()
          .layer(tensor)
          .filter(of -> channel < of.outShape().c())
          .ifPresent(of -> enter(of, channel));
    }
  }

  /** Goes to the largest value of a channel, or to its first one without values. */
  private void enter(Layer of, int channel) {
    workspace.goTo(new Place.AtValue(of.blockPath(), of.id(), largest(of.id(), channel)));
  }

  private Position largest(String tensor, int channel) {
    Optional<FeatureMaps> maps = values(tensor);
    Position best = new Position(channel, 0, 0);
    if (maps.isPresent()) {
      FeatureMaps values = maps.get();
      for (int row = 0; row < values.shape().h(); row++) {
        for (int column = 0; column < values.shape().w(); column++) {
          if (values.at(channel, row, column) > values.at(channel, best.row(), best.column())) {
            best = new Position(channel, row, column);
          }
        }
      }
    }
    return best;
  }
}
