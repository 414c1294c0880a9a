package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CostTableTest {

  /** 12 to 18 channels in 3 groups, 3x1 windows, 8x6 to 4x6 pixels: counted by hand. */
  @Test
  void groupedConvolutionIsCountedByItsDefinition() {
    assertThat(costOf(conv(Affine.NONE)))
        .isEqualTo(new LayerCost(216, 216, 216, 216, 5184, 576 + 432 + 216, seeing(3, 1)));
  }

  @Test
  void biasAndBatchNormCountAsParamsAlone() {
    assertThat(costOf(conv(Affine.BIAS)))
        .isEqualTo(new LayerCost(216, 234, 234, 234, 5184, 1224, seeing(3, 1)));
    assertThat(costOf(conv(Affine.BATCH_NORM)))
        .isEqualTo(new LayerCost(216, 252, 288, 234, 5184, 1224, seeing(3, 1)));
  }

  @Test
  void activationsAndSumsAreKeptApartInTheMemoryAccess() {
    var builder = new NetworkBuilder(new Shape(1, 4, 5, 5));
    builder.add("relu", new Op.Activate(Activation.RELU), Network.INPUT);
    builder.add("add", new Op.Add(), Network.INPUT, "relu");
    builder.add("pool", new Op.GlobalAveragePool(), "add");
    var costs = CostTable.of(builder.build("net"));

    assertThat(costs.totals().memoryAccess()).isEqualTo(100 + 4);
    assertThat(costs.totals().memoryAccessElementwise()).isEqualTo(200 + 300);
    assertThat(costs.totals().madds()).isZero();
  }

  @Test
  void blocksAddUpToTheNetwork() {
    var network = BundledModels.network("mobilenet-v2");
    var costs = CostTable.of(network);
    var blocks = network.layers().stream().map(layer -> layer.blockPath()).distinct().toList();

    var sum =
        blocks.stream()
            .map(path -> costs.totals(network.layersOf(path)))
            .reduce(Totals.NONE, Totals::plus);

    assertThat(blocks).hasSize(21);
    assertThat(sum).isEqualTo(costs.totals());
  }

  @Test
  void conventionsPickTheirTotals() {
    var totals = new Totals(1, 2, 3, 4, 5, 6, 7, 8);

    assertThat(totals.params(ParamsConvention.WEIGHTS)).isEqualTo(1);
    assertThat(totals.params(ParamsConvention.TRAINABLE)).isEqualTo(2);
    assertThat(totals.params(ParamsConvention.WITH_BN_STATS)).isEqualTo(3);
    assertThat(totals.params(ParamsConvention.FOLDED)).isEqualTo(4);
    assertThat(totals.madds(MaddsConvention.WITH_CLASSIFIER)).isEqualTo(5);
    assertThat(totals.madds(MaddsConvention.WITHOUT_CLASSIFIER)).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v1",
        "mobilenet-v2",
        "mobilenet-v3-small",
        "shufflenet-v1",
        "shufflenet-v2",
        "resnext-50",
        "squeezenet",
        "channelnet-small"
      })
  void familiesAddUpToTheNetwork(String model) {
    var costs = CostTable.of(BundledModels.network(model));

    assertThat(costs.byFamily().values().stream().reduce(Totals.NONE, Totals::plus))
        .isEqualTo(costs.totals());
    assertThat(List.copyOf(costs.byFamily().keySet())).isSorted();
  }

  /** MobileNet V1, Table 2: 94.86 % of the multiply-adds and 74.59 % of the params are 1x1. */
  @Test
  void sharesOfMobileNetV1AreThePapers() {
    var costs = CostTable.of(BundledModels.network("mobilenet-v1"));

    assertThat(share(costs, OperatorFamily.POINTWISE)).isEqualTo("94.86");
    assertThat(share(costs, OperatorFamily.DEPTHWISE)).isEqualTo("3.06");
    assertThat(share(costs, OperatorFamily.SPATIAL)).isEqualTo("1.91");
    assertThat(share(costs, OperatorFamily.DENSE)).isEqualTo("0.18");
    assertThat(costs.byFamily().keySet())
        .containsExactly(
            OperatorFamily.POINTWISE,
            OperatorFamily.DEPTHWISE,
            OperatorFamily.SPATIAL,
            OperatorFamily.POOL,
            OperatorFamily.ACTIVATION,
            OperatorFamily.DENSE);
  }

  /** One kernel of 3 over 8 channels: 3 weights, each used at 8 x 4 places. */
  @Test
  void channelWiseConvolutionHasOneKernel() {
    assertThat(costOf(new Op.ChannelConv(3, 1, 1, Affine.BATCH_NORM), new Shape(1, 8, 2, 2)))
        .isEqualTo(new LayerCost(3, 3 + 16, 3 + 32, 3 + 16, 96, 32 + 32 + 3, ReceptiveField.PIXEL));
  }

  /** What only passes values on reads and writes, and computes nothing. */
  @Test
  void shuffleSplitAndConcatComputeNothing() {
    var image = new Shape(1, 8, 2, 2);

    assertThat(costOf(new Op.ChannelShuffle(2), image)).isEqualTo(passingOn(32 + 32));
    assertThat(costOf(new Op.ChannelSlice(2, 5), image)).isEqualTo(passingOn(12 + 12));
    assertThat(costOf(new Op.Activate(Activation.H_SWISH), image)).isEqualTo(passingOn(32 + 32));
  }

  @Test
  void bytesFollowFromTheType() {
    assertThat(DataType.FLOAT32.bytes(1000)).isEqualTo(4000);
    assertThat(DataType.FLOAT16.bytes(1000)).isEqualTo(2000);
    assertThat(DataType.INT8.bytes(1000)).isEqualTo(1000);
    assertThat(DataType.FLOAT32.bytes(1L << 40)).isEqualTo(1L << 42);
  }

  /** 5184 multiply-adds on 1224 elements of 4, 2 and 1 bytes. */
  @Test
  void intensityIsMultiplyAddsForEachByte() {
    var cost = costOf(conv(Affine.NONE));

    assertThat(cost.intensity(DataType.FLOAT32)).isCloseTo(5184.0 / 4896, within(1e-12));
    assertThat(cost.intensity(DataType.FLOAT16)).isCloseTo(5184.0 / 2448, within(1e-12));
    assertThat(cost.intensity(DataType.INT8)).isCloseTo(5184.0 / 1224, within(1e-12));
    assertThat(Totals.NONE.intensity(DataType.INT8)).isZero();
  }

  @Test
  void layerOfAnotherNetworkIsRefused() {
    var other = BundledModels.network("mobilenet-v2").output();
    var costs = CostTable.of(new NetworkBuilder(new Shape(1, 4, 5, 5)).build("empty"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> costs.of(other))
        .withMessageContaining(other.id());
  }

  private static Op.Conv conv(Affine affine) {
    return new Op.Conv(18, new Extent(3, 1), new Extent(2, 1), new Padding(1, 0, 1, 0), 3, affine);
  }

  private static LayerCost passingOn(long touched) {
    return new LayerCost(0, 0, 0, 0, 0, touched, ReceptiveField.PIXEL);
  }

  private static String share(CostTable costs, OperatorFamily family) {
    long part = costs.byFamily().getOrDefault(family, Totals.NONE).madds();
    return "%.2f".formatted(100.0 * part / costs.totals().madds());
  }

  private static LayerCost costOf(Op op) {
    return costOf(op, new Shape(1, 12, 8, 6));
  }

  private static LayerCost costOf(Op op, Shape input) {
    var builder = new NetworkBuilder(input);
    builder.add("layer", op, Network.INPUT);
    var network = builder.build("net");
    return CostTable.of(network).of(network.output());
  }

  private static ReceptiveField seeing(int h, int w) {
    return new ReceptiveField(new Extent(h, w), new Extent(2, 1), -1, 0);
  }
}
