package lightnet.ui.block;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.drawing.Frame;
import lightnet.drawing.Spot;
import lightnet.flow.BlockDiagram;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockTrace;
import lightnet.flow.BlockWords;
import lightnet.flow.SlabValues;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The diagram of a block: what rests is drawn when it changes, what moves at each frame over it.
 * Where it needs more room than there is, it can be scrolled.
 */
final class DiagramPane extends BorderPane {
  private static final double MARGIN = 40;

  private final ObservableValue<Double> scale;
  private final DrawingView still;
  private final DrawingView moving;
  private final ScrollBar across = new ScrollBar();
  private final ScrollBar down = new ScrollBar();
  private final SlabValues none = new SlabValues(Map.of());
  private @Nullable BlockFlow flow;
  private @Nullable BlockWords words;
  private SlabValues values = none;
  private Optional<BlockTrace> trace = Optional.empty();
  private double moment;
  private @Nullable BlockDiagram diagram;
  private Frame window = new Frame(0, 0, 0, 0);

  DiagramPane(ObservableValue<Theme> theme, ObservableValue<Double> scale) {
    this.scale = scale;
    still = new DrawingView(this::drawStill, theme, scale);
    still.setId("block-diagram");
    still.setFilm(this::film);
    moving = new DrawingView(this::drawMoving, theme, scale);
    moving.setMouseTransparent(true);
    across.setId("diagram-across");
    down.setId("diagram-down");
    down.setOrientation(Orientation.VERTICAL);
    setCenter(new StackPane(still, moving));
    setBottom(across);
    setRight(down);
    setMinSize(0, 0);
    across.valueProperty().subscribe(this::redraw);
    down.valueProperty().subscribe(this::redraw);
    layoutBoundsProperty().subscribe(this::fit);
    scale.subscribe(_ -> fit());
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  private Optional<Film> film() {
    BlockFlow shown = flow;
    BlockWords named = words;
    return shown == null || named == null
        ? Optional.empty()
        : Optional.of(BlockDiagram.film(shown, named, values, BlockView.SPEED));
  }

  void setOnPoint(Consumer<Spot> handler) {
    still.setOnPoint(handler);
  }

  void setOnSpotClicked(BiConsumer<Spot, Integer> handler) {
    still.setOnSpotClicked(handler);
  }

  /** Shows a block with its words and what is known of its values. */
  void show(BlockFlow shown, BlockWords named, SlabValues known) {
    flow = shown;
    words = named;
    values = known;
    diagram = null;
    fit();
    redraw();
  }

  void light(Optional<BlockTrace> lit) {
    trace = lit;
    still.redraw();
  }

  void moveTo(double time) {
    moment = time;
    BlockDiagram shown = diagram;
    if (shown != null) {
      Frame focus = shown.focus(time);
      reveal(across, focus.x(), focus.right(), window.width());
      reveal(down, focus.y(), focus.bottom(), window.height());
    }
    moving.redraw();
  }

  /** Scrolls as far as is needed to see what lies between two places of the window. */
  private static void reveal(ScrollBar bar, double from, double to, double room) {
    double beyond = to + MARGIN - room;
    double before = from - MARGIN;
    if (bar.isVisible() && (beyond > 0 || before < 0)) {
      double by = before < 0 ? before : Math.min(beyond, before);
      bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
    }
  }

  /** The drawing of what rests. */
  Drawing drawing() {
    return still.drawing();
  }

  private void redraw() {
    diagram = null;
    still.redraw();
    moving.redraw();
  }

  /** Shows scroll bars where they are needed. */
  private void fit() {
    if (flow != null) {
      fit(across, BlockDiagram.leastWidth(flow), getWidth());
      fit(down, BlockDiagram.leastHeight(flow), getHeight());
    }
  }

  private void fit(ScrollBar bar, double least, double there) {
    double hidden = Math.max(0, least - there / scale.getValue());
    bar.setMax(hidden);
    bar.setVisibleAmount(hidden * (there / scale.getValue()) / least);
    bar.setValue(Math.min(bar.getValue(), hidden));
    bar.setVisible(hidden > 1);
    bar.setManaged(hidden > 1);
  }

  private void scroll(ScrollEvent event) {
    ScrollBar bar = event.isShiftDown() || !down.isVisible() ? across : down;
    if (bar.isVisible()) {
      double by = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
      bar.setValue(Math.clamp(bar.getValue() - by / scale.getValue(), 0, bar.getMax()));
      event.consume();
    }
  }

  private Drawing drawStill(double width, double height) {
    BlockDiagram shown = diagram(width, height);
    return shown == null ? empty(width, height) : shown.still(trace);
  }

  private Drawing drawMoving(double width, double height) {
    BlockDiagram shown = diagram(width, height);
    return shown == null ? empty(width, height) : shown.moving(moment);
  }

  private static Drawing empty(double width, double height) {
    return new Drawing(width, height, List.of());
  }

  private @Nullable BlockDiagram diagram(double width, double height) {
    Frame seen = new Frame(across.getValue(), down.getValue(), width, height);
    if (flow != null && words != null && (diagram == null || !seen.equals(window))) {
      diagram = new BlockDiagram(flow, words, values, seen);
      window = seen;
    }
    return diagram;
  }
}
