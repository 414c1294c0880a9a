package lightnet.ui.shell;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.MovingView;
import lightnet.ui.network.NetworkView;
import lightnet.ui.workspace.Place;

/** Where on a level what lies deeper is to be seen. */
final class Parts {

  private Parts() {}

  /**
   * Where something lies in a node that shows a level, if it can be seen there.
   *
   * @param shown the place of that level
   * @param deeper the place below it
   */
  static Optional<Frame> of(Place shown, Place deeper, Node top) {
    return switch (shown) {
      case Place.WholeNetwork _ -> deeper.blockPath().flatMap(block -> card(block, top));
      case Place.InBlock _ -> layer(deeper).flatMap(layer -> mark(top, isOf(layer)));
      case Place.InOperator _, Place.AtValue _ ->
          deeper instanceof Place.AtValue(String _, String layer, var at)
              ? mark(top, new Spot.OfChannel(layer, at.channel())::equals)
                  .or(() -> mark(top, isOf(layer)))
              : Optional.empty();
    };
  }

  private static Optional<String> layer(Place place) {
    return switch (place) {
      case Place.WholeNetwork _, Place.InBlock _ -> Optional.empty();
      case Place.InOperator(String _, String layer) -> Optional.of(layer);
      case Place.AtValue(String _, String layer, var _) -> Optional.of(layer);
    };
  }

  private static Predicate<Spot> isOf(String layer) {
    return spot ->
        spot.equals(new Spot.OfLayer(layer))
            || spot.equals(new Spot.OfTensor(layer))
            || (spot instanceof Spot.OfChannel(String tensor, int _) && tensor.equals(layer));
  }

  private static Optional<Frame> card(String block, Node top) {
    return Optional.ofNullable(top.lookup("#" + NetworkView.cardId(block)))
        .flatMap(card -> inSight(card.getLayoutBounds(), card, top));
  }

  private static Optional<Frame> mark(Node top, Predicate<Spot> meant) {
    return MovingView.shownIn(top)
        .flatMap(view -> marks(view, meant).flatMap(bounds -> inSight(bounds, view, top).stream()))
        .findFirst();
  }

  private static Stream<Bounds> marks(DrawingView view, Predicate<Spot> meant) {
    return view.drawing().marks().stream()
        .filter(mark -> meant.test(mark.spot()))
        .flatMap(
            mark ->
                switch (mark) {
                  case Mark.Box box -> Stream.of(view.boundsOf(box.frame()));
                  case Mark.Picture picture -> Stream.of(view.boundsOf(picture.frame()));
                  case Mark.Line _, Mark.Words _ -> Stream.empty();
                });
  }

  private static Optional<Frame> inSight(Bounds bounds, Node of, Node top) {
    Bounds at = top.sceneToLocal(of.localToScene(bounds));
    return top.getLayoutBounds().intersects(at)
        ? Optional.of(new Frame(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()))
        : Optional.empty();
  }
}
