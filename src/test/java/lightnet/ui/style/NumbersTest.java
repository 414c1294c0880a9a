package lightnet.ui.style;

import static org.assertj.core.api.Assertions.assertThat;

import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "999, 999",
    "1000, 1.00 K",
    "9994, 9.99 K",
    "9995, 10.0 K",
    "99949, 99.9 K",
    "99950, 100 K",
    "999499, 999 K",
    "999500, 1.00 M",
    "3504872, 3.50 M",
    "300774272, 301 M",
    "999500000, 1.00 G",
    "999500000000, 1.00 T",
    "2000000000000000, 2000 T"
  })
  void countsGetThreeSignificantDigits(long count, String words) {
    assertThat(Numbers.brief(count)).isEqualTo(words);
  }

  @Test
  void exactCountsAreSeparatedByThousands() {
    assertThat(Numbers.exact(0)).isEqualTo("0");
    assertThat(Numbers.exact(999)).isEqualTo("999");
    assertThat(Numbers.exact(3504872)).isEqualTo("3,504,872");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "0.0004, 0.000400 ms",
    "0.0125, 0.0125 ms",
    "0.9994, 0.999 ms",
    "0.9996, 1.00 ms",
    "9.994, 9.99 ms",
    "9.996, 10.0 ms",
    "99.94, 99.9 ms",
    "99.96, 100 ms",
    "1234.5, 1235 ms"
  })
  void timesGetThreeSignificantDigits(double milliseconds, String words) {
    assertThat(Numbers.millis(milliseconds)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.00 %, 0.0 %",
    "0.0004, 0.04 %, 0.0 %",
    "0.0994, 9.94 %, 9.9 %",
    "0.0996, 10.0 %, 10.0 %",
    "0.12345, 12.3 %, 12.3 %",
    "1, 100.0 %, 100.0 %"
  })
  void sharesBecomePercentages(double share, String words, String brief) {
    assertThat(Numbers.percent(share)).isEqualTo(words);
    assertThat(Numbers.briefPercent(share)).isEqualTo(brief);
  }

  @Test
  void shapesAreChannelsRowsColumns() {
    assertThat(Numbers.shape(new Shape(1, 32, 28, 14))).isEqualTo("32 × 28 × 14");
  }

  @Test
  void negativeValuesHaveARealMinusAndWhatIsNoNumberIsNamed() {
    assertThat(Numbers.significant(-2.054)).isEqualTo("−2.05");
    assertThat(Numbers.significant(Double.NaN)).isEqualTo("NaN");
    assertThat(Numbers.significant(Double.POSITIVE_INFINITY)).isEqualTo("∞");
    assertThat(Numbers.significant(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
  }
}
