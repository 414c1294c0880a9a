package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.cost.Totals;
import lightnet.network.Extent;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

/** Counts of a convolution by its groups against products by hand, and the papers' examples. */
class ConvolutionTest {

  @Test
  void groupsAreTheCommonDivisors() {
    assertThat(convolution(12, 18, 3).groups()).containsExactly(1, 2, 3, 6);
    assertThat(convolution(7, 7, 3).groups()).containsExactly(1, 7);
    assertThat(convolution(3, 256, 5).groups()).containsExactly(1);
    assertThat(convolution(480, 480, 1).groups()).hasSize(24).startsWith(1, 2, 3).endsWith(480);
  }

  @Test
  void countsAreThoseOfThePapersProducts() {
    Convolution convolution = convolution(12, 18, 3);
    for (int g : convolution.groups()) {
      Totals cost = convolution.cost(g);
      long weights = 3L * 3 * 12 * 18 / g;
      assertThat(cost.paramsWeights()).isEqualTo(weights);
      assertThat(cost.madds()).isEqualTo(weights * 14 * 14);
      assertThat(cost.memoryAccess()).isEqualTo(14L * 14 * (12 + 18) + weights);
    }
  }

  /** 12x12x3 to 8x8x256 with kernels of 5x5, without padding. */
  @Test
  void twelveByTwelveExample() {
    Convolution example = Convolution.square(new Shape(1, 3, 12, 12), 256, 5, Padding.NONE);
    assertThat(example.out()).isEqualTo(new Shape(1, 256, 8, 8));
    assertThat(example.cost(1).madds()).isEqualTo(1_228_800);
    assertThat(example.separableCost().madds()).isEqualTo(53_952);
    assertThat(example.cost(1).paramsWeights()).isEqualTo(19_200);
    assertThat(example.separableCost().paramsWeights()).isEqualTo(843);
  }

  @Test
  void layerOfVgg() {
    Convolution example =
        Convolution.square(new Shape(1, 64, 112, 112), 128, 3, Padding.around(Extent.square(3)));
    assertThat(example.cost(1).madds()).isEqualTo(924_844_032);
    assertThat(example.separableCost().madds()).isEqualTo(109_985_792);
    assertThat(example.groups()).isEqualTo(List.of(1, 2, 4, 8, 16, 32, 64));
  }

  /** More weights than a network that is run may have. */
  @Test
  void standardConvolutionInPlaceOfALargeDepthwiseOne() {
    Convolution wide = convolution(20_000, 20_000, 3);
    assertThat(wide.cost(1).paramsWeights()).isEqualTo(9L * 20_000 * 20_000);
    assertThat(wide.cost(20_000).paramsWeights()).isEqualTo(9L * 20_000);
    assertThat(wide.separableCost().paramsWeights()).isEqualTo(9L * 20_000 + 400_000_000);
    assertThat(wide.out()).isEqualTo(new Shape(1, 20_000, 14, 14));
  }

  private static Convolution convolution(int in, int out, int kernel) {
    return Convolution.square(
        new Shape(1, in, 14, 14), out, kernel, Padding.around(Extent.square(kernel)));
  }
}
