package lightnet.network;

import java.util.List;
import java.util.OptionalInt;

/**
 * Where a trace starts: one channel of a tensor, or all channels of one of its groups.
 *
 * @param tensor the network's input or the output of a layer
 * @param channels from 0, in ascending order
 * @param group that the channels are, from 0, if they were chosen as one
 */
public record TraceStart(String tensor, List<Integer> channels, OptionalInt group) {

  public TraceStart {
    channels = List.copyOf(channels);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException("no channel of " + tensor);
    }
  }

  /** One channel. */
  public static TraceStart ofChannel(String tensor, int channel) {
    return new TraceStart(tensor, List.of(channel), OptionalInt.empty());
  }

  /** The channels of a group. */
  public static TraceStart ofGroup(String tensor, int group, List<Integer> channels) {
    return new TraceStart(tensor, channels, OptionalInt.of(group));
  }
}
