package lightnet.flow.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "3.64423, 3.6442",
    "-0.2047, −0.2047",
    "0, 0",
    "-0.0, 0",
    "9, 9",
    "2.4e-7, 2e−7",
    "-0.0001, −1e−4",
    "123456.78, 123456.7800",
    "1e12, 1e12",
    "NaN, NaN",
    "Infinity, ∞",
    "-Infinity, −∞"
  })
  void valuesHaveFourDecimalsOrAPower(double value, String figure) {
    assertThat(Figures.of(value)).isEqualTo(figure);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1234, 5, 0.123",
    "0.1234, 4, .123",
    "-0.1234, 5, −.123",
    "-0.1234, 4, −.12",
    "12.345, 4, 12.3",
    "0.0044, 4, 4e−3",
    "-0.0044, 4, ''",
    "0.5, 2, ''",
    "-1234, 4, ''",
    "NaN, 2, ''"
  })
  void figuresThatDoNotFitAreShortenedOrLeftOut(double value, int signs, String figure) {
    assertThat(Figures.fitting(value, signs)).isEqualTo(figure);
  }
}
