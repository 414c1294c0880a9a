package lightnet.ui.workspace;

import java.util.List;
import java.util.Optional;
import lightnet.flow.BlockFlow;
import lightnet.network.ChannelTrace;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.TraceStart;

/**
 * A trace that stays while one goes up, down and into other blocks.
 *
 * @param block in which its start was chosen
 * @param trace through the whole network
 */
public record KeptTrace(String block, ChannelTrace trace) {

  /** The trace of channels that were chosen in a block of a network. */
  public static KeptTrace of(Network network, String block, TraceStart start) {
    return new KeptTrace(block, ChannelTrace.of(network, start));
  }

  /** The same in another network, if that has the same channels there, in the same group. */
  Optional<KeptTrace> in(Network other) {
    List<Layer> layers = other.layersOf(block);
    if (layers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new BlockFlow(layers))
        .filter(flow -> flow.has(trace.start()))
        .map(_ -> of(other, block, trace.start()));
  }
}
