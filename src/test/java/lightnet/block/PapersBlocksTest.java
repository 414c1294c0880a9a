package lightnet.block;

import static org.assertj.core.api.Assertions.assertThat;

import lightnet.block.Classifier.Output;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every block against the figure of its paper, layer by layer. */
class PapersBlocksTest {

  @Nested
  class MobileNets {

    /** V1, Figure 3. */
    @Test
    void depthwiseSeparable() {
      assertThat(Drawing.of(new DepthwiseSeparable(64, 3, 1, Activation.RELU), 32, 112))
          .containsExactly(
              "depthwise: conv 3x3 g32 p1, bn = 32 x 112 x 112",
              "depthwise_relu: relu = 32 x 112 x 112",
              "pointwise: conv 1x1, bn = 64 x 112 x 112",
              "pointwise_relu: relu = 64 x 112 x 112");
      assertThat(Drawing.of(new DepthwiseSeparable(128, 5, 2, Activation.LINEAR), 64, 112))
          .containsExactly(
              "depthwise: conv 5x5 /2 g64 p2, bn = 64 x 56 x 56",
              "pointwise: conv 1x1, bn = 128 x 56 x 56");
    }

    /** V2, Figure 4d. */
    @Test
    void invertedResidual() {
      assertThat(Drawing.of(new InvertedResidual(6, 24, 1), 24, 56))
          .containsExactly(
              "expand: conv 1x1, bn = 144 x 56 x 56",
              "expand_relu6: relu6 = 144 x 56 x 56",
              "depthwise: conv 3x3 g144 p1, bn = 144 x 56 x 56",
              "depthwise_relu6: relu6 = 144 x 56 x 56",
              "project: conv 1x1, bn = 24 x 56 x 56",
              "add: add = 24 x 56 x 56 <- input + project");
      assertThat(Drawing.of(new InvertedResidual(4, 24, 5, 2, Activation.SWISH), 24, 55))
          .containsExactly(
              "expand: conv 1x1, bn = 96 x 55 x 55",
              "expand_swish: swish = 96 x 55 x 55",
              "depthwise: conv 5x5 /2 g96 p2, bn = 96 x 28 x 28",
              "depthwise_swish: swish = 96 x 28 x 28",
              "project: conv 1x1, bn = 24 x 28 x 28");
    }

    /** V3, Figure 4, with the second row of Large's Table 1 that has SE. */
    @Test
    void bneckWithSqueezeAndExcitation() {
      assertThat(Drawing.of(new Bneck(5, 120, 40, Squeeze.QUARTER, Activation.H_SWISH, 1), 40, 28))
          .containsExactly(
              "expand: conv 1x1, bn = 120 x 28 x 28",
              "expand_h_swish: h_swish = 120 x 28 x 28",
              "depthwise: conv 5x5 g120 p2, bn = 120 x 28 x 28",
              "depthwise_h_swish: h_swish = 120 x 28 x 28",
              "se_pool: global mean = 120 x 1 x 1",
              "se_reduce: conv 1x1, bias = 32 x 1 x 1",
              "se_reduce_relu: relu = 32 x 1 x 1",
              "se_expand: conv 1x1, bias = 120 x 1 x 1",
              "se_expand_hard_sigmoid: hard_sigmoid = 120 x 1 x 1",
              "gated: multiply = 120 x 28 x 28 <- depthwise_h_swish + se_expand_hard_sigmoid",
              "project: conv 1x1, bn = 40 x 28 x 28",
              "add: add = 40 x 28 x 28 <- input + project");
    }

    @Test
    void bneckWithStrideHasNoShortcut() {
      assertThat(Drawing.of(new Bneck(3, 64, 24, Squeeze.NONE, Activation.RELU, 2), 24, 112))
          .containsExactly(
              "expand: conv 1x1, bn = 64 x 112 x 112",
              "expand_relu: relu = 64 x 112 x 112",
              "depthwise: conv 3x3 /2 g64 p1, bn = 64 x 56 x 56",
              "depthwise_relu: relu = 64 x 56 x 56",
              "project: conv 1x1, bn = 24 x 56 x 56");
    }

    /** The first bneck of both tables, whose middle is as wide as its input. */
    @Test
    void bneckThatIsNotWidenedHasNoExpansion() {
      assertThat(Drawing.of(new Bneck(3, 16, 16, Squeeze.NONE, Activation.RELU, 1), 16, 112))
          .containsExactly(
              "depthwise: conv 3x3 g16 p1, bn = 16 x 112 x 112",
              "depthwise_relu: relu = 16 x 112 x 112",
              "project: conv 1x1, bn = 16 x 112 x 112",
              "add: add = 16 x 112 x 112 <- input + project");
    }

    /** Worked out by hand: a quarter, to the nearest multiple of 8, never a tenth below. */
    @ParameterizedTest
    @CsvSource({
      "16, 8", // 4, at least 8
      "72, 24", // 18: 16 would be more than a tenth below
      "88, 24", // 22
      "96, 24",
      "120, 32", // 30
      "144, 40", // 36, halfway goes up
      "240, 64", // 60, halfway goes up
      "288, 72",
      "480, 120",
      "576, 144",
      "672, 168",
      "960, 240"
    })
    void squeezeIsAQuarterToAMultipleOf8(int expanded, int squeezed) {
      assertThat(Drawing.of(new Bneck(3, expanded, 16, Squeeze.QUARTER, Activation.RELU, 1), 16, 8))
          .contains("se_reduce: conv 1x1, bias = %d x 1 x 1".formatted(squeezed));
    }

    /** V3, Figure 5. */
    @Test
    void lastStageBeforeAndAfterItsRedesign() {
      assertThat(Drawing.of(new LastStage(960, 1280, Activation.H_SWISH), 160, 7))
          .containsExactly(
              "expand: conv 1x1, bn = 960 x 7 x 7",
              "expand_h_swish: h_swish = 960 x 7 x 7",
              "avgpool: global mean = 960 x 1 x 1",
              "features: conv 1x1, bias = 1280 x 1 x 1",
              "features_h_swish: h_swish = 1280 x 1 x 1");
      assertThat(Drawing.of(new OriginalLastStage(960, 320, 1280, Activation.H_SWISH), 160, 7))
          .containsExactly(
              "expand: conv 1x1, bn = 960 x 7 x 7",
              "expand_h_swish: h_swish = 960 x 7 x 7",
              "depthwise: conv 3x3 g960 p1, bn = 960 x 7 x 7",
              "depthwise_h_swish: h_swish = 960 x 7 x 7",
              "project: conv 1x1, bn = 320 x 7 x 7",
              "features: conv 1x1, bn = 1280 x 7 x 7",
              "features_h_swish: h_swish = 1280 x 7 x 7",
              "avgpool: global mean = 1280 x 1 x 1");
    }
  }

  @Nested
  class ShuffleNets {

    /** V1, Figure 2b. */
    @Test
    void v1UnitAddsItsInput() {
      assertThat(Drawing.of(new ShuffleNetV1Unit(240, 3, FirstPointwise.GROUPED, 1), 240, 28))
          .containsExactly(
              "gconv1: conv 1x1 g3, bn = 60 x 28 x 28",
              "gconv1_relu: relu = 60 x 28 x 28",
              "shuffle: shuffle 3 = 60 x 28 x 28",
              "dwconv: conv 3x3 g60 p1, bn = 60 x 28 x 28",
              "gconv2: conv 1x1 g3, bn = 240 x 28 x 28",
              "add: add = 240 x 28 x 28 <- input + gconv2",
              "add_relu: relu = 240 x 28 x 28");
    }

    /** V1, Figure 2c: the main branch gives what the pooled shortcut does not. */
    @Test
    void v1UnitWithStrideConcatenatesItsPooledInput() {
      assertThat(Drawing.of(new ShuffleNetV1Unit(240, 3, FirstPointwise.UNGROUPED, 2), 24, 56))
          .containsExactly(
              "gconv1: conv 1x1, bn = 60 x 56 x 56",
              "gconv1_relu: relu = 60 x 56 x 56",
              "shuffle: shuffle 3 = 60 x 56 x 56",
              "dwconv: conv 3x3 /2 g60 p1, bn = 60 x 28 x 28",
              "gconv2: conv 1x1 g3, bn = 216 x 28 x 28",
              "shortcut_avgpool: mean 3x3 /2 p1 = 24 x 28 x 28 <- input",
              "concat: concat = 240 x 28 x 28 <- shortcut_avgpool + gconv2",
              "concat_relu: relu = 240 x 28 x 28");
    }

    @Test
    void v1UnitOfOneGroupHasNothingToShuffle() {
      assertThat(Drawing.of(new ShuffleNetV1Unit(144, 1, FirstPointwise.GROUPED, 1), 144, 28))
          .noneMatch(line -> line.contains("shuffle"))
          .startsWith("gconv1: conv 1x1, bn = 36 x 28 x 28");
    }

    /** V2, Figure 3c. */
    @Test
    void v2UnitSplitsAndShuffles() {
      for (Form form : Form.values()) {
        assertThat(Drawing.of(new ShuffleNetV2Unit(116, 1, form), 116, 28))
            .containsExactly(
                "split_same: channels 0 to 57 = 58 x 28 x 28",
                "split_main: channels 58 to 115 = 58 x 28 x 28 <- input",
                "branch2_conv1: conv 1x1, bn = 58 x 28 x 28",
                "branch2_conv1_relu: relu = 58 x 28 x 28",
                "branch2_dwconv: conv 3x3 g58 p1, bn = 58 x 28 x 28",
                "branch2_conv2: conv 1x1, bn = 58 x 28 x 28",
                "branch2_conv2_relu: relu = 58 x 28 x 28",
                "concat: concat = 116 x 28 x 28 <- split_same + branch2_conv2_relu",
                "shuffle: shuffle 2 = 116 x 28 x 28");
      }
    }

    /** V2, Figure 3d, as the authors' code has it. */
    @Test
    void v2UnitWithStrideKeepsTheInputsWidthOnItsShortcut() {
      assertThat(Drawing.of(new ShuffleNetV2Unit(116, 2, Form.PAPER), 24, 56))
          .containsExactly(
              "branch1_dwconv: conv 3x3 /2 g24 p1, bn = 24 x 28 x 28",
              "branch1_conv: conv 1x1, bn = 24 x 28 x 28",
              "branch1_conv_relu: relu = 24 x 28 x 28",
              "branch2_conv1: conv 1x1, bn = 58 x 56 x 56 <- input",
              "branch2_conv1_relu: relu = 58 x 56 x 56",
              "branch2_dwconv: conv 3x3 /2 g58 p1, bn = 58 x 28 x 28",
              "branch2_conv2: conv 1x1, bn = 92 x 28 x 28",
              "branch2_conv2_relu: relu = 92 x 28 x 28",
              "concat: concat = 116 x 28 x 28 <- branch1_conv_relu + branch2_conv2_relu",
              "shuffle: shuffle 2 = 116 x 28 x 28");
    }

    @Test
    void v2UnitOfTorchvisionGivesHalfOnEachBranch() {
      assertThat(Drawing.of(new ShuffleNetV2Unit(116, 2, Form.TORCHVISION), 24, 56))
          .contains(
              "branch1_conv: conv 1x1, bn = 58 x 28 x 28",
              "branch2_conv1: conv 1x1, bn = 58 x 56 x 56 <- input",
              "branch2_conv2: conv 1x1, bn = 58 x 28 x 28",
              "concat: concat = 116 x 28 x 28 <- branch1_conv_relu + branch2_conv2_relu")
          .hasSize(10);
    }

    @Test
    void shuffleAlone() {
      assertThat(Drawing.of(new Shuffle(4), 12, 5))
          .containsExactly("shuffle: shuffle 4 = 12 x 5 x 5");
    }
  }

  @Nested
  class Others {

    /** AlexNet's second convolution; a convolution without padding. */
    @Test
    void convolution() {
      assertThat(Drawing.of(new ConvUnit(32, 3, 2, Activation.RELU6), 3, 224))
          .containsExactly(
              "conv: conv 3x3 /2 p1, bn = 32 x 112 x 112", "conv_relu6: relu6 = 32 x 112 x 112");
      assertThat(
              Drawing.of(
                  new ConvUnit(256, 5, 1, 2, Affine.BIAS, Border.SAME, Activation.RELU), 96, 27))
          .containsExactly(
              "conv: conv 5x5 g2 p2, bias = 256 x 27 x 27", "conv_relu: relu = 256 x 27 x 27");
      assertThat(
              Drawing.of(
                  new ConvUnit(64, 3, 2, 1, Affine.NONE, Border.VALID, Activation.LINEAR), 3, 224))
          .containsExactly("conv: conv 3x3 /2 = 64 x 111 x 111");
    }

    /** ResNet, Figure 5 on the right; the shortcut is the input itself. */
    @Test
    void resNetBottleneck() {
      assertThat(Drawing.of(new ResidualBottleneck(64, 256, 1, 1, Strided.SECOND), 256, 56))
          .containsExactly(
              "reduce: conv 1x1, bn = 64 x 56 x 56",
              "reduce_relu: relu = 64 x 56 x 56",
              "filter: conv 3x3 p1, bn = 64 x 56 x 56",
              "filter_relu: relu = 64 x 56 x 56",
              "widen: conv 1x1, bn = 256 x 56 x 56",
              "add: add = 256 x 56 x 56 <- input + widen",
              "add_relu: relu = 256 x 56 x 56");
    }

    @Test
    void resNetBottleneckProjectsItsShortcutWhereTheShapeChanges() {
      assertThat(Drawing.of(new ResidualBottleneck(128, 512, 1, 2, Strided.FIRST), 256, 56))
          .containsExactly(
              "reduce: conv 1x1 /2, bn = 128 x 28 x 28",
              "reduce_relu: relu = 128 x 28 x 28",
              "filter: conv 3x3 p1, bn = 128 x 28 x 28",
              "filter_relu: relu = 128 x 28 x 28",
              "widen: conv 1x1, bn = 512 x 28 x 28",
              "shortcut: conv 1x1 /2, bn = 512 x 28 x 28 <- input",
              "add: add = 512 x 28 x 28 <- shortcut + widen",
              "add_relu: relu = 512 x 28 x 28");
      assertThat(Drawing.of(new ResidualBottleneck(64, 256, 1, 1, Strided.SECOND), 64, 56))
          .contains("shortcut: conv 1x1, bn = 256 x 56 x 56 <- input");
    }

    /** ResNeXt, Figure 3c, in torchvision's form: the 3x3 has the stride. */
    @Test
    void resNeXtBottleneckGroupsItsMiddle() {
      assertThat(Drawing.of(new ResidualBottleneck(256, 512, 32, 2, Strided.SECOND), 256, 56))
          .contains(
              "reduce: conv 1x1, bn = 256 x 56 x 56",
              "filter: conv 3x3 /2 g32 p1, bn = 256 x 28 x 28");
    }

    /** Xception, Section 3: nothing between depthwise and pointwise. */
    @Test
    void separableConvolution() {
      assertThat(Drawing.of(new SeparableConv(2048, 3, 1, Activation.RELU), 1536, 10))
          .containsExactly(
              "depthwise: conv 3x3 g1536 p1 = 1536 x 10 x 10",
              "pointwise: conv 1x1, bn = 2048 x 10 x 10",
              "pointwise_relu: relu = 2048 x 10 x 10");
      assertThat(Drawing.of(new SeparableConv(8, 5, 2, Activation.LINEAR), 4, 10))
          .containsExactly(
              "depthwise: conv 5x5 /2 g4 p2 = 4 x 5 x 5", "pointwise: conv 1x1, bn = 8 x 5 x 5");
    }

    /** Xception, Figure 5, middle flow. */
    @Test
    void xceptionModuleAddsItsInput() {
      assertThat(Drawing.of(new XceptionModule(728, 728, 3, 1, Activation.RELU), 728, 19))
          .containsExactly(
              "lead_relu: relu = 728 x 19 x 19",
              "depthwise1: conv 3x3 g728 p1 = 728 x 19 x 19",
              "pointwise1: conv 1x1, bn = 728 x 19 x 19",
              "pointwise1_relu: relu = 728 x 19 x 19",
              "depthwise2: conv 3x3 g728 p1 = 728 x 19 x 19",
              "pointwise2: conv 1x1, bn = 728 x 19 x 19",
              "pointwise2_relu: relu = 728 x 19 x 19",
              "depthwise3: conv 3x3 g728 p1 = 728 x 19 x 19",
              "pointwise3: conv 1x1, bn = 728 x 19 x 19",
              "add: add = 728 x 19 x 19 <- input + pointwise3");
    }

    /** Xception, Figure 5: the first module of the entry flow, and the one of the exit flow. */
    @Test
    void xceptionModuleWithStridePoolsAndProjects() {
      assertThat(Drawing.of(new XceptionModule(128, 128, 2, 2, Activation.LINEAR), 64, 147))
          .containsExactly(
              "depthwise1: conv 3x3 g64 p1 = 64 x 147 x 147",
              "pointwise1: conv 1x1, bn = 128 x 147 x 147",
              "pointwise1_relu: relu = 128 x 147 x 147",
              "depthwise2: conv 3x3 g128 p1 = 128 x 147 x 147",
              "pointwise2: conv 1x1, bn = 128 x 147 x 147",
              "maxpool: max 3x3 /2 p1 = 128 x 74 x 74",
              "shortcut: conv 1x1 /2, bn = 128 x 74 x 74 <- input",
              "add: add = 128 x 74 x 74 <- shortcut + maxpool");
      assertThat(Drawing.of(new XceptionModule(728, 1024, 2, 2, Activation.RELU), 728, 19))
          .contains(
              "pointwise1: conv 1x1, bn = 728 x 19 x 19",
              "pointwise2: conv 1x1, bn = 1024 x 19 x 19",
              "add: add = 1024 x 10 x 10 <- shortcut + maxpool");
    }

    /** SqueezeNet, Figure 1. */
    @Test
    void fireModule() {
      assertThat(Drawing.of(new Fire(16, 64), 96, 55))
          .containsExactly(
              "squeeze: conv 1x1, bias = 16 x 55 x 55",
              "squeeze_relu: relu = 16 x 55 x 55",
              "expand1x1: conv 1x1, bias = 64 x 55 x 55",
              "expand3x3: conv 3x3 p1, bias = 64 x 55 x 55 <- squeeze_relu",
              "expand1x1_relu: relu = 64 x 55 x 55 <- expand1x1",
              "expand3x3_relu: relu = 64 x 55 x 55 <- expand3x3",
              "concat: concat = 128 x 55 x 55 <- expand1x1_relu + expand3x3_relu");
    }

    /** VGG, Table 1. */
    @Test
    void vggPair() {
      assertThat(Drawing.of(new VggPair(128), 64, 112))
          .containsExactly(
              "conv1: conv 3x3 p1, bias = 128 x 112 x 112",
              "conv1_relu: relu = 128 x 112 x 112",
              "conv2: conv 3x3 p1, bias = 128 x 112 x 112",
              "conv2_relu: relu = 128 x 112 x 112");
    }

    /** Each direction has its own stride. */
    @Test
    void spatiallySeparable() {
      assertThat(Drawing.of(new SpatiallySeparable(8, 3, 1, Activation.RELU), 4, 9))
          .containsExactly(
              "vertical: conv 3x1 p1x0, bn = 8 x 9 x 9",
              "horizontal: conv 1x3 p0x1, bn = 8 x 9 x 9",
              "horizontal_relu: relu = 8 x 9 x 9");
      assertThat(Drawing.of(new SpatiallySeparable(8, 7, 2, Activation.LINEAR), 4, 9))
          .containsExactly(
              "vertical: conv 7x1 /2x1 p3x0, bn = 8 x 5 x 9",
              "horizontal: conv 1x7 /1x2 p0x3, bn = 8 x 5 x 5");
    }

    /** ChannelNets, Sections 3.2 and 3.4. */
    @Test
    void channelWise() {
      assertThat(Drawing.of(new ChannelWiseConv(3, 1, Activation.RELU), 9, 2))
          .containsExactly(
              "channelwise: channel conv 3 p1, bn = 9 x 2 x 2",
              "channelwise_relu: relu = 9 x 2 x 2");
      assertThat(Drawing.of(new ChannelWiseConv(5, 2, Activation.LINEAR), 9, 2))
          .containsExactly("channelwise: channel conv 5 /2 p2, bn = 5 x 2 x 2");
      assertThat(Drawing.of(new ChannelWiseSeparable(63, 3, 2, Activation.RELU6), 512, 14))
          .containsExactly(
              "depthwise: conv 3x3 /2 g512 p1, bn = 512 x 7 x 7",
              "depthwise_relu6: relu6 = 512 x 7 x 7",
              "channelwise: channel conv 63 p31, bn = 512 x 7 x 7",
              "channelwise_relu6: relu6 = 512 x 7 x 7");
      assertThat(Drawing.of(new ChannelWiseSeparable(63, 3, 1, Activation.RELU6), 512, 14))
          .startsWith("depthwise: conv 3x3 g512 p1, bn = 512 x 14 x 14");
    }

    /** Squeeze-and-Excitation Networks, Figure 3, with r = 16. */
    @Test
    void squeezeAndExcitationAlone() {
      assertThat(Drawing.of(new SqueezeExcitation(Squeeze.SIXTEENTH, Activation.SIGMOID), 256, 14))
          .containsExactly(
              "se_pool: global mean = 256 x 1 x 1",
              "se_reduce: conv 1x1, bias = 16 x 1 x 1",
              "se_reduce_relu: relu = 16 x 1 x 1",
              "se_expand: conv 1x1, bias = 256 x 1 x 1",
              "se_expand_sigmoid: sigmoid = 256 x 1 x 1",
              "gated: multiply = 256 x 14 x 14 <- input + se_expand_sigmoid");
      assertThat(Drawing.of(new SqueezeExcitation(Squeeze.SIXTEENTH, Activation.SIGMOID), 8, 14))
          .contains("se_reduce: conv 1x1, bias = 1 x 1 x 1");
    }

    @Test
    void pools() {
      assertThat(
              Drawing.of(new WindowPool(PoolKind.MAX, 3, 2, Border.SAME, Rounding.DOWN), 24, 112))
          .containsExactly("maxpool: max 3x3 /2 p1 = 24 x 56 x 56");
      assertThat(Drawing.of(new WindowPool(PoolKind.MAX, 3, 2, Border.VALID, Rounding.UP), 64, 56))
          .containsExactly("maxpool: max 3x3 /2 up = 64 x 28 x 28");
      assertThat(
              Drawing.of(
                  new WindowPool(PoolKind.AVERAGE, 2, 2, Border.VALID, Rounding.DOWN), 64, 57))
          .containsExactly("avgpool: mean 2x2 /2 = 64 x 28 x 28");
      assertThat(Drawing.of(new GlobalPool(), 1280, 7))
          .containsExactly("avgpool: global mean = 1280 x 1 x 1");
    }

    @Test
    void classifier() {
      assertThat(Drawing.of(new Classifier(1000), 1280, 1))
          .containsExactly("dense: dense, bias = 1000 x 1 x 1");
      assertThat(Drawing.of(new Classifier(10, Affine.NONE, Output.PROBABILITIES), 64, 1))
          .containsExactly("dense: dense = 10 x 1 x 1", "softmax: softmax = 10 x 1 x 1");
    }
  }
}
