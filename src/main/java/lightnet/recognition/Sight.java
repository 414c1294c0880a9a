package lightnet.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;

/**
 * Everything by which a block is recognised at a place: two places that look the same have the same
 * block.
 *
 * @param in the shape that comes in
 * @param layers that follow
 * @param ends how many layers lie before each of the next cuts
 */
record Sight(Shape in, List<Look> layers, List<Integer> ends) {
  private static final int OUTSIDE = -1;

  /**
   * A layer without its name.
   *
   * @param inputs places of the layers that it reads, {@code -1} for what comes in
   */
  record Look(Op op, List<Integer> inputs, Shape out) {}

  static Sight of(Passage passage, List<Integer> ends) {
    Map<String, Integer> places = new HashMap<>();
    List<Look> looks = new ArrayList<>();
    for (Layer layer : passage.layers()) {
      List<Integer> inputs =
          layer.inputs().stream().map(input -> places.getOrDefault(input, OUTSIDE)).toList();
      places.put(layer.id(), looks.size());
      looks.add(new Look(layer.op(), inputs, layer.outShape()));
    }
    return new Sight(passage.in(), looks, ends);
  }
}
