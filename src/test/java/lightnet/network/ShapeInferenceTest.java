package lightnet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.network.Inferred.Fits;
import lightnet.network.Inferred.Misfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeInferenceTest {
  private static final Shape PHOTO = new Shape(1, 3, 224, 224);

  @ParameterizedTest
  @CsvSource({
    "224, 3, 1, 1",
    "224, 3, 2, 1",
    "225, 3, 2, 1",
    "7, 7, 1, 0",
    "14, 1, 2, 0",
    "9, 5, 3, 2",
    "3, 2, 2, 0",
    "1, 3, 2, 1",
    "10, 4, 3, 1"
  })
  void convolutionGivesOneRowForEachPlaceOfItsWindow(int in, int kernel, int stride, int padding) {
    var conv =
        new Op.Conv(
            5,
            new Extent(kernel, 1),
            new Extent(stride, 1),
            new Padding(padding, 0, padding, 0),
            1,
            Affine.NONE);

    assertThat(infer(conv, new Shape(2, 3, in, 11)))
        .isEqualTo(new Fits(new Shape(2, 5, places(in, kernel, stride, padding), 11)));
  }

  @Test
  void sidesOfThePaddingCountByThemselves() {
    var conv =
        new Op.Conv(1, new Extent(3, 3), new Extent(2, 2), new Padding(0, 1, 1, 3), 1, Affine.BIAS);

    assertThat(infer(conv, new Shape(1, 1, 6, 6))).isEqualTo(new Fits(new Shape(1, 1, 3, 4)));
  }

  @Test
  void paddingAroundAnOddKernelKeepsTheSizeAtStride1() {
    for (int kernel : new int[] {1, 3, 5, 7}) {
      assertThat(infer(conv(8, kernel, 1, 1), PHOTO))
          .isEqualTo(new Fits(new Shape(1, 8, 224, 224)));
    }
  }

  @Test
  void otherOperatorsKeepOrCollapseTheShape() {
    var shape = new Shape(2, 6, 7, 5);

    assertThat(infer(new Op.Activate(Activation.RELU6), shape)).isEqualTo(new Fits(shape));
    assertThat(infer(new Op.Add(), shape, shape)).isEqualTo(new Fits(shape));
    assertThat(infer(new Op.GlobalAveragePool(), shape)).isEqualTo(new Fits(new Shape(2, 6, 1, 1)));
    assertThat(infer(new Op.Dense(10, Affine.BIAS), new Shape(2, 6, 1, 1)))
        .isEqualTo(new Fits(new Shape(2, 10, 1, 1)));
  }

  @Test
  void channelsThatGroupsCannotShareAreNamed() {
    assertThat(reason(conv(16, 3, 1, 3), new Shape(1, 16, 8, 8)))
        .isEqualTo("16 input channels cannot be split into 3 groups");
    assertThat(reason(conv(20, 3, 1, 8), new Shape(1, 16, 8, 8)))
        .isEqualTo("20 output channels cannot be split into 8 groups");
    assertThat(reason(conv(16, 3, 1, 0), new Shape(1, 16, 8, 8)))
        .isEqualTo("groups must be at least 1, not 0");
  }

  @Test
  void kernelsThatHaveNoPlaceAreNamed() {
    var bare = new Op.Conv(4, Extent.square(5), Extent.ONE, Padding.NONE, 1, Affine.NONE);

    assertThat(reason(bare, new Shape(1, 3, 4, 9)))
        .isEqualTo("a kernel of 5 x 5 is larger than its padded input of 4 x 9");
    assertThat(reason(conv(4, 0, 1, 1), PHOTO)).isEqualTo("kernel and stride must be at least 1");
    assertThat(reason(conv(4, 3, 0, 1), PHOTO)).isEqualTo("kernel and stride must be at least 1");
  }

  @Test
  void countsOutOfRangeAreNamed() {
    assertThat(reason(conv(0, 1, 1, 1), PHOTO)).startsWith("0 output channels are not between 1");
    assertThat(reason(conv(-8, 1, 1, 1), PHOTO)).startsWith("-8 output channels");
    assertThat(reason(conv(1 << 21, 1, 1, 1), PHOTO)).contains("output channels are not between");
    assertThat(reason(new Op.Dense(0, Affine.BIAS), new Shape(1, 6, 1, 1)))
        .startsWith("0 outputs are not between 1");
  }

  @Test
  void shortcutOfAnotherShapeIsNamed() {
    assertThat(reason(new Op.Add(), new Shape(1, 16, 8, 8), new Shape(1, 24, 8, 4)))
        .isEqualTo("a shortcut of 16 channels of 8 x 8 cannot be added to 24 channels of 8 x 4");
  }

  @Test
  void denseLayerAsksForAPoolBeforeIt() {
    assertThat(reason(new Op.Dense(10, Affine.BIAS), new Shape(1, 320, 7, 7)))
        .isEqualTo("a dense layer needs a vector, not 320 channels of 7 x 7: pool first");
  }

  private static Op.Conv conv(int channels, int kernel, int stride, int groups) {
    var window = Extent.square(kernel);
    return new Op.Conv(
        channels, window, Extent.square(stride), Padding.around(window), groups, Affine.NONE);
  }

  private static Inferred infer(Op op, Shape... inputs) {
    return ShapeInference.infer(op, List.of(inputs));
  }

  private static String reason(Op op, Shape... inputs) {
    return infer(op, inputs) instanceof Misfit(String reason) ? reason : "it fits";
  }

  /** Counts them, without a formula. */
  private static int places(int in, int kernel, int stride, int padding) {
    int count = 0;
    for (int start = -padding; start + kernel <= in + padding; start += stride) {
      count++;
    }
    return count;
  }
}
