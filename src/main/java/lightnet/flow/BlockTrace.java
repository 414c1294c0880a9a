package lightnet.flow;

import java.util.List;
import java.util.OptionalInt;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Trace;

/**
 * One channel of a block: everything that is computed from it, and everything that it is computed
 * from.
 */
public final class BlockTrace {
  private final BlockFlow flow;
  private final String tensor;
  private final int channel;
  private final Trace reached;
  private final Trace sources;
  private final OptionalInt withoutShuffle;

  /** The trace of a channel of a tensor of the block. */
  public BlockTrace(BlockFlow flow, String tensor, int channel) {
    this.flow = flow;
    this.tensor = tensor;
    this.channel = channel;
    Network layers = network(flow.layers());
    reached = Trace.reachedFrom(layers, tensor, channel);
    sources = Trace.comingTo(layers, tensor, channel);
    withoutShuffle = withoutShuffle();
  }

  /** The tensor. */
  public String tensor() {
    return tensor;
  }

  /** The channel, from 0. */
  public int channel() {
    return channel;
  }

  /** Whether a channel is reached from this one, or this one comes from it. */
  public boolean isLit(String other, int of) {
    return reached.contains(other, of) || sources.contains(other, of);
  }

  /** How many channels of the block's output it reaches. */
  public int reaches() {
    return reached.count(flow.output());
  }

  /** How many channels of the block's input it comes from. */
  public int comesFrom() {
    return sources.count(flow.input());
  }

  /** How many it would reach if the channels were not shuffled, where a shuffle follows. */
  public OptionalInt reachesWithoutShuffle() {
    return withoutShuffle;
  }

  private OptionalInt withoutShuffle() {
    List<Layer> layers = flow.layers();
    boolean follows =
        layers.stream()
            .anyMatch(
                layer ->
                    layer.op() instanceof Op.ChannelShuffle
                        && reached.count(layer.inputs().getFirst()) > 0);
    if (!follows) {
      return OptionalInt.empty();
    }
    List<Layer> unshuffled = layers.stream().map(BlockTrace::unshuffled).toList();
    return OptionalInt.of(
        Trace.reachedFrom(network(unshuffled), tensor, channel).count(flow.output()));
  }

  private static Layer unshuffled(Layer layer) {
    return layer.op() instanceof Op.ChannelShuffle
        ? new Layer(
            layer.id(),
            layer.path(),
            new Op.Activate(Activation.LINEAR),
            layer.inputs(),
            layer.inShapes(),
            layer.outShape())
        : layer;
  }

  private static Network network(List<Layer> layers) {
    return new Network("block", layers.getFirst().inShape(), layers);
  }
}
