package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.network.Trace;
import lightnet.network.TraceStart;

/**
 * How many input channels an output channel is computed from after 1, 2, ... grouped layers, at the
 * output that sees fewest.
 *
 * @param grouping the channels
 * @param without a shuffle between the layers
 * @param with a shuffle after each layer but the last
 */
public record Reachability(Grouping grouping, List<Integer> without, List<Integer> with) {

  public Reachability {
    without = List.copyOf(without);
    with = List.copyOf(with);
  }

  /** What stands between two layers. */
  public enum Between {
    /** Nothing. */
    NOTHING,
    /** A channel shuffle. */
    SHUFFLE
  }

  /** Counts for stacks of up to so many layers, by tracing each. */
  public static Reachability of(Grouping grouping, int layers) {
    return new Reachability(
        grouping, seen(grouping, layers, Between.NOTHING), seen(grouping, layers, Between.SHUFFLE));
  }

  /** Grouped 1x1 layers on a vector of channels, called "layer1", "layer2" and so on. */
  static Network stack(Grouping grouping, int layers, Between between) {
    int channels = grouping.channels();
    var builder = new NetworkBuilder(new Shape(1, channels, 1, 1));
    String tensor = Network.INPUT;
    for (int layer = 1; layer <= layers; layer++) {
      if (layer > 1 && between == Between.SHUFFLE) {
        String name = "shuffle" + (layer - 1);
        tensor = builder.add(name, new Op.ChannelShuffle(grouping.groups()), tensor);
      }
      var op =
          new Op.Conv(
              channels, Extent.ONE, Extent.ONE, Padding.NONE, grouping.groups(), Affine.NONE);
      tensor = builder.add("layer" + layer, op, tensor);
    }
    return builder.build("stack");
  }

  /** After how many layers every output sees all of the input, if it ever does here. */
  public OptionalInt layersUntilAll(Between between) {
    List<Integer> seen =
        switch (between) {
          case NOTHING -> without;
          case SHUFFLE -> with;
        };
    return IntStream.range(0, seen.size())
        .filter(i -> seen.get(i) == grouping.channels())
        .map(i -> i + 1)
        .findFirst();
  }

  /**
   * The outputs of a group read the same channels, so one of each group is traced. Once all outputs
   * see everything, those of every further layer do. Where each channel is a group of its own, all
   * see one channel, wherever a shuffle has put it.
   */
  private static List<Integer> seen(Grouping grouping, int layers, Between between) {
    if (grouping.perGroup() == 1) {
      return Collections.nCopies(layers, 1);
    }
    Network network = stack(grouping, layers, between);
    List<Integer> seen = new ArrayList<>();
    for (int layer = 1; layer <= layers; layer++) {
      String output = "layer" + layer;
      if (!seen.isEmpty() && seen.getLast() == grouping.channels()) {
        seen.add(grouping.channels());
        continue;
      }
      seen.add(
          IntStream.range(0, grouping.groups())
              .map(group -> group * grouping.perGroup())
              .mapToObj(channel -> TraceStart.ofChannel(output, channel))
              .mapToInt(start -> Trace.comingTo(network, start).count(Network.INPUT))
              .min()
              .orElseThrow());
    }
    return seen;
  }
}
