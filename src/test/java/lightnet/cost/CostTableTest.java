package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

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

  private static LayerCost costOf(Op op) {
    var builder = new NetworkBuilder(new Shape(1, 12, 8, 6));
    builder.add("layer", op, Network.INPUT);
    var network = builder.build("net");
    return CostTable.of(network).of(network.output());
  }

  private static ReceptiveField seeing(int h, int w) {
    return new ReceptiveField(new Extent(h, w), new Extent(2, 1), -1, 0);
  }
}
