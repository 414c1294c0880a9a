package lightnet.ui.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Spot;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockTrace;
import lightnet.flow.SlabValues;
import lightnet.network.Layer;
import lightnet.ui.player.Player;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.style.Theme;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Readiness;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The flow inside a block: its diagram, a player that walks through it, and all channels of the
 * tensor at which the walk stands. While it is in no scene it listens to nothing.
 */
public final class BlockView extends BorderPane {
  private static final int PAGE = 10;

  /** Stops for each second. */
  static final double SPEED = 1 / 1.4;

  private final Workspace workspace;
  private final String block;
  private final ObjectProperty<Theme> theme;
  private final ObjectProperty<Double> scale;
  private final DiagramPane diagram;
  private final SheetPane sheet;
  private final Player player;
  private final Tracing tracing;
  private final Label cut = Labels.muted("");
  private final TraceBar traceBar;
  private Subscription subscription = Subscription.EMPTY;
  private BlockFlow flow;
  private Captions captions;
  private SlabValues values = new SlabValues(Map.of());

  /** The block at a path of the workspace's network. */
  public BlockView(Workspace workspace, String block) {
    this.workspace = workspace;
    this.block = block;
    theme = new SimpleObjectProperty<>(workspace.theme().get());
    scale = new SimpleObjectProperty<>(workspace.textSize().get().scale());
    flow = BlockFlow.ofBeginning(workspace.costs().network().layersOf(block));
    captions = captions();
    diagram = new DiagramPane(theme, scale);
    sheet = new SheetPane(theme, scale);
    tracing = new Tracing(workspace, block, flow);
    traceBar = new TraceBar(workspace, tracing::turnTo);
    player = Player.withNamesBelow("player", SPEED, workspace.motion()::get);
    setId("block-view");
    getStyleClass().add("block-view");
    setFocusTraversable(true);
    cut.setId("block-cut");
    cut.getStyleClass().add("block-cut");
    setTop(new VBox(traceBar, cut));
    var below = new VBox(player, sheet);
    VBox.setVgrow(sheet, Priority.ALWAYS);
    var split = new SplitPane(diagram, below);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.66);
    setCenter(split);
    listen();
    sceneProperty().subscribe(this::move);
  }

  private void listen() {
    diagram.setOnPoint(this::point);
    sheet.setOnPoint(this::point);
    diagram.setOnSpotClicked(this::click);
    sheet.setOnSpotClicked(this::click);
    player
        .moment()
        .subscribe(
            moment -> {
              diagram.moveTo(moment.doubleValue());
              sheet.showTensor(flow.tensorAt(stop()));
            });
    player.control(this);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /** Listens while it is in a scene. */
  private void move(@Nullable Scene before, @Nullable Scene now) {
    subscription.unsubscribe();
    subscription = Subscription.EMPTY;
    if (now == null) {
      return;
    }
    subscription =
        Subscription.combine(
            workspace.theme().subscribe(theme::set),
            workspace.textSize().map(TextSize::scale).subscribe(scale::set),
            workspace.network().subscribe(_ -> rebuild()),
            workspace.trace().subscribe(_ -> light()),
            workspace.traceMode().subscribe(traceBar::show),
            workspace.features().subscribe(_ -> refill()),
            workspace.profile().subscribe(_ -> rename()),
            workspace.readiness().subscribe(_ -> explain()),
            workspace.photo().subscribe(_ -> explain()));
    Platform.runLater(this::requestFocus);
  }

  private Captions captions() {
    return new Captions(flow, workspace.costs(), workspace.profile().get());
  }

  private void tellCut(int all) {
    int drawn = flow.layers().size();
    cut.setText(Texts.text("block.cut", drawn, all));
    cut.setVisible(drawn < all);
    cut.setManaged(drawn < all);
  }

  /** Shows the block of another network, unless that has none of this path. */
  private void rebuild() {
    List<Layer> layers = workspace.costs().network().layersOf(block);
    if (layers.isEmpty()) {
      return;
    }
    flow = BlockFlow.ofBeginning(layers);
    tellCut(layers.size());
    captions = captions();
    tracing.show(flow);
    light();
    refill();
    List<String> stops =
        IntStream.rangeClosed(0, flow.lastStop()).mapToObj(captions::stop).toList();
    player.lead(stops);
    setAccessibleText(Texts.text("block.accessible", block, String.join(", ", stops)));
    sheet.showTensor(flow.tensorAt(0));
  }

  /** New times. */
  private void rename() {
    captions = captions();
    diagram.show(flow, captions.words(), values);
  }

  private void refill() {
    Map<String, FeatureMaps> maps =
        workspace
            .features()
            .get()
            .filter(read -> read.block().equals(block))
            .map(BlockFeatures::maps)
            .orElse(Map.of());
    values = new SlabValues(maps);
    diagram.show(flow, captions.words(), values);
    sheet.show(flow, captions, maps);
  }

  private void explain() {
    sheet.explain(
        switch (workspace.readiness().get()) {
          case Readiness.Impossible(String reason) -> reason;
          case Readiness.Opening _, Readiness.Ready _ ->
              Texts.text(workspace.photo().get().isPresent() ? "sheet.reading" : "sheet.no-photo");
        });
  }

  private int stop() {
    return (int) Math.round(player.moment().get());
  }

  // traces

  private void point(Spot spot) {
    tracing.point(spot);
    if (workspace.trace().get().isEmpty()) {
      light();
    }
  }

  private void light() {
    Optional<BlockTrace> lit = tracing.now();
    diagram.light(lit);
    sheet.light(lit);
    traceBar.tell(
        lit.map(
            trace ->
                BlockTraceWords.of(trace, flow, captions, workspace.network().get().network())),
        workspace.trace().get());
  }

  private void click(Spot spot, int clicks) {
    requestFocus();
    Optional<String> tensor =
        switch (spot) {
          case Spot.OfLayer(String id) -> Optional.of(id);
          case Spot.OfTensor(String id) -> Optional.of(id);
          case Spot.OfChannel(String id, int _) -> Optional.of(id);
          case Spot.OfGroup(String id, int _) -> Optional.of(id);
          case Spot.OfValue(String id, var _) -> Optional.of(id);
          case Spot.Nothing _, Spot.OfFigure _ -> Optional.empty();
        };
    tracing.choose(spot);
    tensor.ifPresent(id -> flow.stopOf(id).ifPresent(player::goTo));
    if (clicks == 2 && tensor.isPresent()) {
      enter(stop());
    } else {
      operator(stop())
          .filter(_ -> tensor.isPresent())
          .ifPresent(layer -> workspace.selection().set(new Selection.OfLayer(layer)));
    }
  }

  // keys

  private Optional<String> operator(int stop) {
    return stop == 0 ? Optional.empty() : Optional.of(flow.steps().get(stop - 1).operator().id());
  }

  private void enter(int stop) {
    operator(stop).ifPresent(layer -> workspace.goTo(new Place.InOperator(block, layer)));
  }

  private void press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> trace(-1);
      case DOWN -> trace(1);
      case PAGE_UP -> trace(-PAGE);
      case PAGE_DOWN -> trace(PAGE);
      case T -> tracing.turnTo(TraceSwitch.after(workspace.traceMode().get()));
      case ENTER -> {
        if (event.getTarget() instanceof ButtonBase) {
          return;
        }
        enter(stop());
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** Traces another channel or group of the tensor at which the walk stands. */
  private void trace(int steps) {
    tracing.step(flow.tensorAt(stop()), steps);
  }
}
