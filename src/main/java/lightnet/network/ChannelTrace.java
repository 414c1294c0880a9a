package lightnet.network;

/**
 * Some channels of a tensor with everything that is computed from them and everything that they are
 * computed from.
 *
 * @param start the channels
 * @param reached what is computed from them, they included
 * @param sources what they are computed from, they included
 */
public record ChannelTrace(TraceStart start, Trace reached, Trace sources) {

  /** The trace of channels through all layers. */
  public static ChannelTrace of(Network network, TraceStart start) {
    return new ChannelTrace(
        start, Trace.reachedFrom(network, start), Trace.comingTo(network, start));
  }

  /** Whether a channel has to do with those where the trace starts, or is one of them. */
  public boolean isLit(String tensor, int channel) {
    return reached.contains(tensor, channel) || sources.contains(tensor, channel);
  }
}
