package lightnet.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import lightnet.chart.Axis.Scale;
import org.junit.jupiter.api.Test;

class AxisTest {

  @Test
  void endsAtRoundValuesAroundWhatItShows() {
    var random = new Random(5);
    for (int i = 0; i < 500; i++) {
      double low = Math.exp(12 * random.nextDouble() - 6);
      double high = low * (1 + 5 * random.nextDouble());
      Axis around = Axis.around(low, high);
      assertThat(around.low()).isLessThanOrEqualTo(low * (1 + 1e-9));
      assertThat(around.high()).isGreaterThanOrEqualTo(high * (1 - 1e-9));
      assertThat(around.ticks()).hasSizeBetween(2, 9).isSorted();
      assertThat(around.ticks().getFirst()).isCloseTo(around.low(), within(1e-6 * high));
      assertThat(around.ticks().getLast()).isCloseTo(around.high(), within(1e-6 * high));
    }
  }

  @Test
  void namesRoundValues() {
    assertThat(Axis.fromZero(7.3).ticks().stream().map(Axis::word))
        .containsExactly("0", "2", "4", "6", "8");
    assertThat(Axis.around(0.31, 0.47).ticks().stream().map(Axis::word))
        .containsExactly("0.3", "0.35", "0.4", "0.45", "0.5");
    assertThat(Axis.word(-1200)).isEqualTo("−1200");
  }

  @Test
  void hasEqualLengthsForEqualRatiosIfLogarithmic() {
    Axis axis = Axis.logarithmic(0.3, 160);
    assertThat(axis.low()).isLessThanOrEqualTo(0.3);
    assertThat(axis.high()).isGreaterThanOrEqualTo(160);
    assertThat(axis.part(8) - axis.part(4)).isCloseTo(axis.part(80) - axis.part(40), within(1e-9));
    assertThat(axis.ticks()).allMatch(tick -> tick >= axis.low() * 0.99);
  }

  @Test
  void cutsWhatIsBeyond() {
    Axis axis = Axis.fromZero(10);
    assertThat(axis.part(-1)).isZero();
    assertThat(axis.part(1e9)).isEqualTo(1);
    assertThat(axis.part(Double.NaN)).isZero();
  }

  @Test
  void mustHaveALength() {
    assertThatThrownBy(() -> new Axis(3, 3, Scale.LINEAR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Axis(0, 3, Scale.LOGARITHMIC))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Axis.around(4, 4).high()).isGreaterThan(4);
    assertThat(Axis.fromZero(0).high()).isPositive();
  }
}
