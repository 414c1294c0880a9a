package lightnet.network;

/**
 * Neighbouring channels of a tensor.
 *
 * @param from the first one, counted from 0
 * @param to the one after the last
 */
public record ChannelRange(int from, int to) {

  /** No channel. */
  public static final ChannelRange NONE = new ChannelRange(0, 0);

  /** One channel. */
  public static ChannelRange only(int channel) {
    return new ChannelRange(channel, channel + 1);
  }

  /** How many. */
  public int size() {
    return to - from;
  }

  /** Whether a channel is among them. */
  public boolean contains(int channel) {
    return channel >= from && channel < to;
  }
}
