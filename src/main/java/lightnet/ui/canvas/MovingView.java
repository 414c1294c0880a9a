package lightnet.ui.canvas;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import lightnet.drawing.Film;

/**
 * A view of something that moves.
 *
 * @param film how it moves
 * @param width of the view, in units
 * @param height of the view, in units
 */
public record MovingView(Film film, double width, double height) {

  /** The one below a node that has the focus beside or in it, the first one otherwise. */
  public static Optional<MovingView> in(Node top) {
    return Stream.concat(
            shownIn(top).filter(view -> view.getParent().isFocusWithin()), shownIn(top))
        .flatMap(view -> of(view).stream())
        .findFirst();
  }

  /** The one below a node whose view has an id. */
  public static Optional<MovingView> named(String id, Node top) {
    return shownIn(top).filter(view -> id.equals(view.getId())).findFirst().flatMap(MovingView::of);
  }

  /** What moves in a view, if it moves. */
  public static Optional<MovingView> of(DrawingView view) {
    return view.film()
        .map(film -> new MovingView(film, view.drawing().width(), view.drawing().height()));
  }

  /** The views below a node that are shown. */
  public static Stream<DrawingView> shownIn(Node top) {
    return top.lookupAll(".drawing").stream()
        .filter(DrawingView.class::isInstance)
        .map(DrawingView.class::cast)
        .filter(MovingView::isShown);
  }

  private static boolean isShown(Node node) {
    return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
  }
}
