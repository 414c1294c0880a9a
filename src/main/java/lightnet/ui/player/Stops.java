package lightnet.ui.player;

import java.util.List;
import javafx.scene.Node;

/** How a player names its stops. */
interface Stops {

  /** What shows the names. */
  Node node();

  /** Shows other names, one for each stop. */
  void show(List<String> names);

  /** Marks the stop where the player is. */
  void mark(int stop);
}
