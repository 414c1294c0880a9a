package lightnet.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.MisfitException;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class BlockTest {

  @Test
  void invertedResidualWidensFiltersAndNarrows() {
    var layers = expand(new InvertedResidual(6, 24, 2), new Shape(1, 16, 10, 10)).layers();

    assertThat(layers)
        .extracting(Layer::name)
        .containsExactly("expand", "expand_relu6", "depthwise", "depthwise_relu6", "project");
    assertThat(layers)
        .extracting(Layer::outShape)
        .containsExactly(
            new Shape(1, 96, 10, 10),
            new Shape(1, 96, 10, 10),
            new Shape(1, 96, 5, 5),
            new Shape(1, 96, 5, 5),
            new Shape(1, 24, 5, 5));
    assertThat(layers.get(2).isDepthwise()).isTrue();
  }

  @Test
  void shortcutJoinsInputAndLinearBottleneck() {
    var network = expand(new InvertedResidual(6, 24, 1), new Shape(1, 24, 10, 10));

    assertThat(network.output().op()).isEqualTo(new Op.Add());
    assertThat(network.output().inputs()).containsExactly(Network.INPUT, "stage/block/project");
  }

  @Test
  void shortcutNeedsStride1AndEqualChannels() {
    var shape = new Shape(1, 24, 10, 10);

    assertThat(expand(new InvertedResidual(6, 24, 2), shape).output().name()).isEqualTo("project");
    assertThat(expand(new InvertedResidual(6, 32, 1), shape).output().name()).isEqualTo("project");
  }

  @Test
  void expansionOf1HasNoExpandingLayer() {
    var layers = expand(new InvertedResidual(1, 16, 1), new Shape(1, 32, 10, 10)).layers();

    assertThat(layers)
        .extracting(Layer::name)
        .containsExactly("depthwise", "depthwise_relu6", "project");
  }

  @Test
  void convUnitIsConvolutionNormalisationAndActivation() {
    var layers =
        expand(new ConvUnit(32, 3, 2, Activation.RELU), new Shape(1, 3, 224, 224)).layers();

    assertThat(layers).extracting(Layer::name).containsExactly("conv", "conv_relu");
    assertThat(layers.getFirst().op())
        .isInstanceOfSatisfying(
            Op.Conv.class, conv -> assertThat(conv.affine()).isEqualTo(Affine.BATCH_NORM));
    assertThat(layers.getLast().outShape()).isEqualTo(new Shape(1, 32, 112, 112));
  }

  @Test
  void headPoolsAndGivesALogitForEachClass() {
    assertThat(expand(new GlobalPool(), new Shape(1, 1280, 7, 7)).output().outShape())
        .isEqualTo(new Shape(1, 1280, 1, 1));
    assertThat(expand(new Classifier(1000), new Shape(1, 1280, 1, 1)).output().outShape())
        .isEqualTo(new Shape(1, 1000, 1, 1));
  }

  @Test
  void misfitNamesTheLayer() {
    assertThatExceptionOfType(MisfitException.class)
        .isThrownBy(() -> expand(new InvertedResidual(0, 16, 1), new Shape(1, 16, 8, 8)))
        .satisfies(e -> assertThat(e.path()).isEqualTo("stage/block"));
    assertThatExceptionOfType(MisfitException.class)
        .isThrownBy(() -> expand(new Classifier(10), new Shape(1, 16, 8, 8)))
        .satisfies(e -> assertThat(e.path()).isEqualTo("stage/block/dense"));
  }

  @Test
  void kindsAreThePapersWords() {
    assertThat(new ConvUnit(8, 3, 1, Activation.RELU6).kind()).isEqualTo("conv 3×3");
    assertThat(new InvertedResidual(6, 8, 1).kind()).isEqualTo("inverted residual");
    assertThat(new GlobalPool().kind()).isEqualTo("global pool");
    assertThat(new Classifier(8).kind()).isEqualTo("dense");
  }

  private static Network expand(Block block, Shape input) {
    var builder = new NetworkBuilder(input);
    block.expand(new BlockScope(builder, "stage/block", Network.INPUT));
    return builder.build("block");
  }
}
