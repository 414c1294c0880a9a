package lightnet.cost;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;

/**
 * The activations that must be held at once while a network runs layer by layer: at each layer the
 * tensors that are still to be read and the one that is written. A layer that works on each value
 * by itself writes over an input that nothing else reads, as runtimes do.
 *
 * @param peak elements held at the layer that holds most
 * @param at the id of that layer
 */
public record ActivationMemory(long peak, String at) {

  /** The peak of a network; of one without layers, its input. */
  public static ActivationMemory of(Network network) {
    if (network.layers().isEmpty()) {
      return new ActivationMemory(network.input().elements(), Network.INPUT);
    }
    Map<String, Integer> lastReader = lastReaders(network);
    Map<String, Long> held = new HashMap<>(Map.of(Network.INPUT, network.input().elements()));
    long now = network.input().elements();
    var most = new ActivationMemory(0, Network.INPUT);
    for (int i = 0; i < network.layers().size(); i++) {
      Layer layer = network.layers().get(i);
      long written = layer.outShape().elements();
      boolean inPlace = layer.isElementwise() && endsWithSameShape(layer, lastReader, i);
      long during = inPlace ? now : now + written;
      if (during > most.peak()) {
        most = new ActivationMemory(during, layer.id());
      }
      held.put(layer.id(), written);
      now += written;
      Set<String> read = new HashSet<>(layer.inputs());
      for (String tensor : read) {
        if (lastReader.getOrDefault(tensor, -1) == i) {
          now -= held.getOrDefault(tensor, 0L);
        }
      }
    }
    return most;
  }

  private static boolean endsWithSameShape(Layer layer, Map<String, Integer> lastReader, int now) {
    for (int i = 0; i < layer.inputs().size(); i++) {
      Shape shape = layer.inShapes().get(i);
      if (shape.equals(layer.outShape())
          && lastReader.getOrDefault(layer.inputs().get(i), -1) == now) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> lastReaders(Network network) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < network.layers().size(); i++) {
      for (String input : network.layers().get(i).inputs()) {
        last.put(input, i);
      }
    }
    return last;
  }
}
