package lightnet.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;

/**
 * Which group each channel of a block belongs to, where groups matter: a grouped convolution or a
 * shuffle reads or gives them, a split parts them, a concatenation joins them. Channels that are
 * passed on keep their group.
 */
final class ChannelGroups {
  private static final int NONE = -1;

  private final List<Layer> layers;
  private final Map<String, List<Integer>> groups = new HashMap<>();

  ChannelGroups(String input, Shape inShape, List<Layer> layers) {
    this.layers = List.copyOf(layers);
    groups.put(input, awaited(input, inShape.c(), Source.BLOCK_INPUT));
    for (Layer layer : layers) {
      groups.put(layer.id(), after(layer));
    }
  }

  /** Where the channels of a tensor come from. */
  private enum Source {
    BLOCK_INPUT,
    LAYER
  }

  /** The group of a channel, from 0, if it has one. */
  OptionalInt of(String tensor, int channel) {
    int group = groups.getOrDefault(tensor, List.of()).get(channel);
    return group == NONE ? OptionalInt.empty() : OptionalInt.of(group);
  }

  /** The groups of a tensor's channels, -1 for none. */
  List<Integer> of(String tensor) {
    return groups.getOrDefault(tensor, List.of());
  }

  /** Whether each of a layer's channels is one channel of its input, filtered or not. */
  static boolean passesChannels(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv -> conv.groups() == layer.inShape().c();
      case Op.Pool _,
          Op.GlobalAveragePool _,
          Op.Activate _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _ ->
          true;
      case Op.ChannelConv _, Op.Dense _, Op.Softmax _, Op.Opaque _ -> false;
    };
  }

  /** The input that a layer's channels are followed to: that of the main branch. */
  static int mainInput(Layer layer) {
    return layer.op() instanceof Op.Add ? layer.inputs().size() - 1 : 0;
  }

  private List<Integer> after(Layer layer) {
    int channels = layer.outShape().c();
    if (!passesChannels(layer)) {
      return fresh(layer, channels);
    }
    return IntStream.range(0, channels).map(channel -> passed(layer, channel)).boxed().toList();
  }

  private int passed(Layer layer, int channel) {
    if (layer.op() instanceof Op.Concat) {
      for (int input = 0; input < layer.inputs().size(); input++) {
        ChannelRange range = ChannelLinks.sources(layer, input, channel);
        if (range.size() > 0) {
          return of(layer.inputs().get(input)).get(range.from());
        }
      }
    }
    int main = mainInput(layer);
    int source = ChannelLinks.sources(layer, main, channel).from();
    return of(layer.inputs().get(main)).get(source);
  }

  private List<Integer> fresh(Layer layer, int channels) {
    if (layer.op() instanceof Op.Conv conv && conv.groups() > 1) {
      return parts(channels, conv.groups());
    }
    List<Integer> before = of(layer.inputs().getFirst());
    if (before.getFirst() != NONE && before.stream().distinct().count() == 1) {
      return all(channels, before.getFirst());
    }
    return awaited(layer.id(), channels, Source.LAYER);
  }

  /** Groups by what reads a tensor. */
  private List<Integer> awaited(String tensor, int channels, Source source) {
    List<Op.ChannelSlice> slices = new ArrayList<>();
    for (Layer reader : layers) {
      int input = reader.inputs().indexOf(tensor);
      if (input < 0) {
        continue;
      }
      switch (reader.op()) {
        case Op.Conv conv when conv.groups() > 1 && !reader.isDepthwise() -> {
          return parts(channels, conv.groups());
        }
        case Op.ChannelShuffle(int shuffled) -> {
          return parts(channels, shuffled);
        }
        case Op.ChannelSlice slice -> slices.add(slice);
        case Op.Concat _ when source == Source.LAYER -> {
          return all(channels, input);
        }
        case Op.Activate _, Op.Conv _, Op.Pool _, Op.GlobalAveragePool _
            when passesChannels(reader) -> {
          List<Integer> later = awaited(reader.id(), channels, source);
          if (later.getFirst() != NONE) {
            return later;
          }
        }
        default -> {}
      }
    }
    return IntStream.range(0, channels).map(channel -> slice(slices, channel)).boxed().toList();
  }

  private static int slice(List<Op.ChannelSlice> slices, int channel) {
    return IntStream.range(0, slices.size())
        .filter(i -> channel >= slices.get(i).from() && channel < slices.get(i).to())
        .findFirst()
        .orElse(NONE);
  }

  private static List<Integer> parts(int channels, int count) {
    int each = Math.max(1, channels / count);
    return IntStream.range(0, channels).map(channel -> channel / each).boxed().toList();
  }

  private static List<Integer> all(int channels, int group) {
    return IntStream.range(0, channels).map(_ -> group).boxed().toList();
  }
}
