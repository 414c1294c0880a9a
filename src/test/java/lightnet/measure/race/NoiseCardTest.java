package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightnet.measure.race.Concern.Kind;
import lightnet.measure.race.Finish.Ending;
import org.junit.jupiter.api.Test;

class NoiseCardTest {
  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  @Test
  void aQuietMachineIsTrusted() {
    NoiseCard card = card(around(0.1, 0.2), steady("a"), steady("b"));

    assertThat(card.trust()).isEqualTo(Trust.TRUSTED);
    assertThat(card.concerns()).isEmpty();
    assertThat(card.tracks()).extracting(TrackNoise::firstRun).containsExactly(3.0, 3.0);
  }

  @Test
  void whatIsNotReadableIsNoConcern() {
    var around =
        new Surroundings(UNKNOWN, UNKNOWN, UNKNOWN, Optional.empty(), UNKNOWN, UNKNOWN, 0, 0);

    assertThat(card(around, steady("a")).trust()).isEqualTo(Trust.TRUSTED);
  }

  @Test
  void someLoadAsksForCareAndMuchForAnotherMeasurement() {
    assertThat(card(around(0, 0.5), steady("a")).trust()).isEqualTo(Trust.WITH_CARE);
    assertThat(card(around(0, 1.5), steady("a")).trust()).isEqualTo(Trust.NOT);
    assertThat(card(around(1.5, 0), steady("a")).concerns())
        .containsExactly(new Concern(Kind.LOAD_BEFORE, "", 1.5, Trust.WITH_CARE));
  }

  @Test
  void driftIsThatOfTheLastThirdAgainstTheFirst() {
    List<Double> times = new ArrayList<>(Collections.nCopies(20, 10.0));
    times.addAll(Collections.nCopies(20, 20.0));
    times.addAll(Collections.nCopies(20, 11.0));

    NoiseCard card = card(around(0, 0), track("a", times));

    assertThat(card.tracks().getFirst().drift()).isCloseTo(1.1, within(1e-9));
    assertThat(card.concerns()).extracting(Concern::kind).contains(Kind.DRIFT);
    assertThat(card.trust()).isEqualTo(Trust.WITH_CARE);
  }

  @Test
  void outliersAreMarkedWhereTheyStand() {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      times.add(10 + i % 5 * 0.1);
    }
    times.set(7, 10.8);
    times.set(30, 50.0);
    times.set(31, 1.0);

    assertThat(card(around(0, 0), track("a", times)).tracks().getFirst().outliers())
        .containsExactly(30, 31);
  }

  @Test
  void theWeightiestConcernComesFirst() {
    var finish =
        new Finish(
            List.of(steady("a")), Ending.CUT_SHORT, List.of(new Gap(0, 3, 20), new Gap(1, 3, 20)));

    NoiseCard card = NoiseCard.of(around(0, 2), finish, 8, 2);

    assertThat(card.concerns())
        .extracting(Concern::kind)
        .containsExactly(Kind.LOAD_DURING, Kind.THREADS, Kind.SLEPT, Kind.CUT_SHORT);
    assertThat(card.concerns().get(2).value()).isEqualTo(2);
    assertThat(card.trust()).isEqualTo(Trust.NOT);
  }

  @Test
  void othersOfThisProgramAndAClockThatChangedAreConcerns() {
    var around =
        new Surroundings(
            UNKNOWN,
            UNKNOWN,
            OptionalDouble.of(1),
            Optional.of("powersave"),
            OptionalDouble.of(3000),
            OptionalDouble.of(2000),
            2,
            1);

    assertThat(card(around, steady("a")).concerns())
        .extracting(Concern::kind)
        .containsExactly(Kind.STOLEN, Kind.FREQUENCY, Kind.OTHER_PROGRAMS, Kind.OTHER_SESSIONS);
  }

  private static NoiseCard card(Surroundings around, Track... tracks) {
    return NoiseCard.of(around, new Finish(List.of(tracks), Ending.NARROW, List.of()), 1, 2);
  }

  private static Surroundings around(double before, double during) {
    return new Surroundings(
        OptionalDouble.of(before),
        OptionalDouble.of(during),
        OptionalDouble.of(0),
        Optional.empty(),
        UNKNOWN,
        UNKNOWN,
        0,
        0);
  }

  private static Track steady(String name) {
    return track(name, Collections.nCopies(60, 10.0));
  }

  private static Track track(String name, List<Double> times) {
    return new Track(
        name,
        List.of(new Heat(5, List.of(30.0, 10.0), Heat.WarmUp.STEADY, times)),
        Optional.empty());
  }
}
