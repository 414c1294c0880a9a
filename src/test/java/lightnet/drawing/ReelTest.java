package lightnet.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lightnet.drawing.Reel.Take;
import org.junit.jupiter.api.Test;

/** Which moments of a film are shown for how long. */
class ReelTest {

  @Test
  void eachStopIsShownAndRestedAt() {
    List<Take> takes = Reel.of(film(3, 0.8)).takes();
    List<Take> stops = takes.stream().filter(take -> take.moment() % 1 == 0).toList();
    assertThat(stops).extracting(Take::moment).containsExactly(0.0, 1.0, 2.0, 3.0);
    assertThat(stops.subList(0, 3)).allMatch(take -> take.hundredths() == 63);
    assertThat(stops.getLast().hundredths()).isEqualTo(200);
    assertThat(takes).filteredOn(take -> take.moment() % 1 != 0).hasSize(3 * 15);
    assertThat(takes).extracting(Take::moment).isSorted();
  }

  @Test
  void aFastFilmRestsLess() {
    Reel reel = Reel.of(film(8, 2.5));
    assertThat(reel.takes().getFirst().hundredths()).isEqualTo(20);
    assertThat(reel.takes()).hasSize(8 * 5 + 1);
  }

  @Test
  void aFilmOfOneStopIsAStill() {
    assertThat(Reel.of(film(0, 2)).takes()).containsExactly(new Take(0, 200));
    assertThat(Reel.even(film(0, 2), 3).takes()).extracting(Take::moment).containsOnly(0.0);
  }

  @Test
  void aReelLastsAsLongAsItShould() {
    for (double seconds : List.of(3.0, 10.0, 60.0)) {
      assertThat(Reel.lasting(film(4, 0.7), seconds).seconds()).isCloseTo(seconds, within(0.5));
      assertThat(Reel.even(film(4, 0.7), 30, seconds).seconds()).isCloseTo(seconds, within(0.2));
    }
    assertThat(Reel.lasting(film(4, 0.7), 60).takes())
        .hasSizeGreaterThan(4 * Reel.lasting(film(4, 0.7), 10).takes().size());
  }

  @Test
  void evenFramesGoFromTheFirstMomentToTheLast() {
    assertThat(Reel.even(film(4, 1), 5).takes())
        .extracting(Take::moment)
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    assertThat(Reel.even(film(4, 1), 1).takes()).extracting(Take::moment).containsExactly(4.0);
    assertThat(Reel.even(film(4, 1), 3, 0.001).takes()).allMatch(take -> take.hundredths() == 2);
  }

  private static Film film(int last, double speed) {
    return Film.framed(last, speed, (t, width, height) -> new Drawing(width, height, List.of()));
  }
}
