package lightnet.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.network.ChannelTrace;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.TraceStart;

/** What a trace lights of the output of each block of a network. */
public final class NetworkTrace {
  private final TraceStart start;
  private final List<Share> shares;
  private final Optional<String> allWithoutShuffles;
  private final boolean shuffled;

  /** The shares of a trace through a network. */
  public NetworkTrace(Network network, ChannelTrace trace) {
    start = trace.start();
    shares = shares(network, trace);
    shuffled = WithoutShuffles.matter(network.layers(), trace.reached());
    allWithoutShuffles = shuffled ? withoutShuffles(network) : Optional.empty();
  }

  /** What a block's output has to do with where the trace starts. */
  public enum Direction {
    /** It is computed from its output. */
    SOURCE,
    /** It starts there. */
    START,
    /** Its output is computed from it. */
    REACHED,
    /** Nothing. */
    NONE
  }

  /**
   * How much of a block's output is lit.
   *
   * @param block its path
   * @param lit channels
   * @param channels that the output has
   */
  public record Share(String block, Direction direction, int lit, int channels) {

    /** Whether all of it is lit. */
    public boolean isAll() {
      return lit == channels;
    }
  }

  /** Where the trace starts. */
  public TraceStart start() {
    return start;
  }

  /** One share for each block, in the order of the data. */
  public List<Share> shares() {
    return shares;
  }

  /** The share of a block's output. */
  public Optional<Share> of(String block) {
    return shares.stream().filter(share -> share.block().equals(block)).findFirst();
  }

  /** The first block from which on every block's output is reached entirely. */
  public Optional<String> allReachedFrom() {
    return allReachedFrom(shares);
  }

  /** Whether a shuffle moves channels that are reached. */
  public boolean isShuffled() {
    return shuffled;
  }

  /** The first block from which on everything would be reached if nothing were shuffled. */
  public Optional<String> allReachedWithoutShufflesFrom() {
    return allWithoutShuffles;
  }

  /** The last block up to which every block's output is entirely a source. */
  public Optional<String> allSourcesUpTo() {
    Optional<String> last = Optional.empty();
    for (Share share : shares) {
      if (share.direction() != Direction.SOURCE || !share.isAll()) {
        break;
      }
      last = Optional.of(share.block());
    }
    return last;
  }

  private Optional<String> withoutShuffles(Network network) {
    var unshuffled =
        new Network(network.name(), network.input(), WithoutShuffles.of(network.layers()));
    return allReachedFrom(shares(unshuffled, ChannelTrace.of(unshuffled, start)));
  }

  private static Optional<String> allReachedFrom(List<Share> shares) {
    Optional<String> first = Optional.empty();
    for (Share share : shares.reversed()) {
      if (share.direction() != Direction.REACHED || !share.isAll()) {
        break;
      }
      first = Optional.of(share.block());
    }
    return first;
  }

  private static List<Share> shares(Network network, ChannelTrace trace) {
    Map<String, Layer> outputs = new LinkedHashMap<>();
    network.layers().forEach(layer -> outputs.put(layer.blockPath(), layer));
    List<Share> shares = new ArrayList<>();
    outputs.forEach((block, output) -> shares.add(share(block, output, trace)));
    return List.copyOf(shares);
  }

  private static Share share(String block, Layer output, ChannelTrace trace) {
    int channels = output.outShape().c();
    int reached = trace.reached().count(output.id());
    int sources = trace.sources().count(output.id());
    Direction direction =
        output.id().equals(trace.start().tensor())
            ? Direction.START
            : reached > 0 ? Direction.REACHED : sources > 0 ? Direction.SOURCE : Direction.NONE;
    return new Share(block, direction, Math.max(reached, sources), channels);
  }
}
