package lightnet.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.measure.race.Facts;
import lightnet.measure.race.Heat;
import lightnet.measure.race.RaceResult.Model;
import lightnet.measure.race.Track;
import org.junit.jupiter.api.Test;

/** What a result says first. */
class HeadlineTest {

  @Test
  void theFastestIsSetAgainstTheNextThatItBeats() {
    Headline said =
        Headline.of(List.of(model("slow", 20, 900), model("fast", 10, 300), model("near", 10, 200)))
            .orElseThrow();
    assertThat(said.title()).isEqualTo("fast is 2.00× faster than slow");
    assertThat(said.details())
        .isEqualTo(
            "95 % interval 2.00 to 2.00, 36 rounds in 6 heats."
                + " It does 3.00× fewer multiply-adds: each of them takes more time here.");
  }

  @Test
  void multiplyAddsAreSetAgainstTheTime() {
    assertThat(details(10, 100, 20, 200)).endsWith("fewer multiply-adds: the time follows them.");
    assertThat(details(10, 100, 20, 150))
        .endsWith("1.50× fewer multiply-adds, and each of them takes less time.");
    assertThat(details(10, 100, 20, 50)).endsWith("2.00× more multiply-adds all the same.");
    assertThat(details(10, 100, 20, 100)).endsWith("Both do about as many multiply-adds.");
  }

  @Test
  void equalsAreSaidToShowNoDifference() {
    assertThat(Headline.of(List.of(model("a", 10, 1), model("b", 10, 1))).orElseThrow().title())
        .isEqualTo("No difference shown between a and b");
  }

  @Test
  void nothingIsSaidOfTooFewRuns() {
    assertThat(Headline.of(List.of(model("a", 10, 1)))).isEmpty();
    var brief = new Model(track("b", 5, 2), Optional.empty());
    assertThat(Headline.of(List.of(model("a", 10, 1), brief))).isEmpty();
  }

  private static String details(double one, long madds, double other, long others) {
    return Headline.of(List.of(model("one", one, madds), model("other", other, others)))
        .orElseThrow()
        .details();
  }

  private static Model model(String name, double millis, long madds) {
    var facts = new Facts(name, "random", List.of(1, 3, 8, 8), 10, 1, madds, 1, List.of());
    return new Model(track(name, millis, 6), Optional.of(facts));
  }

  private static Track track(String name, double millis, int heats) {
    return new Track(
        name,
        IntStream.range(0, heats)
            .mapToObj(
                _ ->
                    new Heat(
                        1, List.of(millis), Heat.WarmUp.STEADY, Collections.nCopies(6, millis)))
            .toList(),
        Optional.empty());
  }
}
