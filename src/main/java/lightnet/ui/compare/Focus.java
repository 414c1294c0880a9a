package lightnet.ui.compare;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/** Where the keys go. */
final class Focus {

  private Focus() {}

  /** Whether they go to a part of the window, or to something inside of it. */
  static boolean isIn(Node part) {
    return Optional.ofNullable(part.getScene())
        .map(Scene::getFocusOwner)
        .filter(owner -> isInside(owner, part))
        .isPresent();
  }

  private static boolean isInside(Node node, Node part) {
    return node.equals(part)
        || Optional.ofNullable(node.getParent()).filter(up -> isInside(up, part)).isPresent();
  }
}
