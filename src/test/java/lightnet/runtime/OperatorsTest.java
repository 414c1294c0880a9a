package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.BlockScope;
import lightnet.block.Bneck;
import lightnet.block.Border;
import lightnet.block.ChannelWiseConv;
import lightnet.block.ChannelWiseSeparable;
import lightnet.block.ConvUnit;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.Fire;
import lightnet.block.GlobalPool;
import lightnet.block.InvertedResidual;
import lightnet.block.LastStage;
import lightnet.block.OriginalLastStage;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.SeparableConv;
import lightnet.block.Shuffle;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.block.SpatiallySeparable;
import lightnet.block.Squeeze;
import lightnet.block.SqueezeExcitation;
import lightnet.block.VggPair;
import lightnet.block.WindowPool;
import lightnet.block.XceptionModule;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.Parameter;
import lightnet.weights.Provenance;
import lightnet.weights.Tensor;
import lightnet.weights.Weights;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written as ONNX computes what the operators are defined to compute. */
class OperatorsTest {
  private static final Shape IMAGE = new Shape(1, 6, 11, 8);
  private static final Padding UNEVEN = new Padding(0, 1, 2, 3);

  @ParameterizedTest
  @MethodSource("networks")
  void onnxRuntimeGivesWhatTheDefinitionsGive(Network network) throws InferenceException {
    var weights = new NoisyWeights(0);
    double[] input = noise(network.input());
    double[] expected = PlainArithmetic.run(network, weights, input);

    for (BatchNorm form : BatchNorm.values()) {
      assertThat(onnxRuntime(network, weights, form, input))
          .as(form.name())
          .containsExactly(expected, within(1e-4));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("blocks")
  void blockGivesWhatItsDefinitionGives(Block block) throws InferenceException {
    var builder = new NetworkBuilder(new Shape(1, 12, 7, 10));
    block.expand(new BlockScope(builder, "block", Network.INPUT));
    var network = builder.build("block");
    var weights = new NoisyWeights(0);
    double[] input = noise(network.input());
    double[] expected = PlainArithmetic.run(network, weights, input);
    double largest = DoubleStream.of(expected).map(Math::abs).max().orElseThrow();

    for (BatchNorm form : BatchNorm.values()) {
      assertThat(onnxRuntime(network, weights, form, input))
          .as(form.name())
          .containsExactly(expected, within(1e-5 * largest));
    }
  }

  /** Written out by hand: the rows 0 1 2 and 3 4 5 of a matrix, read by columns. */
  @Test
  void shuffleTransposesTheMatrixOfItsGroups() throws InferenceException {
    assertThat(shuffled(6, 2)).containsExactly(0, 3, 1, 4, 2, 5);
    assertThat(shuffled(6, 3)).containsExactly(0, 2, 4, 1, 3, 5);
    assertThat(shuffled(6, 6)).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(shuffled(8, 2)).containsExactly(0, 4, 1, 5, 2, 6, 3, 7);
  }

  /** ShuffleNet V1, Section 3.1: behind a shuffle a group sees a part of every group before. */
  @Test
  void shufflesOfGAndOfItsCounterpartUndoEachOther() throws InferenceException {
    var builder = new NetworkBuilder(new Shape(1, 12, 1, 1));
    builder.add("there", new Op.ChannelShuffle(3), Network.INPUT);
    builder.add("back", new Op.ChannelShuffle(4), "there");

    assertThat(run(builder.build("there and back"), channels(12))).containsExactly(channels(12));
  }

  private static double[] shuffled(int channels, int groups) throws InferenceException {
    var builder = new NetworkBuilder(new Shape(1, channels, 1, 1));
    builder.add("shuffle", new Op.ChannelShuffle(groups), Network.INPUT);
    return run(builder.build("shuffle"), channels(channels));
  }

  private static double[] channels(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }

  private static double[] run(Network network, double[] input) throws InferenceException {
    return onnxRuntime(network, new NoisyWeights(0), BatchNorm.FOLDED, input);
  }

  static Stream<Block> blocks() {
    return Stream.of(
        new ConvUnit(8, 3, 2, 4, Affine.BATCH_NORM, Border.VALID, Activation.H_SWISH),
        new DepthwiseSeparable(8, 3, 1, Activation.RELU),
        new DepthwiseSeparable(8, 5, 2, Activation.RELU6),
        new InvertedResidual(3, 12, 1),
        new InvertedResidual(2, 16, 5, 2, Activation.SWISH),
        new InvertedResidual(1, 8, 1),
        new Bneck(5, 36, 12, Squeeze.QUARTER, Activation.H_SWISH, 1),
        new Bneck(3, 20, 8, Squeeze.QUARTER, Activation.RELU, 2),
        new Bneck(3, 12, 12, Squeeze.NONE, Activation.RELU, 1),
        new LastStage(24, 16, Activation.H_SWISH),
        new OriginalLastStage(24, 8, 16, Activation.H_SWISH),
        new ShuffleNetV1Unit(12, 3, FirstPointwise.GROUPED, 1),
        new ShuffleNetV1Unit(24, 3, FirstPointwise.GROUPED, 2),
        new ShuffleNetV1Unit(24, 2, FirstPointwise.UNGROUPED, 2),
        new ShuffleNetV1Unit(16, 1, FirstPointwise.GROUPED, 2),
        new ShuffleNetV2Unit(12, 1, Form.PAPER),
        new ShuffleNetV2Unit(28, 2, Form.PAPER),
        new ShuffleNetV2Unit(28, 2, Form.TORCHVISION),
        new ResidualBottleneck(4, 12, 1, 1, Strided.SECOND),
        new ResidualBottleneck(4, 16, 2, 2, Strided.FIRST),
        new ResidualBottleneck(8, 16, 4, 2, Strided.SECOND),
        new SeparableConv(8, 3, 2, Activation.RELU),
        new XceptionModule(12, 12, 3, 1, Activation.RELU),
        new XceptionModule(8, 16, 2, 2, Activation.LINEAR),
        new Fire(4, 6),
        new VggPair(6),
        new SpatiallySeparable(8, 3, 2, Activation.RELU),
        new ChannelWiseConv(5, 2, Activation.RELU),
        new ChannelWiseSeparable(7, 3, 2, Activation.RELU6),
        new SqueezeExcitation(Squeeze.SIXTEENTH, Activation.SIGMOID),
        new SqueezeExcitation(Squeeze.QUARTER, Activation.HARD_SIGMOID),
        new Shuffle(4),
        new WindowPool(PoolKind.MAX, 3, 2, Border.SAME, Rounding.DOWN),
        new WindowPool(PoolKind.MAX, 3, 2, Border.SAME, Rounding.UP),
        new WindowPool(PoolKind.MAX, 3, 2, Border.VALID, Rounding.UP),
        new WindowPool(PoolKind.MAX, 2, 5, Border.VALID, Rounding.UP),
        new WindowPool(PoolKind.AVERAGE, 3, 2, Border.SAME, Rounding.DOWN),
        new WindowPool(PoolKind.AVERAGE, 2, 2, Border.VALID, Rounding.DOWN),
        new GlobalPool());
  }

  @Test
  void everyKindOfBlockIsTested() {
    assertThat(blocks().map(BlockKind::of).distinct().toList())
        .containsExactlyInAnyOrderElementsOf(
            BlockKind.offered().stream().filter(kind -> kind != BlockKind.DENSE).toList());
  }

  static Stream<Named<Network>> networks() {
    return Stream.of(
        network("bare", conv(4, 3, 2, 1, 1, Affine.NONE)),
        network("bias", conv(4, 3, 3, 2, 1, Affine.BIAS)),
        network("batch norm", conv(4, 3, 3, 2, 1, Affine.BATCH_NORM)),
        network("grouped", conv(9, 1, 1, 1, 3, Affine.BATCH_NORM)),
        network("depthwise", conv(12, 5, 3, 2, 6, Affine.BATCH_NORM)),
        network("relu", new Op.Activate(Activation.RELU)),
        network("relu6", new Op.Activate(Activation.RELU6)),
        network("channel-wise", new Op.ChannelConv(3, 1, 1, Affine.NONE)),
        network("channel-wise with bias", new Op.ChannelConv(4, 2, 1, Affine.BIAS)),
        network("channel-wise, batch norm", new Op.ChannelConv(3, 2, 1, Affine.BATCH_NORM)),
        network("max pool", pool(PoolKind.MAX, Rounding.DOWN)),
        network("max pool, rounded up", pool(PoolKind.MAX, Rounding.UP)),
        network("average pool", pool(PoolKind.AVERAGE, Rounding.DOWN)),
        network("identity", new Op.Activate(Activation.LINEAR)),
        network("sigmoid", new Op.Activate(Activation.SIGMOID)),
        network("hard sigmoid", new Op.Activate(Activation.HARD_SIGMOID)),
        network("swish", new Op.Activate(Activation.SWISH)),
        network("h-swish", new Op.Activate(Activation.H_SWISH)),
        network("softmax", new Op.GlobalAveragePool(), new Op.Softmax()),
        network("shuffle of 2", new Op.ChannelShuffle(2)),
        network("shuffle of 3", new Op.ChannelShuffle(3)),
        network("slice", new Op.ChannelSlice(1, 4)),
        Named.of("split, shuffle and concat", splitAndConcat()),
        Named.of("squeeze and excitation", gate()),
        network("dense", new Op.GlobalAveragePool(), new Op.Dense(5, Affine.NONE)),
        network("dense with bias", new Op.GlobalAveragePool(), new Op.Dense(5, Affine.BIAS)),
        network(
            "dense, then all that takes an image",
            new Op.GlobalAveragePool(),
            new Op.Dense(8, Affine.BIAS),
            new Op.Activate(Activation.H_SWISH),
            new Op.ChannelShuffle(2),
            new Op.Dense(6, Affine.BIAS),
            pointwise(12),
            new Op.Dense(6, Affine.NONE),
            new Op.GlobalAveragePool(),
            new Op.Softmax()),
        Named.of("dense layers that meet", denseLayersThatMeet()),
        Named.of("inverted residual", invertedResidual()));
  }

  private static Named<Network> network(String name, Op... ops) {
    var builder = new NetworkBuilder(IMAGE);
    String tensor = Network.INPUT;
    for (int i = 0; i < ops.length; i++) {
      tensor = builder.add("layer" + i, ops[i], tensor);
    }
    return Named.of(name, builder.build(name));
  }

  private static Network invertedResidual() {
    var builder = new NetworkBuilder(IMAGE);
    new InvertedResidual(3, 6, 1).expand(new BlockScope(builder, "block", Network.INPUT));
    return builder.build("inverted residual");
  }

  private static Network denseLayersThatMeet() {
    var builder = new NetworkBuilder(IMAGE);
    builder.add("pool", new Op.GlobalAveragePool(), Network.INPUT);
    builder.add("dense", new Op.Dense(6, Affine.BIAS), "pool");
    builder.add("sigmoid", new Op.Activate(Activation.SIGMOID), "dense");
    builder.add("add", new Op.Add(), "dense", "pool");
    builder.add("twice", new Op.Multiply(), "add", "sigmoid");
    builder.add("concat", new Op.Concat(), "dense", "twice", "pool");
    builder.add("gated", new Op.Multiply(), Network.INPUT, "dense");
    builder.add("small", new Op.GlobalAveragePool(), "gated");
    builder.add("all", new Op.Concat(), "concat", "small");
    builder.add("logits", new Op.Dense(4, Affine.BIAS), "all");
    return builder.build("dense layers that meet");
  }

  private static Network splitAndConcat() {
    var builder = new NetworkBuilder(IMAGE);
    builder.add("left", new Op.ChannelSlice(0, 2), Network.INPUT);
    builder.add("right", new Op.ChannelSlice(2, 6), Network.INPUT);
    builder.add("conv", pointwise(6), "right");
    builder.add("small", pointwise(2), "left");
    builder.add("concat", new Op.Concat(), "small", "conv", "small");
    builder.add("shuffle", new Op.ChannelShuffle(2), "concat");
    return builder.build("split");
  }

  private static Network gate() {
    var builder = new NetworkBuilder(IMAGE);
    builder.add("pool", new Op.GlobalAveragePool(), Network.INPUT);
    builder.add("reduce", pointwise(2), "pool");
    builder.add("gate", new Op.Activate(Activation.HARD_SIGMOID), "reduce");
    builder.add("expand", pointwise(6), "gate");
    builder.add("scale", new Op.Multiply(), Network.INPUT, "expand");
    return builder.build("gate");
  }

  private static Op pointwise(int channels) {
    return new Op.Conv(channels, Extent.ONE, Extent.ONE, Padding.NONE, 1, Affine.BIAS);
  }

  private static Op pool(PoolKind kind, Rounding rounding) {
    return new Op.Pool(kind, new Extent(3, 2), new Extent(2, 3), new Padding(1, 1, 1, 1), rounding);
  }

  private static Op conv(int channels, int height, int width, int down, int groups, Affine affine) {
    return new Op.Conv(
        channels, new Extent(height, width), new Extent(down, 1), UNEVEN, groups, affine);
  }

  private static double[] onnxRuntime(
      Network network, Weights weights, BatchNorm form, double[] input) throws InferenceException {
    float[] values = new float[input.length];
    for (int i = 0; i < input.length; i++) {
      values[i] = (float) input[i];
    }
    var onnx = OnnxWriter.write(network, weights, form);
    try (var session = InferenceSession.open(onnx, SmallModel.ONE_THREAD);
        var ready = session.ready(values, network.input().toArray())) {
      float[] output = session.run(ready);
      return IntStream.range(0, output.length).mapToDouble(i -> output[i]).toArray();
    }
  }

  /** Wide enough for ReLU6 to cut on both sides. */
  private static double[] noise(Shape shape) {
    var random = new Random(11);
    return random.doubles(shape.elements(), -1, 1).map(value -> (float) (9 * value)).toArray();
  }

  /** Every parameter is random, so that none can be left out or taken for another. */
  record NoisyWeights(long seed) implements Weights {
    @Override
    public Tensor get(Layer layer, Parameter parameter) {
      var shape = Parameter.of(layer).getOrDefault(parameter, List.of());
      var random =
          new Random(layer.id().hashCode() * 31L + parameter.name().hashCode() + seed * 1_000_003L);
      float[] data = new float[shape.stream().reduce(1, Math::multiplyExact)];
      for (int i = 0; i < data.length; i++) {
        data[i] =
            parameter == Parameter.VARIANCE
                ? 0.5f + random.nextFloat()
                : (float) random.nextGaussian() / 2;
      }
      return Tensor.of(parameter.name(), shape, data);
    }

    @Override
    public Provenance provenance() {
      return new Provenance.Random(0);
    }
  }
}
