package lightnet.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.network.Inferred.Fits;
import lightnet.network.Inferred.Misfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShapeInferenceTest {
  private static final Shape PHOTO = new Shape(1, 3, 224, 224);
  private static final int[] EXTREMES = {
    Integer.MIN_VALUE, -1, 0, 1, 3, 1 << 20, Integer.MAX_VALUE
  };

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
  void windowsThatAreTooLargeAreNamed() {
    assertThat(reason(conv(4, 1025, 1, 1), PHOTO))
        .isEqualTo("kernel and stride may be at most 1,024");
    assertThat(reason(conv(4, 3, 1025, 1), PHOTO))
        .isEqualTo("kernel and stride may be at most 1,024");
    assertThat(reason(pool(PoolKind.MAX, 1025, 1, 0, Rounding.UP), new Shape(1, 3, 2000, 2000)))
        .isEqualTo("kernel and stride may be at most 1,024");
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

  @ParameterizedTest
  @CsvSource({
    "9, 4, 1, 0, 6",
    "9, 3, 1, 1, 9",
    "9, 3, 2, 1, 5",
    "8, 4, 3, 1, 3",
    "1, 5, 1, 2, 1",
  })
  void channelWiseConvolutionGivesOneChannelForEachPlaceOfItsKernel(
      int in, int kernel, int stride, int padding, int out) {
    assertThat(places(in, kernel, stride, padding)).isEqualTo(out);
    assertThat(
            infer(new Op.ChannelConv(kernel, stride, padding, Affine.NONE), new Shape(2, in, 5, 7)))
        .isEqualTo(new Fits(new Shape(2, out, 5, 7)));
  }

  @ParameterizedTest
  @EnumSource
  void poolRoundedDownGivesOneRowForEachPlaceOfItsWindow(PoolKind kind) {
    for (int in = 1; in <= 20; in++) {
      for (int kernel = 1; kernel <= 5; kernel++) {
        for (int stride = 1; stride <= 6; stride++) {
          for (int padding = 0; 2 * padding <= kernel && kernel <= in + 2 * padding; padding++) {
            assertThat(rows(pool(kind, kernel, stride, padding, Rounding.DOWN), in))
                .isEqualTo(places(in, kernel, stride, padding));
          }
        }
      }
    }
  }

  /** PyTorch's ceil_mode: one more window for a rest, but none that begins behind the image. */
  @Test
  void poolRoundedUpCoversTheRestWithOneMoreWindow() {
    for (int in = 1; in <= 20; in++) {
      for (int kernel = 1; kernel <= 5; kernel++) {
        for (int stride = 1; stride <= 6; stride++) {
          for (int padding = 0; 2 * padding <= kernel && kernel <= in + 2 * padding; padding++) {
            assertThat(rows(pool(PoolKind.MAX, kernel, stride, padding, Rounding.UP), in))
                .as("%d rows, kernel %d, stride %d, padding %d", in, kernel, stride, padding)
                .isEqualTo(placesWithRest(in, kernel, stride, padding));
          }
        }
      }
    }
  }

  /** SqueezeNet 1.1: its sizes at 224 are known, 111 after the first convolution. */
  @ParameterizedTest
  @CsvSource({"111, 55", "55, 27", "27, 13"})
  void poolsOfSqueezeNetRoundUpAsPublished(int in, int out) {
    assertThat(rows(pool(PoolKind.MAX, 3, 2, 0, Rounding.UP), in)).isEqualTo(out);
  }

  @Test
  void poolKeepsItsChannelsAndImages() {
    assertThat(infer(pool(PoolKind.MAX, 3, 2, 1, Rounding.DOWN), new Shape(2, 24, 112, 111)))
        .isEqualTo(new Fits(new Shape(2, 24, 56, 56)));
  }

  @Test
  void poolThatHasNoPlaceIsNamed() {
    assertThat(reason(pool(PoolKind.MAX, 5, 1, 1, Rounding.DOWN), new Shape(1, 3, 2, 9)))
        .isEqualTo("a kernel of 5 x 5 is larger than its padded input of 4 x 11");
    assertThat(reason(pool(PoolKind.MAX, 5, 1, 1, Rounding.UP), new Shape(1, 3, 2, 9)))
        .isEqualTo("a kernel of 5 x 5 is larger than its padded input of 4 x 11");
    assertThat(reason(pool(PoolKind.AVERAGE, 3, 2, 1, Rounding.UP), PHOTO))
        .isEqualTo("an average pool leaves out the rest: only a max pool is rounded up");
    assertThat(reason(pool(PoolKind.AVERAGE, 2, 2, 2, Rounding.UP), PHOTO))
        .isEqualTo("padding of a pool must be at most half its kernel");
    assertThat(reason(pool(PoolKind.AVERAGE, 0, 2, 0, Rounding.UP), PHOTO))
        .isEqualTo("kernel and stride must be at least 1");
    assertThat(reason(pool(PoolKind.AVERAGE, 2, -2, 0, Rounding.UP), PHOTO))
        .isEqualTo("kernel and stride must be at least 1");
  }

  @Test
  void paddingBelow0IsNamed() {
    var conv =
        new Op.Conv(
            4, Extent.square(3), Extent.ONE, new Padding(1, 1, -1, 1), 1, Affine.BATCH_NORM);
    var pool =
        new Op.Pool(
            PoolKind.MAX, Extent.square(3), Extent.ONE, new Padding(1, -1, 1, 1), Rounding.DOWN);

    assertThat(reason(conv, PHOTO)).startsWith("padding must lie between 0 and");
    assertThat(reason(pool, PHOTO)).startsWith("padding must lie between 0 and");
    assertThat(reason(new Op.ChannelConv(3, 1, -1, Affine.NONE), PHOTO))
        .isEqualTo("padding along the channels must lie between 0 and 2, one less than the kernel");
  }

  @Test
  void concatPutsChannelsBehindEachOther() {
    assertThat(
            infer(
                new Op.Concat(),
                new Shape(2, 24, 7, 5),
                new Shape(2, 1, 7, 5),
                new Shape(2, 92, 7, 5)))
        .isEqualTo(new Fits(new Shape(2, 117, 7, 5)));
  }

  @Test
  void concatOfOtherSizesIsNamed() {
    assertThat(reason(new Op.Concat(), new Shape(1, 24, 28, 28), new Shape(1, 92, 14, 14)))
        .isEqualTo("24 channels of 28 x 28 cannot be concatenated with 92 channels of 14 x 14");
    assertThat(reason(new Op.Concat(), new Shape(1, 2, 9, 8), new Shape(1, 2, 9, 7)))
        .contains("cannot be concatenated");
    assertThat(reason(new Op.Concat(), new Shape(1, 2, 9, 8), new Shape(2, 2, 9, 8)))
        .contains("cannot be concatenated");
  }

  @Test
  void concatOfMoreThanCanBeCountedIsNamed() {
    var many = new Shape(1, 1 << 28, 1, 1);

    assertThat(reason(new Op.Concat(), many, many, many, many, many, many, many, many))
        .isEqualTo("2,147,483,648 channels are more than the 268,435,456 that can be held");
  }

  @Test
  void sliceGivesTheChannelsFromTheFirstToTheOneBeforeTheLast() {
    assertThat(infer(new Op.ChannelSlice(58, 116), new Shape(1, 116, 28, 27)))
        .isEqualTo(new Fits(new Shape(1, 58, 28, 27)));
    assertThat(infer(new Op.ChannelSlice(0, 1), new Shape(1, 116, 28, 27)))
        .isEqualTo(new Fits(new Shape(1, 1, 28, 27)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 2", "3, 2", "0, 117", "116, 117"})
  void sliceThatIsNotThereIsNamed(int from, int to) {
    assertThat(reason(new Op.ChannelSlice(from, to), new Shape(1, 116, 28, 28)))
        .isEqualTo("channels %d to %d cannot be split off 116 channels".formatted(from, to));
  }

  @Test
  void shuffleKeepsTheShapeAndNeedsADivisor() {
    var shape = new Shape(1, 240, 28, 27);

    assertThat(infer(new Op.ChannelShuffle(3), shape)).isEqualTo(new Fits(shape));
    assertThat(reason(new Op.ChannelShuffle(7), shape))
        .isEqualTo("240 channels cannot be shuffled in 7 groups");
    assertThat(reason(new Op.ChannelShuffle(0), shape))
        .isEqualTo("240 channels cannot be shuffled in 0 groups");
    assertThat(reason(new Op.ChannelShuffle(-3), shape))
        .isEqualTo("240 channels cannot be shuffled in -3 groups");
  }

  @Test
  void gateHasOneValueForEachChannel() {
    var tensor = new Shape(1, 72, 28, 27);

    assertThat(infer(new Op.Multiply(), tensor, new Shape(1, 72, 1, 1)))
        .isEqualTo(new Fits(tensor));
    assertThat(reason(new Op.Multiply(), tensor, new Shape(1, 24, 1, 1)))
        .isEqualTo("a gate of 24 channels of 1 x 1 does not fit 72 channels of 28 x 27");
    assertThat(reason(new Op.Multiply(), tensor, tensor)).startsWith("a gate of 72 channels of 28");
  }

  @Test
  void softmaxNeedsAVector() {
    var logits = new Shape(2, 1000, 1, 1);

    assertThat(infer(new Op.Softmax(), logits)).isEqualTo(new Fits(logits));
    assertThat(reason(new Op.Softmax(), new Shape(1, 1000, 7, 1)))
        .isEqualTo("softmax needs a vector, not 1,000 channels of 7 x 1: pool first");
  }

  @Test
  void moreThanFitsIntoMemoryIsNamed() {
    assertThat(reason(conv(1_000_000, 1, 1, 1), PHOTO))
        .isEqualTo(
            "1,000,000 channels of 224 x 224 are 50,176,000,000 values, more than the 268,435,456"
                + " that can be held");
    assertThat(reason(conv(1_000_000, 1, 1, 1), new Shape(1, 1_000_000, 1, 1)))
        .isEqualTo("1,000,000,000,000 weights are more than the 268,435,456 that can be held");
    assertThat(reason(new Op.Dense(1_000_000, Affine.BIAS), new Shape(1, 1_000_000, 1, 1)))
        .isEqualTo("1,000,000,000,000 weights are more than the 268,435,456 that can be held");
  }

  @Test
  void moreMultiplyAddsThanCanBeSummedAreNamed() {
    assertThat(reason(conv(16, 1023, 1, 1), new Shape(1, 16, 4096, 4096)))
        .isEqualTo(
            "16,744,464 multiply-adds for each of 16 channels of 4,096 x 4,096 are more than can be"
                + " counted");
    assertThat(
            reason(
                new Op.ChannelConv(1 << 20, 1, (1 << 20) - 1, Affine.NONE),
                new Shape(1, 16, 10, 10)))
        .contains("are more than can be counted");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 224, 224",
    "1, 0, 224, 224",
    "1, 3, 0, 224",
    "1, 3, 224, -1",
    "1, 3, 2147483647, 1"
  })
  void inputThatIsNoPhotoIsNamed(int n, int c, int h, int w) {
    assertThat(ShapeInference.input(new Shape(n, c, h, w)))
        .isInstanceOfSatisfying(
            Misfit.class,
            misfit ->
                assertThat(misfit.reason())
                    .contains("is not possible: each must be between 1 and 1,048,576"));
  }

  @Test
  void photoIsAnInputAndOneThatFillsTheMemoryIsNot() {
    assertThat(ShapeInference.input(PHOTO)).isEqualTo(new Fits(PHOTO));
    assertThat(ShapeInference.input(new Shape(1, 3, 1 << 20, 1 << 20)))
        .isInstanceOfSatisfying(
            Misfit.class, misfit -> assertThat(misfit.reason()).contains("more than the"));
  }

  /** All numbers of an operator, each with values from which nothing good can come. */
  @ParameterizedTest
  @MethodSource("extremes")
  void extremeNumbersFitOrAreNamed(Op op) {
    for (Shape shape : List.of(new Shape(1, 8, 9, 7), new Shape(1, 1 << 20, 1, 1), PHOTO)) {
      switch (infer(op, shape, shape)) {
        case Fits(Shape out) -> {
          assertThat(IntStream.of(out.toArray())).allMatch(side -> side >= 1);
          assertThat(out.elements()).isLessThanOrEqualTo(ShapeInference.LARGEST_TENSOR);
        }
        case Misfit(String reason) -> assertThat(reason).matches("[^A-Z].{10,160}[^.]");
      }
    }
  }

  static Stream<Op> extremes() {
    return Stream.of(Op.class.getPermittedSubclasses())
        .flatMap(kind -> Stream.of(kind.getPermittedSubclasses()))
        .filter(type -> type != Op.Opaque.class)
        .flatMap(type -> Instances.of(type, EXTREMES))
        .map(Op.class::cast);
  }

  private static int rows(Op pool, int in) {
    return infer(pool, new Shape(1, 2, in, in)) instanceof Fits(Shape(_, _, int h, _)) ? h : -1;
  }

  private static Op.Pool pool(
      PoolKind kind, int kernel, int stride, int padding, Rounding rounding) {
    return new Op.Pool(
        kind,
        Extent.square(kernel),
        Extent.square(stride),
        new Padding(padding, padding, padding, padding),
        rounding);
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

  /** Counts windows until the image and its padding are covered, or the image has ended. */
  private static int placesWithRest(int in, int kernel, int stride, int padding) {
    int count = 0;
    int start = -padding;
    int covered = Integer.MIN_VALUE;
    while (covered < in + padding && start < in) {
      count++;
      covered = start + kernel;
      start += stride;
    }
    return count;
  }
}
