package lightnet.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.network.Layer;
import lightnet.network.Network;

/** The places where one tensor alone goes on: between two of them a block may lie. */
final class Cuts {
  private Cuts() {}

  /** How many layers precede each of these places; 0 is the first and all of them the last. */
  static List<Integer> of(Network network) {
    List<Layer> layers = network.layers();
    Map<String, Integer> lastUse = new HashMap<>();
    for (int i = 0; i < layers.size(); i++) {
      for (String input : layers.get(i).inputs()) {
        lastUse.put(input, i);
      }
    }
    List<Integer> cuts = new ArrayList<>(List.of(0));
    Set<String> open = new HashSet<>(Set.of(Network.INPUT));
    for (int i = 0; i < layers.size(); i++) {
      int now = i;
      Layer layer = layers.get(i);
      open.add(layer.id());
      layer.inputs().stream()
          .filter(input -> lastUse.getOrDefault(input, -1) <= now)
          .forEach(open::remove);
      if (open.size() == 1 && open.contains(layer.id())) {
        cuts.add(i + 1);
      }
    }
    return cuts;
  }
}
