package lightnet.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A directed acyclic graph of layers in topological order, with one input and one output. A value:
 * equal if name, input and layers are.
 */
public final class Network {

  /** The name of the input tensor. */
  public static final String INPUT = "input";

  private final String name;
  private final Shape input;
  private final List<Layer> layers;
  private final Map<String, Layer> byId = new HashMap<>();
  private final Map<String, List<Layer>> byPath = new HashMap<>();

  /**
   * A network of layers.
   *
   * @param name what it is called on screen and in files
   * @param input shape of the input, (N, 3, H, W) for a photo
   * @param layers the operators; the last one gives the network's output
   */
  public Network(String name, Shape input, List<Layer> layers) {
    this.name = name;
    this.input = input;
    this.layers = List.copyOf(layers);
    for (Layer layer : layers) {
      byId.put(layer.id(), layer);
      String path = layer.path();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        byPath.computeIfAbsent(path.substring(0, slash), _ -> new ArrayList<>()).add(layer);
      }
    }
    byPath.replaceAll((_, below) -> List.copyOf(below));
  }

  /** What it is called. */
  public String name() {
    return name;
  }

  /** The shape of the input. */
  public Shape input() {
    return input;
  }

  /** The operators in topological order. */
  public List<Layer> layers() {
    return layers;
  }

  /** The layer with this output tensor. */
  public Optional<Layer> layer(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The layer whose output is the network's. */
  public Layer output() {
    return layers.getLast();
  }

  /** The layers below a path, such as those of one block or one stage. */
  public List<Layer> layersOf(String path) {
    return byPath.getOrDefault(path, List.of());
  }

  /**
   * The same on several images at once.
   *
   * @param images in the batch, N of every shape
   */
  public Network withBatch(int images) {
    return new Network(
        name,
        input.withBatch(images),
        layers.stream().map(layer -> layer.withBatch(images)).toList());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Network network
        && name.equals(network.name)
        && input.equals(network.input)
        && layers.equals(network.layers);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, input, layers);
  }

  @Override
  public String toString() {
    return "%s, %d layers on %s".formatted(name, layers.size(), input);
  }
}
