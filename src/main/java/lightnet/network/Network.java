package lightnet.network;

import java.util.List;
import java.util.Optional;

/**
 * A directed acyclic graph of layers in topological order, with one input and one output.
 *
 * @param name what it is called on screen and in files
 * @param input shape of the input, (N, 3, H, W) for a photo
 * @param layers the operators; the last one gives the network's output
 */
public record Network(String name, Shape input, List<Layer> layers) {

  /** The name of the input tensor. */
  public static final String INPUT = "input";

  public Network {
    layers = List.copyOf(layers);
  }

  /** The layer with this output tensor. */
  public Optional<Layer> layer(String id) {
    return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  /** The layer whose output is the network's. */
  public Layer output() {
    return layers.getLast();
  }

  /** The layers below a path, such as those of one block. */
  public List<Layer> layersOf(String path) {
    return layers.stream().filter(layer -> layer.path().startsWith(path + "/")).toList();
  }
}
