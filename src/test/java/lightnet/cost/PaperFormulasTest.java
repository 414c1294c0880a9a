package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.ConvUnit;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.design.BundledModels;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers' formulas against the counts of the layers. */
class PaperFormulasTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v1",
        "mobilenet-v2",
        "mobilenet-v3-large",
        "mobilenet-v3-small",
        "shufflenet-v1",
        "shufflenet-v1@groups=8",
        "resnet-50",
        "resnext-50",
        "xception"
      })
  void firstFormulaOfABlockIsItsCount(String model) {
    var design = BundledModels.design(model);
    var network = BundledModels.network(model);
    var costs = CostTable.of(network);
    int formulas = 0;
    for (Stage stage : design.stages()) {
      for (PlacedBlock placed : stage.blocks()) {
        var layers = network.layersOf(stage.pathOf(placed));
        for (FilledFormula formula : PaperFormulas.of(placed.block(), layers)) {
          if (describesTheBlock(formula.formula(), placed.block())) {
            formulas++;
            assertThat((long) formula.value())
                .as("%s %s", stage.pathOf(placed), formula)
                .isEqualTo(convolutions(costs, layers));
          }
        }
      }
    }
    assertThat(formulas).isGreaterThan(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobilenet-v2", "shufflenet-v1", "shufflenet-v2"})
  void memoryOfPointwiseConvolutionsIsTheCount(String model) {
    var costs = CostTable.of(BundledModels.network(model));
    var pointwise =
        costs.network().layers().stream().filter(l -> !PaperFormulas.of(l).isEmpty()).toList();

    assertThat(pointwise)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            layer ->
                assertThat((long) PaperFormulas.of(layer).getFirst().value())
                    .isEqualTo(costs.of(layer).memoryAccess()));
  }

  /** VGG's layer with 112x112 outputs of 64 to 128 channels. */
  @Test
  void separableConvolutionStandsBesideTheStandardOne() {
    var layers = expand(new DepthwiseSeparable(128, 3, 1, Activation.RELU), 64, 112);
    var formulas = PaperFormulas.of(new DepthwiseSeparable(128, 3, 1, Activation.RELU), layers);

    assertThat(formulas)
        .extracting(FilledFormula::filled)
        .containsExactly("3·3·64·128·112·112", "3·3·64·112·112 + 64·128·112·112", "1/128 + 1/3²");
    assertThat(formulas.get(0).value()).isEqualTo(924_844_032);
    assertThat(formulas.get(1).value()).isEqualTo(109_985_792);
    assertThat(formulas.get(2).value()).isEqualTo(109_985_792.0 / 924_844_032);
  }

  @Test
  void shuffleNetUnitStandsBesideResNeXtAndResNet() {
    var unit = new ShuffleNetV1Unit(240, 3, ShuffleNetV1Unit.FirstPointwise.GROUPED, 1);
    var formulas = PaperFormulas.of(unit, expand(unit, 240, 28));

    assertThat(formulas)
        .extracting(FilledFormula::filled)
        .containsExactly(
            "28·28(2·240·60/3 + 9·60)", "28·28(2·240·60 + 9·60²/3)", "28·28(2·240·60 + 9·60²)");
    assertThat(formulas)
        .extracting(FilledFormula::value)
        .containsExactly(784 * 10_140.0, 784 * 39_600.0, 784 * 61_200.0);
  }

  @Test
  void formulasOfResidualsStandOnlyWhereNothingIsProjected() {
    var projected = new ResidualBottleneck(64, 256, 1, 1, ResidualBottleneck.Strided.SECOND);

    assertThat(PaperFormulas.of(projected, expand(projected, 64, 56))).isEmpty();
    assertThat(PaperFormulas.of(projected, expand(projected, 256, 56))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mobilenet-v2", "shufflenet-v1@groups=8", "shufflenet-v2", "resnext-50"})
  void formulasOfAConvolutionAreItsCounts(String model) {
    CostTable costs = CostTable.of(BundledModels.network(model));
    int checked = 0;
    for (Layer layer : costs.network().layers()) {
      for (FilledFormula formula : PaperFormulas.ofConvolution(layer)) {
        checked++;
        LayerCost cost = costs.of(layer);
        assertThat((long) formula.value())
            .as("%s %s", layer.id(), formula)
            .isEqualTo(
                formula.formula() == Formula.POINTWISE_MEMORY ? cost.memoryAccess() : cost.madds());
      }
    }
    assertThat(checked).isGreaterThan(50);
  }

  @Test
  void separableInThePlaceOfALayerOfVgg() {
    List<FilledFormula> formulas = PaperFormulas.separable(3, 64, new Shape(1, 128, 112, 112));
    assertThat(formulas.get(0).value()).isEqualTo(924_844_032);
    assertThat(formulas.get(1).value()).isEqualTo(109_985_792);
    assertThat(formulas.get(2).filled()).isEqualTo("1/128 + 1/3²");
  }

  private static boolean describesTheBlock(Formula formula, Block block) {
    return switch (formula) {
      case SEPARABLE_CONVOLUTION, INVERTED_RESIDUAL, SHUFFLENET_UNIT, GROUPED_CONVOLUTION -> true;
      case STANDARD_CONVOLUTION -> block instanceof ConvUnit;
      case RESNET_BOTTLENECK -> block instanceof ResidualBottleneck b && b.cardinality() == 1;
      case RESNEXT_BOTTLENECK -> block instanceof ResidualBottleneck;
      case SEPARABLE_RATIO,
          CHANNEL_WISE_CONVOLUTION,
          POINTWISE_MEMORY,
          POINTWISE_BOUND,
          GROUPS_MEMORY,
          ELEMENTWISE_SHARE ->
          false;
    };
  }

  /** Multiply-adds without those of the gates, which the papers leave out. */
  private static long convolutions(CostTable costs, List<Layer> layers) {
    return costs.totals(layers.stream().filter(layer -> !layer.isInGate()).toList()).madds();
  }

  private static List<Layer> expand(Block block, int channels, int side) {
    var builder = new NetworkBuilder(new Shape(1, channels, side, side));
    block.expand(new BlockScope(builder, "stage/block", Network.INPUT));
    return builder.build("block").layers();
  }
}
