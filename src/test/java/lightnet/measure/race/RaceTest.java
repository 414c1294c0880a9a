package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.Snapshot.Phase;
import org.junit.jupiter.api.Test;

class RaceTest {
  private static final RacePlan TEN_SECONDS = RacePlan.within(Duration.ofSeconds(10));

  private final FakeClock clock = new FakeClock();
  private final RaceControl control = new RaceControl();
  private final List<Snapshot> told = new ArrayList<>();
  private final List<String> diary = new ArrayList<>();

  @Test
  void everyoneRunsOnceInEveryRoundInChangingOrder() {
    Finish finish =
        run(TEN_SECONDS.toTheEnd(), entrant("a", 10), entrant("b", 20), entrant("c", 5));

    int rounds = finish.tracks().getFirst().samplesMs().size();
    assertThat(rounds).isGreaterThan(100);
    assertThat(finish.tracks())
        .allSatisfy(
            track -> {
              assertThat(track.samplesMs()).hasSize(rounds);
              assertThat(track.failure()).isEmpty();
            });
    Set<List<String>> orders = new HashSet<>();
    int inLastHeat = finish.tracks().getFirst().heats().getLast().samplesMs().size();
    for (int i = diary.size() - 3 * inLastHeat; i < diary.size(); i += 3) {
      orders.add(List.copyOf(diary.subList(i, i + 3)));
    }
    assertThat(orders)
        .hasSizeGreaterThan(2)
        .allSatisfy(order -> assertThat(order).doesNotHaveDuplicates());
  }

  @Test
  void everyHeatHasSessionsOfItsOwnThatAreClosed() {
    FakeEntrant a = entrant("a", 10);
    FakeEntrant b = entrant("b", 20);

    Finish finish = run(TEN_SECONDS.toTheEnd(), a, b);

    assertThat(finish.tracks().getFirst().heats()).hasSizeBetween(6, 14);
    assertThat(a.openings()).isEqualTo(finish.tracks().getFirst().heats().size());
    assertThat(a.openSessions() + b.openSessions()).isZero();
  }

  @Test
  void nobodyIsAlwaysOpenedFirst() {
    run(TEN_SECONDS.toTheEnd(), entrant("a", 10), entrant("b", 20));

    List<String> openings = diary.stream().filter(line -> line.startsWith("open")).toList();
    Set<String> first = new HashSet<>();
    for (int i = 0; i < openings.size(); i += 2) {
      first.add(openings.get(i));
    }
    assertThat(first).containsExactlyInAnyOrder("open a", "open b");
  }

  @Test
  void warmingUpIsNotAmongTheSamples() {
    FakeEntrant a = entrant("a", 10).doing(run -> clock.pass(Duration.ZERO));

    Finish finish = run(TEN_SECONDS, a, entrant("b", 20));

    Track track = finish.tracks().getFirst();
    int warmUps = track.heats().stream().mapToInt(heat -> heat.warmUpMs().size()).sum();
    assertThat(warmUps).isGreaterThanOrEqualTo(6 * track.heats().size());
    assertThat(a.runs()).isEqualTo(warmUps + track.samplesMs().size());
    assertThat(track.heats()).allMatch(heat -> heat.warmUp() == Heat.WarmUp.STEADY);
  }

  @Test
  void itEndsWhenTheWidestIntervalIsNarrow() {
    Finish finish = run(TEN_SECONDS, entrant("a", 10), entrant("b", 12), entrant("c", 30));

    assertThat(finish.ending()).isEqualTo(Ending.NARROW);
    assertThat(finish.tracks().getFirst().samplesMs()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(told.getLast().widest().orElseThrow()).isLessThan(0.02);
    assertThat(clock.nanos()).isLessThan(Duration.ofSeconds(9).toNanos());
  }

  @Test
  void itEndsWithTheBudgetIfSessionsAreUnlike() {
    Finish finish =
        run(
            TEN_SECONDS,
            entrant("a", 10).withUnlikeSessions(0.1),
            entrant("b", 10).withUnlikeSessions(0.1));

    assertThat(finish.ending()).isEqualTo(Ending.TIME_OVER);
    assertThat(clock.nanos() / 1e9).isCloseTo(10, within(1.0));
    assertThat(Pairs.of(finish.tracks()).getFirst().verdict())
        .isInstanceOf(PairVerdict.NoDifference.class);
  }

  @Test
  void equalEntrantsWithUnlikeSessionsAreSaidToDifferInLessThanFiveOfAHundred() {
    long claimed =
        IntStream.range(0, 300)
            .mapToObj(
                trial ->
                    run(
                        RacePlan.within(Duration.ofSeconds(5)),
                        entrant("a" + trial, 10).withUnlikeSessions(0.01),
                        entrant("b" + trial, 10).withUnlikeSessions(0.01)))
            .map(finish -> Pairs.of(finish.tracks()).getFirst().verdict())
            .filter(verdict -> !(verdict instanceof PairVerdict.NoDifference))
            .count();

    assertThat(claimed).isLessThan(15);
  }

  @Test
  void fivePercentAreFoundInMoreThanNineOfTen() {
    long found =
        IntStream.range(0, 200)
            .mapToObj(
                trial ->
                    run(
                        TEN_SECONDS,
                        entrant("a" + trial, 10.5).withUnlikeSessions(0.01),
                        entrant("b" + trial, 10).withUnlikeSessions(0.01)))
            .filter(
                finish ->
                    Pairs.of(finish.tracks()).getFirst().verdict() instanceof PairVerdict.Slower)
            .count();

    assertThat(found).isGreaterThan(180);
  }

  @Test
  void aBudgetThatIsTooShortGivesNoIntervalAndKeepsWhatThereIs() {
    Finish finish =
        run(RacePlan.within(Duration.ofSeconds(1)), entrant("a", 100), entrant("b", 100));

    assertThat(finish.ending()).isEqualTo(Ending.TIME_OVER);
    assertThat(clock.nanos() / 1e9).isLessThan(2);
    assertThat(finish.tracks().getFirst().samplesMs()).isNotEmpty();
    assertThat(Pairs.of(finish.tracks()).getFirst().verdict())
        .isInstanceOf(PairVerdict.TooShort.class);
  }

  @Test
  void patienceGivesMoreThanTheBudgetWhereNeeded() {
    var plan =
        new RacePlan(
            Duration.ofSeconds(3), 6, 30, Duration.ofMillis(100), Duration.ofMinutes(5), 0.02);

    Finish finish = run(plan, entrant("a", 100), entrant("b", 120));

    assertThat(finish.tracks().getFirst().samplesMs()).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Pairs.of(finish.tracks()).getFirst().verdict())
        .isInstanceOf(PairVerdict.Faster.class);
  }

  @Test
  void whoCannotBeOpenedIsReportedAndTheOthersGoOn() {
    Finish finish =
        run(TEN_SECONDS, entrant("a", 10), entrant("b", 10).failingAtOpening(0), entrant("c", 20));

    assertThat(finish.tracks().get(1).failure()).contains("b cannot be opened");
    assertThat(finish.tracks().get(1).heats()).isEmpty();
    assertThat(Pairs.verdict(finish.tracks().get(0), finish.tracks().get(1)))
        .isInstanceOf(PairVerdict.NotMeasured.class);
    assertThat(Pairs.verdict(finish.tracks().get(0), finish.tracks().get(2)))
        .isInstanceOf(PairVerdict.Faster.class);
  }

  @Test
  void whoFailsInARunKeepsWhatWasMeasured() {
    FakeEntrant b = entrant("b", 10).failingAtRun(100);

    Finish finish = run(TEN_SECONDS.toTheEnd(), entrant("a", 10), b, entrant("c", 20));

    assertThat(finish.tracks().get(1).failure()).contains("b cannot be run");
    assertThat(finish.tracks().get(1).samplesMs()).isNotEmpty();
    assertThat(finish.tracks().get(0).samplesMs())
        .hasSameSizeAs(finish.tracks().get(2).samplesMs())
        .hasSizeGreaterThan(finish.tracks().get(1).samplesMs().size());
    assertThat(b.openSessions()).isZero();
  }

  @Test
  void whenAllFailItEnds() {
    Finish finish =
        run(TEN_SECONDS, entrant("a", 10).failingAtOpening(0), entrant("b", 10).failingAtRun(3));

    assertThat(finish.ending()).isEqualTo(Ending.NOBODY_LEFT);
  }

  @Test
  void cancelKeepsWhatWasMeasured() {
    FakeEntrant a = cancellingAt(40);

    Finish finish = run(TEN_SECONDS, a, entrant("b", 10));

    assertThat(finish.ending()).isEqualTo(Ending.CUT_SHORT);
    assertThat(finish.tracks().getFirst().samplesMs()).isNotEmpty();
    assertThat(a.runs()).isEqualTo(40);
    assertThat(a.openSessions()).isZero();
  }

  @Test
  void anInterruptIsACancelAndStaysSet() {
    Thread.currentThread().interrupt();

    Finish finish = run(TEN_SECONDS, entrant("a", 10), entrant("b", 10));

    assertThat(finish.ending()).isEqualTo(Ending.CUT_SHORT);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aPauseEndsTheHeatAndDoesNotCountAsTime() {
    FakeEntrant a =
        entrant("a", 10)
            .doing(
                run -> {
                  if (run == 50) {
                    control.pause();
                  }
                });
    List<Integer> runsWhilePaused = new ArrayList<>();

    Finish finish =
        Race.run(
            List.of(a, entrant("b", 12)),
            TEN_SECONDS,
            clock,
            control,
            snapshot -> {
              if (snapshot.phase() == Phase.PAUSED) {
                runsWhilePaused.add(a.runs());
                clock.pass(Duration.ofMinutes(5));
                control.resume();
              }
            });

    assertThat(runsWhilePaused).containsExactly(50);
    assertThat(finish.ending()).isEqualTo(Ending.NARROW);
    assertThat(finish.gaps()).isEmpty();
  }

  @Test
  void progressCarriesAllSamplesAndNeverFallsBack() {
    Finish finish = run(TEN_SECONDS.toTheEnd(), entrant("a", 10), entrant("b", 12));

    assertThat(told).hasSizeGreaterThan(50);
    assertThat(told.stream().map(Snapshot::part)).isSorted().allMatch(part -> part <= 1);
    assertThat(told.stream().map(s -> s.tracks().getFirst().samplesMs().size())).isSorted();
    assertThat(told.getLast().tracks()).isEqualTo(finish.tracks());
    assertThat(told.stream().map(Snapshot::phase)).contains(Phase.OPENING, Phase.MEASURING);
  }

  @Test
  void aMachineThatSleptIsNoticed() {
    FakeEntrant a =
        entrant("a", 10)
            .doing(
                run -> {
                  if (run == 60) {
                    clock.sleep(Duration.ofMinutes(20));
                  }
                });

    assertThat(run(TEN_SECONDS.toTheEnd(), a, entrant("b", 12)).gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.seconds()).isCloseTo(1200, within(1.0)));
  }

  @Test
  void aProgramThatWasHeldIsNoticed() {
    FakeEntrant a =
        entrant("a", 10)
            .doing(
                run -> {
                  if (run == 60) {
                    clock.pass(Duration.ofSeconds(3));
                  }
                });

    assertThat(run(TEN_SECONDS.toTheEnd(), a, entrant("b", 12)).gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.seconds()).isCloseTo(3, within(0.1)));
  }

  @Test
  void smallNetworksDoNotGiveMillionsOfSamples() {
    Finish finish =
        run(
            RacePlan.within(Duration.ofMinutes(10)).toTheEnd(),
            entrant("a", 0.01),
            entrant("b", 0.01));

    assertThat(finish.ending()).isEqualTo(Ending.MANY_ROUNDS);
    assertThat(finish.tracks().getFirst().samplesMs()).hasSizeLessThanOrEqualTo(20_000);
  }

  @Test
  void tooManyOrTwoOfOneNameAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(TEN_SECONDS, Collections.nCopies(9, entrant("a", 1))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(TEN_SECONDS, entrant("a", 1), entrant("a", 2)));
  }

  private FakeEntrant cancellingAt(int number) {
    return entrant("a", 10)
        .doing(
            run -> {
              if (run == number) {
                control.cancel();
              }
            });
  }

  private FakeEntrant entrant(String name, double millis) {
    return new FakeEntrant(name, clock, millis, diary);
  }

  private Finish run(RacePlan plan, FakeEntrant... entrants) {
    return run(plan, List.of(entrants));
  }

  private Finish run(RacePlan plan, List<FakeEntrant> entrants) {
    return Race.run(entrants, plan, clock, control, told::add);
  }
}
