package lightnet.recognition;

import java.util.Map;
import lightnet.design.Design;

/**
 * What was recognised in a network.
 *
 * @param design its blocks; what is none of the papers' is in groups of layers
 * @param tensors for each layer of the design, the layer of the network that it is
 * @param layers how many there are
 * @param covered how many of them are in blocks of the papers
 */
public record Recognised(Design design, Map<String, String> tensors, int layers, int covered) {
  public Recognised {
    tensors = Map.copyOf(tensors);
  }
}
