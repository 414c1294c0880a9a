package lightnet.ui.player;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The name of the stop where a player is. */
final class StopName implements Stops {
  private final Label label = new Label();
  private List<String> names = List.of();

  StopName(String id) {
    label.setId(id);
    label.getStyleClass().add("player-step");
    label.setMinWidth(Region.USE_PREF_SIZE);
  }

  @Override
  public Node node() {
    return label;
  }

  @Override
  public void show(List<String> shown) {
    names = List.copyOf(shown);
  }

  @Override
  public void mark(int stop) {
    label.setText(stop < names.size() ? names.get(stop) : "");
  }
}
