package lightnet.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class FeatureStatisticsTest {
  private static final float NOT = Float.NaN;
  private static final float HUGE = Float.POSITIVE_INFINITY;

  @Test
  void countsWhatThereIs() {
    FeatureStatistics of = statistics(3, 0, 6, -1, 2, 0, 0, 0, 0, 6, 6, -5, 1);

    assertThat(of.count()).isEqualTo(12);
    assertThat(of.least()).isEqualTo(-5);
    assertThat(of.most()).isEqualTo(6);
    assertThat(of.zeroShare()).isEqualTo(5 / 12.0);
    assertThat(of.negativeShare()).isEqualTo(2 / 12.0);
    assertThat(of.sixShare()).isEqualTo(3 / 12.0);
    assertThat(of.dead()).containsExactly(1);
    assertThat(of.strongestFirst()).containsExactly(2, 0, 1);
    assertThat(of.inOrder()).containsExactly(0, 1, 2);
    assertThat(of.channels().get(0).strength()).isEqualTo(9 / 4.0, within(1e-9));
  }

  @Test
  void whatIsNoNumberIsCountedAndLeftOut() {
    FeatureStatistics of = statistics(2, NOT, 1, -HUGE, -2, NOT, NOT, HUGE, NOT);

    assertThat(of.notNumbers()).isEqualTo(4);
    assertThat(of.infinite()).isEqualTo(2);
    assertThat(of.least()).isEqualTo(-2);
    assertThat(of.most()).isEqualTo(1);
    assertThat(of.negativeShare()).isEqualTo(2 / 8.0);
    assertThat(of.dead()).isEmpty();
    assertThat(of.strongestFirst()).containsExactly(0, 1);
  }

  @Test
  void tensorWithoutNumbersHasNoRange() {
    FeatureStatistics of = statistics(1, NOT, HUGE);

    assertThat(of.least()).isZero();
    assertThat(of.most()).isZero();
    assertThat(of.zeroShare()).isZero();
  }

  @Test
  void strongestOfEqualsIsTheFirst() {
    assertThat(statistics(3, 1, -1, 1).strongestFirst()).containsExactly(0, 1, 2);
  }

  private static FeatureStatistics statistics(int channels, float... values) {
    Shape shape = new Shape(1, channels, 1, values.length / channels);
    return FeatureStatistics.of(new FeatureMaps(shape, FloatBuffer.wrap(values)));
  }
}
