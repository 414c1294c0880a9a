package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import lightnet.measure.MedianRatio.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MedianRatioTest {
  private static final int TRIALS = 400;

  private final Random random = new Random(7);

  /** What disturbs times; each number is a standard deviation of their logarithm. */
  enum Machine {
    QUIET(0.01, 0.2, 0, 0),
    RESEMBLING_RUNS(0.02, 0.8, 0, 0.1),
    UNLIKE_SESSIONS(0.02, 0.3, 0.01, 0.1),
    VERY_UNLIKE_SESSIONS(0.02, 0.3, 0.02, 0.1),
    BUSY(0.15, 0.2, 0.01, 0.3);

    private final double noise;
    private final double memory;
    private final double sessions;
    private final double drift;

    Machine(double noise, double memory, double sessions, double drift) {
      this.noise = noise;
      this.memory = memory;
      this.sessions = sessions;
      this.drift = drift;
    }
  }

  /** Two that were measured in turn. */
  private record Measured(List<List<Double>> first, List<List<Double>> second) {
    MedianRatio ratio() {
      return MedianRatio.ofHeats(first, second).orElseThrow();
    }
  }

  @ParameterizedTest
  @EnumSource(Machine.class)
  void equalOnesAreSaidToDifferInLessThanFiveOfAHundred(Machine machine) {
    long claimed =
        IntStream.range(0, TRIALS).filter(_ -> isClaimed(measured(machine, 6, 20, 1))).count();

    assertThat(claimed).isLessThan(TRIALS / 20);
  }

  @ParameterizedTest
  @EnumSource(
      value = Machine.class,
      names = {"QUIET", "RESEMBLING_RUNS", "UNLIKE_SESSIONS"})
  void fivePercentAreFoundInMoreThanNineOfTen(Machine machine) {
    long found =
        IntStream.range(0, TRIALS)
            .filter(_ -> measured(machine, 12, 40, 1.05).ratio().difference() == Difference.LONGER)
            .count();

    assertThat(found).isGreaterThan(TRIALS * 9 / 10);
  }

  @ParameterizedTest
  @EnumSource(Machine.class)
  void intervalHoldsTheTrueRatioIn95OfAHundred(Machine machine) {
    long held =
        IntStream.range(0, TRIALS)
            .mapToObj(_ -> measured(machine, 8, 15, 1.2).ratio())
            .filter(ratio -> ratio.low() <= 1.2 && 1.2 <= ratio.high())
            .count();

    assertThat((double) held / TRIALS).isBetween(0.92, 0.98);
  }

  @Test
  void roundsThatWereSlowForBothDoNotBlurTheRatio() {
    List<List<Double>> first = measured(Machine.BUSY, 6, 20, 1).first();
    List<List<Double>> second =
        first.stream().map(heat -> heat.stream().map(ms -> ms / 1.05).toList()).toList();

    MedianRatio ratio = new Measured(first, second).ratio();

    assertThat(ratio.ratio()).isCloseTo(1.05, within(1e-9));
    assertThat(ratio.width()).isCloseTo(0, within(1e-9));
  }

  @Test
  void oneRunThatWasHeldUpChangesNothing() {
    Measured quiet = measured(Machine.QUIET, 6, 20, 1.3);
    List<List<Double>> held = new ArrayList<>(quiet.first());
    List<Double> heat = new ArrayList<>(held.getFirst());
    heat.set(3, 1000 * heat.get(3));
    held.set(0, heat);

    assertThat(new Measured(held, quiet.second()).ratio().ratio())
        .isCloseTo(quiet.ratio().ratio(), within(0.002));
  }

  @Test
  void tooFewHeatsOrRoundsGiveNoInterval() {
    Measured fewHeats = measured(Machine.QUIET, 4, 100, 1.3);
    Measured fewRounds = measured(Machine.QUIET, 7, 4, 1.3);
    Measured crumbs = measured(Machine.QUIET, 40, 2, 1.3);

    assertThat(MedianRatio.ofHeats(fewHeats.first(), fewHeats.second())).isEmpty();
    assertThat(MedianRatio.ofHeats(fewRounds.first(), fewRounds.second())).isEmpty();
    assertThat(MedianRatio.ofHeats(crumbs.first(), crumbs.second())).isEmpty();
  }

  @Test
  void onlyRoundsThatBothHaveAreUsed() {
    Measured all = measured(Machine.QUIET, 8, 20, 1.3);
    List<List<Double>> shorter = new ArrayList<>(all.second().subList(0, 7));
    shorter.set(6, shorter.get(6).subList(0, 5));

    assertThat(MedianRatio.heats(all.first(), shorter)).isEqualTo(7);
    assertThat(MedianRatio.rounds(all.first(), shorter)).isEqualTo(6 * 20 + 5);
  }

  @ParameterizedTest
  @CsvSource({
    "1.005, 1.2, NOT_SHOWN",
    "1.02, 1.2, LONGER",
    "0.8, 0.995, NOT_SHOWN",
    "0.8, 0.98, SHORTER",
    "0.9, 1.1, NOT_SHOWN"
  })
  void differencesBelowOnePercentAreNotClaimed(double low, double high, Difference difference) {
    assertThat(new MedianRatio(Math.sqrt(low * high), low, high).difference())
        .isEqualTo(difference);
  }

  @Test
  void inverseIsTheRatioOfTheOtherByThisOne() {
    var inverse = new MedianRatio(0.5, 0.4, 0.8).inverse();

    assertThat(inverse.ratio()).isEqualTo(2);
    assertThat(inverse.low()).isCloseTo(1.25, within(1e-12));
    assertThat(inverse.high()).isCloseTo(2.5, within(1e-12));
  }

  /** Against tables of Student's distribution. */
  @ParameterizedTest
  @CsvSource({"4, 2.7764", "5, 2.5706", "8, 2.3060", "20, 2.0860", "100, 1.9840"})
  void percentilesOfStudentsDistribution(int freedom, double expected) {
    assertThat(MedianRatio.student(freedom)).isCloseTo(expected, within(0.008));
  }

  private static boolean isClaimed(Measured measured) {
    return measured.ratio().difference() != Difference.NOT_SHOWN;
  }

  private Measured measured(Machine machine, int heats, int rounds, double ratio) {
    List<List<Double>> first = new ArrayList<>();
    List<List<Double>> second = new ArrayList<>();
    for (int i = 0; i < heats; i++) {
      double load = machine.drift * i / heats;
      first.add(heat(machine, rounds, 10 * ratio, load));
      second.add(heat(machine, rounds, 10, load));
    }
    return new Measured(first, second);
  }

  private List<Double> heat(Machine machine, int rounds, double median, double load) {
    double session = machine.sessions * random.nextGaussian();
    double fresh = Math.sqrt(1 - machine.memory * machine.memory);
    double state = random.nextGaussian();
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      state = machine.memory * state + fresh * random.nextGaussian();
      double heldUp = random.nextInt(20) == 0 ? random.nextExponential() : 0;
      times.add(median * Math.exp(load + session + machine.noise * state + heldUp));
    }
    return times;
  }
}
