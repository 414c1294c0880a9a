package lightnet.weights;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * The weights of another network for those layers that are the same there, and random ones for the
 * others. A layer is the same if it has the same name in the same block, computes the same kind of
 * operator in as many groups, and has parameters of the same shapes; strides, padding and the size
 * of the image make no difference to what weights mean.
 */
public final class FollowedWeights implements Weights {
  private final Weights origin;
  private final Map<String, Layer> followed;
  private final RandomWeights others;
  private final Provenance provenance;

  private FollowedWeights(
      Weights origin, Map<String, Layer> followed, RandomWeights others, Provenance provenance) {
    this.origin = origin;
    this.followed = Map.copyOf(followed);
    this.others = others;
    this.provenance = provenance;
  }

  /**
   * Weights for a network.
   *
   * @param before the network whose weights are known
   * @param origin these weights
   * @param blockBefore the path that a block had there, by its path
   * @param seed of the random ones
   */
  public static FollowedWeights of(
      Network network,
      Network before,
      Weights origin,
      UnaryOperator<String> blockBefore,
      long seed) {
    Map<String, Layer> byPath = new HashMap<>();
    before.layers().forEach(layer -> byPath.put(layer.path(), layer));
    Map<String, Layer> followed = new HashMap<>();
    int weighted = 0;
    for (Layer layer : network.layers()) {
      if (Parameter.of(layer).isEmpty()) {
        continue;
      }
      weighted++;
      String path = blockBefore.apply(layer.blockPath()) + "/" + layer.name();
      Optional.ofNullable(byPath.get(path))
          .filter(known -> isSame(layer, known))
          .ifPresent(known -> followed.put(layer.id(), known));
    }
    return new FollowedWeights(
        origin,
        followed,
        new RandomWeights(seed),
        network.layers().equals(before.layers())
            ? origin.provenance()
            : provenance(origin.provenance(), weighted, weighted - followed.size(), seed));
  }

  private static Provenance provenance(Provenance from, int layers, int random, long seed) {
    return random == layers
        ? new Provenance.Random(seed)
        : new Provenance.Kept(from, layers, random, seed);
  }

  private static boolean isSame(Layer layer, Layer known) {
    boolean isAlike =
        switch (layer.op()) {
          case Op.Conv conv ->
              known.op() instanceof Op.Conv other && conv.groups() == other.groups();
          case Op.ChannelConv _ -> known.op() instanceof Op.ChannelConv;
          case Op.Dense _ -> known.op() instanceof Op.Dense;
          case Op.Weightless _ -> false;
        };
    return isAlike && Parameter.of(layer).equals(Parameter.of(known));
  }

  /** Whether a layer's weights are those of the other network. */
  public boolean isFollowed(Layer layer) {
    return followed.containsKey(layer.id());
  }

  @Override
  public Tensor get(Layer layer, Parameter parameter) {
    return Optional.ofNullable(followed.get(layer.id()))
        .map(known -> origin.get(known, parameter))
        .orElseGet(() -> others.get(layer, parameter));
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }
}
