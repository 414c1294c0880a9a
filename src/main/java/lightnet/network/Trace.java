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

  /** Everything that is computed from a channel of a tensor, that channel included. */
  public static Trace reachedFrom(Network network, String tensor, int channel) {
    Map<String, BitSet> reached = start(tensor, channel);
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

  /** Everything that a channel of a tensor is computed from, that channel included. */
  public static Trace comingTo(Network network, String tensor, int channel) {
    Map<String, BitSet> sources = start(tensor, channel);
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

  private static Map<String, BitSet> start(String tensor, int channel) {
    BitSet one = new BitSet();
    one.set(channel);
    return new HashMap<>(Map.of(tensor, one));
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
