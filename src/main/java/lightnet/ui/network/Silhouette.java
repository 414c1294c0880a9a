package lightnet.ui.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.QuadCurve;
import javafx.scene.shape.Rectangle;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.ui.style.Palette;

/**
 * A block at a glance: its input and what each of its layers gives as slabs, their heights by
 * channels, their colours by the operator that made them, a shortcut as an arc.
 */
public final class Silhouette extends Pane {
  private static final double HEIGHT = 40;
  private static final double ARC = 6;
  private static final double SLAB = 5;
  private static final double GAP = 3;

  /** Many slabs are drawn thinner, so that they leave room for the figures beside them. */
  private static final double WIDEST = 42;

  private static final double LOWEST = 4;
  private static final int MOST = 40;

  private List<Layer> slabs = List.of();
  private int inChannels;
  private boolean shortcut;
  private double slab;
  private Optional<List<Layer>> shown = Optional.empty();

  /** From one slab to the next. */
  private double pitch;

  /** Nothing yet. */
  public Silhouette() {
    getStyleClass().add("silhouette");
  }

  /** Shows the layers of a block. */
  public void show(List<Layer> layers, Palette palette) {
    if (shown.equals(Optional.of(layers))) {
      return;
    }
    shown = Optional.of(List.copyOf(layers));
    setVisible(!layers.isEmpty());
    inChannels = layers.isEmpty() ? 0 : layers.getFirst().inShape().c();
    slabs = some(layers.stream().filter(layer -> !layer.isElementwise()).toList());
    shortcut = layers.stream().anyMatch(layer -> layer.op() instanceof Op.Add);
    int count = slabs.size() + 1;
    double scale = Math.min(1, WIDEST / (count * (SLAB + GAP) - GAP));
    slab = scale * SLAB;
    pitch = scale * (SLAB + GAP);
    double width = (count - 1) * pitch + slab;
    setMinSize(width, HEIGHT);
    setPrefSize(width, HEIGHT);
    setMaxSize(width, HEIGHT);
    paint(palette);
  }

  /** Of more than there are pixels for, some that are spread over all. */
  private static List<Layer> some(List<Layer> all) {
    return all.size() <= MOST
        ? all
        : IntStream.range(0, MOST)
            .mapToObj(i -> all.get(i * (all.size() - 1) / (MOST - 1)))
            .toList();
  }

  /** Draws in the colours of a theme. */
  public void paint(Palette palette) {
    getChildren().clear();
    int most = slabs.stream().mapToInt(layer -> layer.outShape().c()).max().orElse(1);
    most = Math.max(most, inChannels);
    add(0, inChannels, most, palette.cost());
    for (int i = 0; i < slabs.size(); i++) {
      Layer layer = slabs.get(i);
      add(i + 1, layer.outShape().c(), most, palette.of(OperatorFamily.of(layer)));
    }
    if (shortcut) {
      getChildren().add(arc(palette.text()));
    }
  }

  private void add(int index, int channels, int most, Color color) {
    double room = HEIGHT - ARC - 2;
    double height = Math.max(LOWEST, room * Math.sqrt((double) channels / most));
    var drawn = new Rectangle(slab, height, color);
    drawn.setArcWidth(2);
    drawn.setArcHeight(2);
    drawn.setX(index * pitch);
    drawn.setY(ARC + 2 + (room - height) / 2);
    getChildren().add(drawn);
  }

  private Node arc(Color color) {
    double right = getPrefWidth() - slab / 2;
    var arc = new QuadCurve(slab / 2, ARC, (slab / 2 + right) / 2, -ARC + 1, right, ARC);
    arc.setFill(Color.TRANSPARENT);
    arc.setStroke(color);
    return arc;
  }
}
