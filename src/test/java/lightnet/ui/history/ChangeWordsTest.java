package lightnet.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeWordsTest {

  @Test
  void changeHasItsSignAndAsManyDigitsAsTellSomething() {
    assertThat(ChangeWords.signed(1000, 1032)).isEqualTo("+3.2 %");
    assertThat(ChangeWords.signed(1000, 500)).isEqualTo("−50.0 %");
    assertThat(ChangeWords.signed(100_000, 100_050)).isEqualTo("+0.05 %");
    assertThat(ChangeWords.signed(1_000_000, 1_000_001)).isEqualTo("+0.00 %");
    assertThat(ChangeWords.signed(10, 125)).isEqualTo("12.5×");
    assertThat(ChangeWords.signed(7, 7)).isEmpty();
  }

  @Test
  void changeFromNothingIsNoPercentage() {
    assertThat(ChangeWords.signed(0, 7)).isEqualTo("there was none");
    assertThat(ChangeWords.spoken(0, 7)).isEqualTo("there was none");
  }

  @Test
  void spokenChangeNeedsNoSign() {
    assertThat(ChangeWords.spoken(1000, 1032)).isEqualTo("3.2 % more than when it was kept");
    assertThat(ChangeWords.spoken(1000, 968)).isEqualTo("3.2 % less than when it was kept");
    assertThat(ChangeWords.spoken(7, 7)).isEqualTo("as when it was kept");
  }
}
