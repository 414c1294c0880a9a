package lightnet.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;

/**
 * The channels that are drawn where there is no room for all: evenly spread within each group, and
 * where channels are passed on, those of the tensor before. So a shuffle of hundreds of channels is
 * drawn as the exact shuffle of some of them.
 */
final class ChannelSamples {
  private final ChannelGroups groups;
  private final int step;
  private final int most;
  private final Map<String, List<Integer>> samples = new HashMap<>();

  /**
   * Samples of all tensors of a block.
   *
   * @param step from one drawn channel to the next
   * @param most channels that may be drawn of one tensor
   */
  ChannelSamples(
      String input, Shape inShape, List<Layer> layers, ChannelGroups groups, int step, int most) {
    this.groups = groups;
    this.step = step;
    this.most = most;
    samples.put(input, fresh(input, inShape.c()));
    for (Layer layer : layers) {
      samples.put(
          layer.id(),
          ChannelGroups.passesChannels(layer)
              ? passed(layer)
              : fresh(layer.id(), layer.outShape().c()));
    }
  }

  /** The channels of a tensor that are drawn, in their order. */
  List<Integer> of(String tensor) {
    return samples.getOrDefault(tensor, List.of());
  }

  private List<Integer> passed(Layer layer) {
    List<BitSet> drawn =
        layer.inputs().stream()
            .map(
                in -> {
                  var set = new BitSet();
                  of(in).forEach(set::set);
                  return set;
                })
            .toList();
    int first = ChannelGroups.mainInput(layer);
    int last = layer.op() instanceof Op.Concat ? drawn.size() - 1 : first;
    return IntStream.range(0, layer.outShape().c())
        .filter(
            channel ->
                IntStream.rangeClosed(first, last)
                    .anyMatch(
                        input -> {
                          ChannelRange range = ChannelLinks.sources(layer, input, channel);
                          return range.size() > 0 && drawn.get(input).get(range.from());
                        }))
        .boxed()
        .toList();
  }

  private List<Integer> fresh(String tensor, int channels) {
    List<Integer> of = groups.of(tensor);
    int every = Math.min(step, sparsest(of));
    List<Integer> spread = new ArrayList<>();
    int start = 0;
    for (int channel = 0; channel < channels; channel++) {
      if (channel > 0 && !of.get(channel).equals(of.get(channel - 1))) {
        start = channel;
      }
      if ((channel - start) % every == 0) {
        spread.add(channel);
      }
    }
    if (spread.size() <= most) {
      return spread;
    }
    int wider = Math.ceilDiv(channels, most);
    return IntStream.iterate(0, channel -> channel < channels, channel -> channel + wider)
        .boxed()
        .toList();
  }

  /** So that two channels of each group are drawn: of one alone no shuffle could be seen. */
  private static int sparsest(List<Integer> groups) {
    long count = groups.stream().distinct().count();
    return count < 2 ? groups.size() : (int) Math.max(1, groups.size() / count / 2);
  }
}
