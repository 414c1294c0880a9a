package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import lightnet.design.PrintedNumber.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "569 M | 568740352 | ROUNDED",
        "290 M | 290675200 | CUT",
        "41 M | 40476448 | ROUNDED_UP",
        "4.20 M | 4204999 | ROUNDED",
        "4.20 M | 4199001 | ROUNDED",
        "1.148 G | 1147568080 | ROUNDED",
        "3,504,960 | 3504960 | EXACT",
        "300 M | 300000000 | EXACT",
        "150 M | 149500000 | ROUNDED"
      })
  void exactNumberIsRoundedCutOrRoundedUp(String printed, long exact, Fit fit) {
    assertThat(number(printed).fit(exact)).contains(fit);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "569 M | 570000001",
        "569 M | 567999999",
        "569 M | 570000000",
        "3504960 | 3504961",
        "4.2 M | 4300000"
      })
  void otherNumbersDoNotFit(String printed, long exact) {
    assertThat(number(printed).fit(exact)).isEmpty();
  }

  @Test
  void lastPlaceIsThatOfTheLastPrintedDigit() {
    assertThat(number("4.20 M").lastPlace()).isEqualByComparingTo("10000");
    assertThat(number("569 M").lastPlace()).isEqualByComparingTo("1000000");
    assertThat(number("3,504,960").lastPlace()).isEqualByComparingTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"569 M", "4.20 M", "1.148 G", "3,504,960", "4,866 M"})
  void textIsThePrintedOne(String printed) {
    assertThat(number(printed).text()).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "many", "-5 M", "5M", "5 T", "1.2.3 M", "5 M "})
  void whatIsNoNumberIsNotRead(String text) {
    assertThat(PrintedNumber.parse(text)).isEmpty();
  }

  private static PrintedNumber number(String text) {
    return PrintedNumber.parse(text).orElseThrow();
  }
}
