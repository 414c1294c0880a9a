package lightnet.network;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What some channels of a tensor reach through a network, or what they come from: a set of channels
 * for each tensor that has any.
 */
public final class Trace {
  private final Map<String, BitSet> channels;

  private Trace(Map<String, BitSet> channels) {
    this.channels = channels;
  }

  /** Everything that is computed from some channels, these included. */
  public static Trace reachedFrom(Network network, TraceStart start) {
    Map<String, BitSet> reached = lit(start);
    for (Layer layer : network.layers()) {
      for (int input = 0; input < layer.inputs().size(); input++) {
        BitSet lit = reached.get(layer.inputs().get(input));
        if (lit != null) {
          light(layer, input, lit, reached);
        }
      }
    }
    return new Trace(reached);
  }

  /** Everything that some channels are computed from, these included. */
  public static Trace comingTo(Network network, TraceStart start) {
    Map<String, BitSet> sources = lit(start);
    for (Layer layer : network.layers().reversed()) {
      BitSet lit = sources.get(layer.id());
      if (lit != null) {
        for (int input = 0; input < layer.inputs().size(); input++) {
          BitSet before = sources.computeIfAbsent(layer.inputs().get(input), _ -> new BitSet());
          for (int out = lit.nextSetBit(0); out >= 0; out = lit.nextSetBit(out + 1)) {
            ChannelRange range = ChannelLinks.sources(layer, input, out);
            before.set(range.from(), range.to());
          }
        }
      }
    }
    return new Trace(sources);
  }

  private static void light(Layer layer, int input, BitSet lit, Map<String, BitSet> reached) {
    BitSet out = reached.computeIfAbsent(layer.id(), _ -> new BitSet());
    for (int channel = 0; channel < layer.outShape().c(); channel++) {
      ChannelRange range = ChannelLinks.sources(layer, input, channel);
      int first = lit.nextSetBit(range.from());
      if (first >= 0 && first < range.to()) {
        out.set(channel);
      }
    }
  }

  private static Map<String, BitSet> lit(TraceStart start) {
    BitSet channels = new BitSet();
    start.channels().forEach(channels::set);
    return new HashMap<>(Map.of(start.tensor(), channels));
  }

  /** Whether a channel of a tensor is lit. */
  public boolean contains(String tensor, int channel) {
    BitSet lit = channels.get(tensor);
    return lit != null && lit.get(channel);
  }

  /** How many channels of a tensor are lit. */
  public int count(String tensor) {
    BitSet lit = channels.get(tensor);
    return lit == null ? 0 : lit.cardinality();
  }
}
