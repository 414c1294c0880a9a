package lightnet.ui.network;

import java.util.List;
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
final class Silhouette extends Pane {
  private static final double HEIGHT = 40;
  private static final double ARC = 6;
  private static final double SLAB = 5;
  private static final double GAP = 3;
  private static final double LOWEST = 4;

  private final List<Layer> slabs;
  private final Layer first;
  private final boolean shortcut;

  Silhouette(List<Layer> layers) {
    first = layers.getFirst();
    slabs = layers.stream().filter(layer -> !layer.isElementwise()).toList();
    shortcut = layers.stream().anyMatch(layer -> layer.op() instanceof Op.Add);
    double width = (slabs.size() + 1) * (SLAB + GAP) - GAP;
    setMinSize(width, HEIGHT);
    setPrefSize(width, HEIGHT);
    setMaxSize(width, HEIGHT);
  }

  void paint(Palette palette) {
    getChildren().clear();
    int most = slabs.stream().mapToInt(layer -> layer.outShape().c()).max().orElse(1);
    most = Math.max(most, first.inShape().c());
    add(0, first.inShape().c(), most, palette.cost());
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
    var slab = new Rectangle(SLAB, height, color);
    slab.setArcWidth(2);
    slab.setArcHeight(2);
    slab.setX(index * (SLAB + GAP));
    slab.setY(ARC + 2 + (room - height) / 2);
    getChildren().add(slab);
  }

  private Node arc(Color color) {
    double right = getPrefWidth() - SLAB / 2;
    var arc = new QuadCurve(SLAB / 2, ARC, (SLAB / 2 + right) / 2, -ARC + 1, right, ARC);
    arc.setFill(Color.TRANSPARENT);
    arc.setStroke(color);
    return arc;
  }
}
