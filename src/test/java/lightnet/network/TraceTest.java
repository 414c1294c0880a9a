package lightnet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.Bneck;
import lightnet.block.ChannelWiseSeparable;
import lightnet.block.InvertedResidual;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.Squeeze;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Traces against a walk over single channels. */
class TraceTest {

  private record Channel(String tensor, int index) {}

  @ParameterizedTest
  @MethodSource("networks")
  void reachedAndSourcesAreThoseOfTheWalk(Network network) {
    Map<Channel, Set<Channel>> readers = readers(network);
    for (int channel = 0; channel < network.input().c(); channel++) {
      var trace = Trace.reachedFrom(network, TraceStart.ofChannel(Network.INPUT, channel));
      var expected = walk(readers, new Channel(Network.INPUT, channel));
      assertThat(lit(network, trace)).isEqualTo(expected);
    }
    Map<Channel, Set<Channel>> sources = new HashMap<>();
    readers.forEach(
        (from, to) -> to.forEach(t -> sources.computeIfAbsent(t, _ -> new HashSet<>()).add(from)));
    Layer output = network.output();
    for (int channel = 0; channel < output.outShape().c(); channel++) {
      var trace = Trace.comingTo(network, TraceStart.ofChannel(output.id(), channel));
      assertThat(lit(network, trace)).isEqualTo(walk(sources, new Channel(output.id(), channel)));
    }
  }

  /** One group of a ShuffleNet unit: without the shuffle 80 of 240, with it all. */
  @Test
  void shuffleLetsAGroupReachAll() {
    var unit = new ShuffleNetV1Unit(240, 3, ShuffleNetV1Unit.FirstPointwise.GROUPED, 1);
    var network = network(unit, 240);
    var trace = Trace.reachedFrom(network, TraceStart.ofChannel(Network.INPUT, 0));

    assertThat(trace.count("unit/gconv1")).isEqualTo(20);
    assertThat(trace.count("unit/gconv2")).isEqualTo(240);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 6, 12})
  void shuffleIsUndoneByTheShuffleOfTheOtherSide(int groups) {
    for (int place = 0; place < 12; place++) {
      int once = ChannelLinks.shuffled(groups, 12, place);
      assertThat(ChannelLinks.shuffled(12 / groups, 12, once)).isEqualTo(place);
    }
  }

  static Stream<Named<Network>> networks() {
    return Stream.of(
        named(new ShuffleNetV1Unit(24, 3, ShuffleNetV1Unit.FirstPointwise.GROUPED, 1), 24),
        named(new ShuffleNetV1Unit(24, 2, ShuffleNetV1Unit.FirstPointwise.UNGROUPED, 2), 12),
        named(new ShuffleNetV2Unit(12, 1, ShuffleNetV2Unit.Form.PAPER), 12),
        named(new ShuffleNetV2Unit(20, 2, ShuffleNetV2Unit.Form.PAPER), 12),
        named(new InvertedResidual(3, 6, 1), 6),
        named(new Bneck(3, 16, 6, Squeeze.QUARTER, Activation.H_SWISH, 1), 6),
        named(new ChannelWiseSeparable(3, 3, 1, Activation.RELU), 9),
        named(new ResidualBottleneck(8, 16, 4, 1, ResidualBottleneck.Strided.SECOND), 16));
  }

  private static Named<Network> named(Block block, int channels) {
    return Named.of(block.toString(), network(block, channels));
  }

  private static Network network(Block block, int channels) {
    var builder = new NetworkBuilder(new Shape(1, channels, 6, 6));
    block.expand(new BlockScope(builder, "unit", Network.INPUT));
    return builder.build("unit");
  }

  private static Map<Channel, Set<Channel>> readers(Network network) {
    Map<Channel, Set<Channel>> readers = new HashMap<>();
    for (Layer layer : network.layers()) {
      for (int input = 0; input < layer.inputs().size(); input++) {
        for (int out = 0; out < layer.outShape().c(); out++) {
          ChannelRange range = ChannelLinks.sources(layer, input, out);
          for (int in = 0; in < layer.inShapes().get(input).c(); in++) {
            if (range.contains(in)) {
              readers
                  .computeIfAbsent(new Channel(layer.inputs().get(input), in), _ -> new HashSet<>())
                  .add(new Channel(layer.id(), out));
            }
          }
        }
      }
    }
    return readers;
  }

  private static Set<Channel> walk(Map<Channel, Set<Channel>> next, Channel start) {
    Set<Channel> seen = new HashSet<>();
    var waiting = new java.util.ArrayDeque<>(Set.of(start));
    while (!waiting.isEmpty()) {
      Channel channel = waiting.pop();
      if (seen.add(channel)) {
        waiting.addAll(next.getOrDefault(channel, Set.of()));
      }
    }
    return seen;
  }

  private static Set<Channel> lit(Network network, Trace trace) {
    Set<Channel> lit = new HashSet<>();
    for (int c = 0; c < network.input().c(); c++) {
      if (trace.contains(Network.INPUT, c)) {
        lit.add(new Channel(Network.INPUT, c));
      }
    }
    for (Layer layer : network.layers()) {
      for (int c = 0; c < layer.outShape().c(); c++) {
        if (trace.contains(layer.id(), c)) {
          lit.add(new Channel(layer.id(), c));
        }
      }
    }
    return lit;
  }
}
