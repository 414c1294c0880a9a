package lightnet.ui.style;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Brings parts of the window into sight that are scrolled out of it. */
public final class Scrolling {
  private static final double MARGIN = 6;

  private Scrolling() {}

  /** Scrolls what a node is in until all of it is seen, its beginning first. */
  public static void reveal(Node node) {
    // what has just come is laid out by then
    Platform.runLater(() -> around(node).ifPresent(scroll -> reveal(node, scroll)));
  }

  private static Optional<ScrollPane> around(Node node) {
    return Stream.<Optional<Parent>>iterate(
            Optional.ofNullable(node.getParent()),
            Optional::isPresent,
            parent -> parent.map(Node::getParent))
        .flatMap(Optional::stream)
        .filter(ScrollPane.class::isInstance)
        .map(ScrollPane.class::cast)
        .findFirst();
  }

  private static void reveal(Node node, ScrollPane scroll) {
    scroll.applyCss();
    scroll.layout();
    Node content = scroll.getContent();
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double seen = scroll.getViewportBounds().getHeight();
    double hidden = content.getLayoutBounds().getHeight() - seen;
    double offset = scroll.getVvalue() * hidden;
    double lowest = place.getMinY() - MARGIN;
    double highest = Math.min(lowest, place.getMaxY() + MARGIN - seen);
    if (hidden > 0) {
      scroll.setVvalue(Math.clamp(Math.clamp(offset, highest, lowest) / hidden, 0, 1));
    }
  }
}
