package lightnet.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 1, true",
    "1, 1.0001, 1, true",
    "1, 1.001, 1, false",
    "1, 1.001, 100, true",
    "0, 0, 0, true",
    "0, 1e-9, 0, false",
    "NaN, NaN, 1, true",
    "NaN, 1, 1, false",
    "1, NaN, 1, false",
    "Infinity, Infinity, 1, true",
    "-Infinity, Infinity, 1, false"
  })
  void differenceIsJudgedAgainstTheLayersRange(
      double computed, double given, double largest, String holds) {
    assertThat(new Agreement(computed, given, largest).holds())
        .isEqualTo(Boolean.parseBoolean(holds));
  }
}
