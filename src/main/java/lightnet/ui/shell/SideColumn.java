package lightnet.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The right side: the photo with its classes above what is selected. Each scrolls by itself, so
 * that a block's parameters and the classes are in sight together.
 */
final class SideColumn extends VBox {
  /** What the photo takes at most where there is little room. */
  private static final double PHOTO_SHARE = 0.5;

  private static final double FRAME = 2;

  SideColumn(Node photo, Node... inspector) {
    setId("side");
    getStyleClass().add("side");
    var photoColumn = new VBox(photo);
    ScrollPane above = scrolling(photoColumn);
    // it never shrinks, so that controls below do not move while classes go and come
    var tallest = new SimpleDoubleProperty();
    photoColumn
        .heightProperty()
        .subscribe(height -> tallest.set(Math.max(tallest.get(), height.doubleValue() + FRAME)));
    above.prefHeightProperty().bind(Bindings.min(tallest, heightProperty().multiply(PHOTO_SHARE)));
    above.setMinHeight(Region.USE_PREF_SIZE);
    ScrollPane below = scrolling(new VBox(inspector));
    below.setId("side-inspector");
    VBox.setVgrow(below, Priority.ALWAYS);
    getChildren().addAll(above, below);
  }

  private static ScrollPane scrolling(VBox column) {
    column.getStyleClass().add("side-column");
    var scroll = new ScrollPane(column);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("side-part");
    return scroll;
  }
}
