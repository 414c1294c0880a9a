package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.block.Classifier;
import lightnet.block.ConvUnit;
import lightnet.block.GlobalPool;
import lightnet.block.InvertedResidual;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final Block CONV = new ConvUnit(8, 3, 2, Activation.RELU6);

  @Test
  void blocksFollowEachOther() {
    var expansion = design(CONV, new GlobalPool(), new Classifier(10)).expand();

    assertThat(expansion)
        .isInstanceOfSatisfying(
            Expansion.Expanded.class,
            expanded -> {
              Network network = expanded.network();
              assertThat(network.layers())
                  .extracting(Layer::id)
                  .containsExactly(
                      "stage/0/conv", "stage/0/conv_relu6", "stage/1/avgpool", "stage/2/dense");
              assertThat(network.output().outShape()).isEqualTo(new Shape(1, 10, 1, 1));
            });
  }

  @Test
  void misfitKeepsTheLayersBeforeItAndNamesThePlace() {
    assertThat(design(CONV, new Classifier(10)).expand())
        .isInstanceOfSatisfying(
            Expansion.Broken.class,
            broken -> {
              assertThat(broken.path()).isEqualTo("stage/1/dense");
              assertThat(broken.reason()).endsWith("8 channels of 16 x 16: pool first");
              assertThat(broken.before().layers())
                  .extracting(Layer::name)
                  .containsExactly("conv", "conv_relu6");
            });
  }

  @Test
  void uncountableChannelsAreAMisfitToo() {
    assertThat(design(CONV, new InvertedResidual(Integer.MAX_VALUE, 8, 1)).expand())
        .isInstanceOfSatisfying(
            Expansion.Broken.class,
            broken -> {
              assertThat(broken.path()).isEqualTo("stage/1");
              assertThat(broken.reason()).isEqualTo("more channels than can be counted");
            });
  }

  @Test
  void equalDesignsAreEqualValues() {
    assertThat(BundledModels.design("mobilenet-v2@width=1"))
        .isEqualTo(BundledModels.design("mobilenet-v2"))
        .isNotEqualTo(BundledModels.design("mobilenet-v2@width=0.75"));
  }

  private static Design design(Block... blocks) {
    var placed =
        IntStream.range(0, blocks.length)
            .mapToObj(i -> new PlacedBlock(Integer.toString(i), blocks[i]))
            .toList();
    return new Design(
        "test", "", new Shape(1, 3, 32, 32), List.of(new Stage("stage", placed)), Optional.empty());
  }
}
