package lightnet.flow;

import java.util.List;
import java.util.OptionalInt;
import lightnet.network.ChannelTrace;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Trace;
import lightnet.network.TraceStart;

/**
 * What a trace lights in a block: everything that is computed from where it starts, and everything
 * that this is computed from.
 */
public final class BlockTrace {
  private final BlockFlow flow;
  private final ChannelTrace trace;
  private final OptionalInt withoutShuffle;

  /** A trace that starts in the block. */
  public BlockTrace(BlockFlow flow, TraceStart start) {
    this(flow, ChannelTrace.of(network(flow.layers()), start));
  }

  /** A trace through the network that the block belongs to; it may start elsewhere. */
  public BlockTrace(BlockFlow flow, ChannelTrace trace) {
    this.flow = flow;
    this.trace = trace;
    withoutShuffle = withoutShuffle();
  }

  /** Where it starts. */
  public TraceStart start() {
    return trace.start();
  }

  /** Whether it starts at a tensor of this block. */
  public boolean startsHere() {
    return flow.stopOf(start().tensor()).isPresent();
  }

  /** Whether a channel is reached from where the trace starts, or that comes from it. */
  public boolean isLit(String tensor, int channel) {
    return trace.isLit(tensor, channel);
  }

  /** How many channels of the block's output are lit. */
  public int litOfOutput() {
    return lit(flow.output());
  }

  /** How many channels of the block's input are lit. */
  public int litOfInput() {
    return lit(flow.input());
  }

  /** Whether what the block gives is computed from where the trace starts. */
  public boolean reachesOutput() {
    return trace.reached().count(flow.output()) > 0;
  }

  /** How many of the output it would reach if the channels of this block were not shuffled. */
  public OptionalInt reachesWithoutShuffle() {
    return withoutShuffle;
  }

  private int lit(String tensor) {
    return Math.max(trace.reached().count(tensor), trace.sources().count(tensor));
  }

  private OptionalInt withoutShuffle() {
    List<Layer> layers = flow.layers();
    if (!startsHere() || !WithoutShuffles.matter(layers, trace.reached())) {
      return OptionalInt.empty();
    }
    Network unshuffled = network(WithoutShuffles.of(layers));
    return OptionalInt.of(Trace.reachedFrom(unshuffled, start()).count(flow.output()));
  }

  private static Network network(List<Layer> layers) {
    return new Network("block", layers.getFirst().inShape(), layers);
  }
}
