package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Shape;
import lightnet.network.Trace;
import lightnet.network.TraceStart;
import lightnet.runtime.OperatorsTest.NoisyWeights;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Traces against what changes when the values of channels are changed and all layers are computed
 * again by their definitions. What is not traced never changes; what is traced changes for some
 * values and weights.
 */
class TraceByPerturbationTest {
  private static final int TRIALS = 40;

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void whatChangesIsWhatIsReached(Network network) {
    for (TraceStart start : starts(network)) {
      Map<String, Set<Integer>> traced = lit(network, Trace.reachedFrom(network, start));
      assertThat(changed(network, start, traced)).as(start.toString()).isEqualTo(traced);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("networks")
  void outputComesFromTheInputsThatChangeIt(Network network) {
    String output = network.output().id();
    Map<Integer, Set<Integer>> sources = new HashMap<>();
    for (int channel = 0; channel < network.input().c(); channel++) {
      TraceStart start = TraceStart.ofChannel(Network.INPUT, channel);
      Map<String, Set<Integer>> traced = lit(network, Trace.reachedFrom(network, start));
      for (int out : changed(network, start, traced).getOrDefault(output, Set.of())) {
        sources.computeIfAbsent(out, _ -> new TreeSet<>()).add(channel);
      }
    }
    for (int out = 0; out < network.output().outShape().c(); out++) {
      Trace trace = Trace.comingTo(network, TraceStart.ofChannel(output, out));
      assertThat(lit(network, trace).getOrDefault(Network.INPUT, Set.of()))
          .as("output %d", out)
          .isEqualTo(sources.getOrDefault(out, Set.of()));
    }
  }

  static Stream<Named<Network>> networks() {
    return Stream.of(
            OperatorsTest.blocks().map(block -> blocks(12, block)),
            OperatorsTest.networks(),
            Stream.of(
                blocks(
                    6,
                    new ShuffleNetV1Unit(12, 3, FirstPointwise.UNGROUPED, 2),
                    new ShuffleNetV1Unit(12, 3, FirstPointwise.GROUPED, 1)),
                blocks(
                    12,
                    new ShuffleNetV2Unit(12, 1, Form.PAPER),
                    new ShuffleNetV2Unit(12, 1, Form.PAPER),
                    new ShuffleNetV2Unit(16, 2, Form.TORCHVISION))))
        .flatMap(all -> all);
  }

  private static Named<Network> blocks(int channels, Block... blocks) {
    var builder = new NetworkBuilder(new Shape(1, channels, 5, 6));
    String tensor = Network.INPUT;
    for (int i = 0; i < blocks.length; i++) {
      tensor = blocks[i].expand(new BlockScope(builder, "block" + i, tensor));
    }
    return Named.of(List.of(blocks).toString(), builder.build("blocks"));
  }

  /** Each channel of the input, half of the input at once, two channels of each inner tensor. */
  private static List<TraceStart> starts(Network network) {
    int inputs = network.input().c();
    Stream<TraceStart> single =
        IntStream.range(0, inputs).mapToObj(c -> TraceStart.ofChannel(Network.INPUT, c));
    TraceStart half =
        TraceStart.ofGroup(
            Network.INPUT, 0, IntStream.range(0, Math.ceilDiv(inputs, 2)).boxed().toList());
    Stream<TraceStart> inner =
        network.layers().stream()
            .flatMap(
                layer ->
                    IntStream.of(0, layer.outShape().c() - 1)
                        .distinct()
                        .mapToObj(c -> TraceStart.ofChannel(layer.id(), c)));
    return Stream.of(single, Stream.of(half), inner).flatMap(all -> all).toList();
  }

  /** The channels that ever change, tried until they are those that are awaited, or in vain. */
  private static Map<String, Set<Integer>> changed(
      Network network, TraceStart start, Map<String, Set<Integer>> awaited) {
    Map<String, Set<Integer>> changed = new HashMap<>();
    var random = new Random(5);
    for (int trial = 0; trial < TRIALS && !changed.equals(awaited); trial++) {
      var weights = new NoisyWeights(trial);
      double[] input = noise(network.input().elements(), random);
      Map<String, double[]> before =
          PlainArithmetic.tensors(network, weights, Map.of(Network.INPUT, input));
      Map<String, double[]> given = new HashMap<>(Map.of(Network.INPUT, input));
      given.put(start.tensor(), noisy(network, start, before, random));
      Map<String, double[]> after = PlainArithmetic.tensors(network, weights, given);
      shapes(network).forEach((tensor, shape) -> compare(tensor, shape, before, after, changed));
    }
    return changed;
  }

  private static void compare(
      String tensor,
      Shape shape,
      Map<String, double[]> before,
      Map<String, double[]> after,
      Map<String, Set<Integer>> changed) {
    double[] one = before.getOrDefault(tensor, new double[0]);
    double[] other = after.getOrDefault(tensor, new double[0]);
    int area = shape.h() * shape.w();
    for (int i = 0; i < shape.elements(); i++) {
      if (one[i] != other[i]) {
        changed.computeIfAbsent(tensor, _ -> new TreeSet<>()).add(i / area);
      }
    }
  }

  private static double[] noisy(
      Network network, TraceStart start, Map<String, double[]> before, Random random) {
    double[] values = before.getOrDefault(start.tensor(), new double[0]).clone();
    int area = values.length / shapes(network).getOrDefault(start.tensor(), network.input()).c();
    double[] other = noise(values.length, random);
    for (int channel : start.channels()) {
      System.arraycopy(other, channel * area, values, channel * area, area);
    }
    return values;
  }

  private static double[] noise(long count, Random random) {
    return random.doubles(count, -9, 9).toArray();
  }

  private static Map<String, Shape> shapes(Network network) {
    Map<String, Shape> shapes = new HashMap<>(Map.of(Network.INPUT, network.input()));
    for (Layer layer : network.layers()) {
      shapes.put(layer.id(), layer.outShape());
    }
    return shapes;
  }

  private static Map<String, Set<Integer>> lit(Network network, Trace trace) {
    Map<String, Set<Integer>> lit = new HashMap<>();
    shapes(network)
        .forEach(
            (tensor, shape) -> {
              for (int channel = 0; channel < shape.c(); channel++) {
                if (trace.contains(tensor, channel)) {
                  lit.computeIfAbsent(tensor, _ -> new TreeSet<>()).add(channel);
                }
              }
            });
    return lit;
  }
}
