package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthRuleTest {

  /** Worked out by hand from {@code make_divisible}, with the divisor 8. */
  @ParameterizedTest
  @CsvSource({
    "32, 1.0, 32",
    "16, 0.35, 8", // 5.6, never below the divisor
    "24, 0.35, 8", // 8.4
    "32, 0.35, 16", // 11.2: 8 would be more than a tenth below
    "64, 0.35, 24", // 22.4
    "96, 0.35, 32", // 33.6
    "24, 0.5, 16", // 12, halfway goes up
    "24, 0.75, 24", // 18: 16 would be more than a tenth below
    "16, 1.3, 24", // 20.8
    "24, 1.3, 32", // 31.2
    "16, 1.4, 24", // 22.4
    "24, 1.4, 32", // 33.6
    "32, 1.4, 48", // 44.8
    "96, 1.4, 136", // 134.4
    "1280, 1.4, 1792"
  })
  void channelsAreMultiplesOf8AndNotMoreThanATenthBelow(int channels, double width, int expected) {
    assertThat(WidthRule.MAKE_DIVISIBLE.scale(channels, width, 8)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"10, 1.0, 4, 12", "9, 1.0, 4, 12", "17, 1.0, 16, 16", "3, 1.0, 16, 16"})
  void otherDivisorsFollowTheSameRule(int channels, double width, int divisor, int expected) {
    assertThat(WidthRule.MAKE_DIVISIBLE.scale(channels, width, divisor)).isEqualTo(expected);
  }
}
