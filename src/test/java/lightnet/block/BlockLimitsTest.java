package lightnet.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import lightnet.block.Classifier.Output;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit.Form;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.MisfitException;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a block cannot be made of is told at its place and in words. */
class BlockLimitsTest {

  @ParameterizedTest(name = "{0} on {1} channels of {2} x {2}")
  @MethodSource("misfits")
  void limitIsNamedAtItsPlace(Block block, int channels, int side, String place, String reason) {
    assertThatExceptionOfType(MisfitException.class)
        .isThrownBy(() -> Drawing.expand(block, channels, side))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
        .satisfies(e -> assertThat(e.path()).isEqualTo(place));
  }

  static Stream<Arguments> misfits() {
    return Stream.of(
        misfit(
            new InvertedResidual(0, 16, 1),
            16,
            8,
            "b",
            "the expansion factor must be at least 1, not 0"),
        misfit(
            new InvertedResidual(6, 24, 3, 0, Activation.RELU6),
            16,
            8,
            "b/depthwise",
            "kernel and stride must be at least 1"),
        misfit(
            new InvertedResidual(6, 1_000_000, 1),
            16,
            224,
            "b/project",
            "1,000,000 channels of 224 x 224 are 50,176,000,000 values, more than the 268,435,456"
                + " that can be held"),
        misfit(
            new ShuffleNetV1Unit(240, 7, FirstPointwise.GROUPED, 1),
            240,
            28,
            "b",
            "the bottleneck's 60 channels, a quarter of 240, cannot be split into 7 groups"),
        misfit(
            new ShuffleNetV1Unit(240, 0, FirstPointwise.GROUPED, 1),
            240,
            28,
            "b",
            "the bottleneck's 60 channels, a quarter of 240, cannot be split into 0 groups"),
        misfit(
            new ShuffleNetV1Unit(242, 1, FirstPointwise.GROUPED, 1),
            242,
            28,
            "b",
            "242 channels cannot be divided by 4, as the bottleneck must be a quarter of them"),
        misfit(
            new ShuffleNetV1Unit(240, 3, FirstPointwise.GROUPED, 3),
            240,
            28,
            "b",
            "a ShuffleNet unit has stride 1 or 2, not 3"),
        misfit(
            new ShuffleNetV1Unit(240, 3, FirstPointwise.GROUPED, 2),
            240,
            28,
            "b",
            "the shortcut alone has 240 channels, so that none of the 240 is left to the main"
                + " branch"),
        misfit(
            new ShuffleNetV1Unit(240, 3, FirstPointwise.GROUPED, 2),
            25,
            28,
            "b/gconv1",
            "25 input channels cannot be split into 3 groups"),
        misfit(
            new ShuffleNetV1Unit(240, 3, FirstPointwise.UNGROUPED, 2),
            25,
            28,
            "b/gconv2",
            "215 output channels cannot be split into 3 groups"),
        misfit(
            new ShuffleNetV1Unit(240, 3, FirstPointwise.GROUPED, 1),
            120,
            28,
            "b/add",
            "a shortcut of 120 channels of 28 x 28 cannot be added to 240 channels of 28 x 28"),
        misfit(
            new ShuffleNetV2Unit(117, 1, Form.PAPER),
            117,
            28,
            "b",
            "117 channels cannot be split in two halves"),
        misfit(
            new ShuffleNetV2Unit(116, 1, Form.PAPER),
            24,
            28,
            "b",
            "with stride 1 the unit keeps its 24 channels, it cannot give 116"),
        misfit(
            new ShuffleNetV2Unit(116, 0, Form.PAPER),
            116,
            28,
            "b",
            "a ShuffleNet unit has stride 1 or 2, not 0"),
        misfit(
            new ShuffleNetV2Unit(116, 2, Form.PAPER),
            200,
            28,
            "b",
            "the shortcut alone has 200 channels, so that none of the 116 is left to the main"
                + " branch"),
        misfit(
            new ResidualBottleneck(64, 256, 7, 1, Strided.SECOND),
            256,
            56,
            "b/filter",
            "64 input channels cannot be split into 7 groups"),
        misfit(
            new ResidualBottleneck(64, 256, 1, 0, Strided.FIRST),
            256,
            56,
            "b/reduce",
            "kernel and stride must be at least 1"),
        misfit(
            new XceptionModule(728, 728, 0, 1, Activation.RELU),
            728,
            19,
            "b",
            "there can be 1 to 100 separable convolutions, not 0"),
        misfit(
            new XceptionModule(728, 1024, 2, 1, Activation.RELU),
            728,
            19,
            "b/add",
            "a shortcut of 728 channels of 19 x 19 cannot be added to 1,024 channels of 19 x 19"),
        misfit(
            new ChannelWiseConv(4, 1, Activation.RELU),
            9,
            9,
            "b",
            "a kernel over 4 channels has no middle: take an odd number"),
        misfit(
            new ChannelWiseSeparable(-3, 3, 1, Activation.RELU),
            9,
            9,
            "b/channelwise",
            "kernel and stride along the channels must lie between 1 and 1,048,576"),
        misfit(
            new SqueezeExcitation(Squeeze.NONE, Activation.SIGMOID),
            9,
            9,
            "b",
            "a squeeze-and-excitation needs a squeeze"),
        misfit(new Shuffle(4), 9, 9, "b/shuffle", "9 channels cannot be shuffled in 4 groups"),
        misfit(
            new Classifier(10, Affine.BATCH_NORM, Output.LOGITS),
            9,
            1,
            "b",
            "a classifier has a bias or none, not batch normalisation"),
        misfit(
            new Classifier(10),
            9,
            7,
            "b/dense",
            "a dense layer needs a vector, not 9 channels of 7 x 7: pool first"),
        misfit(
            new ConvUnit(8, 5, 1, 1, Affine.BIAS, Border.VALID, Activation.RELU),
            3,
            4,
            "b/conv",
            "a kernel of 5 x 5 is larger than its padded input of 4 x 4"),
        misfit(
            new WindowPool(PoolKind.MAX, 3, 2, Border.VALID, Rounding.UP),
            3,
            2,
            "b/maxpool",
            "a kernel of 3 x 3 is larger than its padded input of 2 x 2"),
        misfit(
            new Fire(-1, 64),
            96,
            55,
            "b/squeeze",
            "-1 output channels are not between 1 and 1,048,576"));
  }

  private static Arguments misfit(
      Block block, int channels, int side, String place, String reason) {
    return Arguments.of(block, channels, side, place, reason);
  }
}
