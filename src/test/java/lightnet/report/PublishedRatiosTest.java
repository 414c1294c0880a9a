package lightnet.report;

import static lightnet.design.PublishedSpeed.Unit.IMAGES_PER_SECOND;
import static lightnet.design.PublishedSpeed.Unit.MILLISECONDS;
import static lightnet.measure.race.HandMade.published;
import static lightnet.measure.race.HandMade.speed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lightnet.measure.race.HandMade;
import lightnet.report.PublishedRatios.Agreement;
import org.junit.jupiter.api.Test;

class PublishedRatiosTest {

  @Test
  void ofTimesTheShorterIsTheFaster() {
    List<PublishedRatios.Row> rows =
        PublishedRatios.of(
            HandMade.result(
                1,
                published("slow", 20, "70", speed("75", MILLISECONDS)),
                published("fast", 10, "70", speed("25", MILLISECONDS))));

    assertThat(rows)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.one()).isEqualTo("fast");
              assertThat(row.published()).isCloseTo(3, within(1e-9));
              assertThat(row.here().orElseThrow().ratio()).isCloseTo(2, within(0.01));
              assertThat(row.agreement()).contains(Agreement.SMALLER_HERE);
              assertThat(row.sentence())
                  .startsWith("a paper, a phone: fast is 3.00x faster than slow; here it is 2.00x");
            });
  }

  @Test
  void ofSpeedsTheLargerIsTheFaster() {
    assertThat(
            PublishedRatios.of(
                HandMade.result(
                    1,
                    published("fast here", 10, "70", speed("10", IMAGES_PER_SECOND)),
                    published("fast there", 20, "70", speed("15", IMAGES_PER_SECOND)))))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.one()).isEqualTo("fast there");
              assertThat(row.published()).isCloseTo(1.5, within(1e-9));
              assertThat(row.here().orElseThrow().ratio()).isCloseTo(0.5, within(0.01));
            });
  }

  @Test
  void differentUnitsAreNotCompared() {
    assertThat(
            PublishedRatios.of(
                HandMade.result(
                    1,
                    published("one", 10, "70", speed("10", IMAGES_PER_SECOND)),
                    published("other", 20, "70", speed("15", MILLISECONDS)))))
        .isEmpty();
  }
}
