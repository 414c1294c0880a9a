package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import lightnet.block.ConvUnit;
import lightnet.block.InvertedResidual;
import lightnet.network.Activation;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class PresetTest {

  @Test
  void mobileNetV2IsThePapersTable() {
    var design = BundledModels.design("mobilenet-v2");

    assertThat(design.name()).isEqualTo("MobileNet V2");
    assertThat(design.source()).contains("arXiv:1801.04381");
    assertThat(design.input()).isEqualTo(new Shape(1, 3, 224, 224));
    assertThat(design.stages().stream().flatMap(stage -> stage.blocks().stream()))
        .extracting(PlacedBlock::block)
        .filteredOn(InvertedResidual.class::isInstance)
        .hasSize(17)
        .startsWith(new InvertedResidual(1, 16, 1), new InvertedResidual(6, 24, 2))
        .endsWith(new InvertedResidual(6, 160, 1), new InvertedResidual(6, 320, 1));
  }

  @Test
  void bottlenecksAreNumberedThroughTheNetwork() {
    var design = BundledModels.design("mobilenet-v2");

    assertThat(design.block("stage1/bottleneck1")).contains(new InvertedResidual(1, 16, 1));
    assertThat(design.block("stage3/bottleneck4")).contains(new InvertedResidual(6, 32, 2));
    assertThat(design.block("stage5/bottleneck17")).contains(new InvertedResidual(6, 320, 1));
    assertThat(design.block("stage5/bottleneck18")).isEmpty();
  }

  @Test
  void lastConvolutionOnlyGrows() {
    assertThat(BundledModels.design("mobilenet-v2@width=0.5").block("stage5/last"))
        .contains(new ConvUnit(1280, 1, 1, Activation.RELU6));
    assertThat(BundledModels.design("mobilenet-v2@width=1.4").block("stage5/last"))
        .contains(new ConvUnit(1792, 1, 1, Activation.RELU6));
  }

  @Test
  void trainedWeightsAreOfferedOnlyForTheirWidth() {
    assertThat(BundledModels.design("mobilenet-v2").trained()).isPresent();
    assertThat(BundledModels.design("mobilenet-v2@resolution=96").trained()).isPresent();
    assertThat(BundledModels.design("mobilenet-v2@width=0.75").trained()).isEmpty();
  }

  @Test
  void nameTellsTheWidth() {
    assertThat(BundledModels.design("mobilenet-v2@width=0.35").name())
        .isEqualTo("MobileNet V2 0.35");
  }

  @Test
  void resolutionIsTheInputsSides() {
    assertThat(BundledModels.design("mobilenet-v2@resolution=160").input())
        .isEqualTo(new Shape(1, 3, 160, 160));
  }
}
