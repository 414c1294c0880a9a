package lightnet.measure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import lightnet.measure.sweep.RankFlips.Ranking;
import org.junit.jupiter.api.Test;

class SweepTest {

  @Test
  void upToEightPointsRaceAtOnce() {
    List<SweepPoint> points = IntStream.range(0, 8).mapToObj(i -> point("m", i)).toList();

    assertThat(SweepGroups.of(points.getFirst(), points)).containsExactly(points);
  }

  @Test
  void theReferenceIsInEveryGroupAndEveryPointInOne() {
    SweepPoint reference = point("m", 99);
    List<SweepPoint> points = IntStream.range(0, 16).mapToObj(i -> point("m", i)).toList();

    List<List<SweepPoint>> groups = SweepGroups.of(reference, points);

    assertThat(groups).hasSize(3);
    assertThat(groups)
        .allSatisfy(
            group -> {
              assertThat(group).hasSizeLessThanOrEqualTo(8);
              assertThat(group.getFirst()).isEqualTo(reference);
            });
    assertThat(groups.stream().flatMap(group -> group.stream().skip(1)))
        .containsExactlyElementsOf(points);
  }

  @Test
  void networksAtOneSettingStayTogether() {
    List<SweepPoint> points = new ArrayList<>();
    for (String model : List.of("a", "b", "c")) {
      for (int setting = 0; setting < 4; setting++) {
        points.add(point(model, setting));
      }
    }

    List<List<SweepPoint>> groups = SweepGroups.of(point("a", 0), points);

    for (int setting = 0; setting < 4; setting++) {
      String value = String.valueOf(setting);
      assertThat(groups)
          .filteredOn(
              group -> group.stream().skip(1).anyMatch(point -> point.at().containsValue(value)))
          .hasSize(1);
    }
  }

  @Test
  void whatTheReferenceTookLongerInARaceIsTakenOut() {
    SweepPoint reference = point("m", 0);
    SweepPoint quiet = point("m", 1);
    SweepPoint loud = point("m", 2);

    SweepResult sweep =
        SweepResult.of(
            List.of("threads"),
            reference,
            List.of(reference, quiet, loud),
            List.of(
                race(HandMade.track(reference.name(), 10), HandMade.track(quiet.name(), 5)),
                race(HandMade.track(reference.name(), 30), HandMade.track(loud.name(), 30))));

    assertThat(sweep.points()).extracting(SweepResult.Measured::race).containsExactly(0, 0, 1);
    // the reference's median over both races is 20
    assertThat(sweep.milliseconds(sweep.points().get(1), 0.5).orElseThrow())
        .isCloseTo(10, within(0.01));
    assertThat(sweep.milliseconds(sweep.points().get(2), 0.5).orElseThrow())
        .isCloseTo(20, within(0.01));
    assertThat(sweep.timeByReference(sweep.points().get(1)).orElseThrow().ratio())
        .isCloseTo(0.5, within(0.001));
  }

  @Test
  void aPointThatFailedHasNoTime() {
    SweepPoint reference = point("m", 0);
    SweepPoint lost = point("m", 1);

    SweepResult sweep =
        SweepResult.of(
            List.of("threads"),
            reference,
            List.of(lost),
            List.of(
                race(
                    HandMade.track(reference.name(), 10),
                    new Track(lost.name(), List.of(), Optional.of("gone")))));

    assertThat(sweep.milliseconds(sweep.points().getFirst(), 0.5)).isEmpty();
    assertThat(sweep.timeByReference(sweep.points().getFirst())).isEmpty();
  }

  @Test
  void aRankThatIsReversedIsToldInASentence() {
    assertThat(flips(ranking("1 thread", 10, 5), ranking("8 threads", 2, 4)))
        .containsExactly("with 1 thread V2 beats V1; with 8 threads V1 beats V2");
  }

  @Test
  void aReversalIsToldRatherThanADifferenceThatIsLost() {
    assertThat(
            flips(
                ranking("1 thread", 10, 5), ranking("2 threads", 5, 5), ranking("4 threads", 2, 4)))
        .containsExactly("with 1 thread V2 beats V1; with 4 threads V1 beats V2");
  }

  @Test
  void aDifferenceThatIsLostIsNotCalledAReversal() {
    assertThat(flips(ranking("1 thread", 10, 5), ranking("8 threads", 4, 4)))
        .containsExactly("with 1 thread V2 beats V1; with 8 threads no difference is shown");
  }

  @Test
  void whatDiffersAtOneSettingIsNotPutDownToIt() {
    assertThat(flips(ranking("1 thread", 10, 5), ranking("1 thread", 2, 4))).isEmpty();
  }

  @Test
  void resultsOfOneMachineAreRankedByTheirThreads() {
    RaceResult.Model[] there = {HandMade.model("V1", 4), HandMade.model("V2", 8)};
    RaceResult.Model[] here = {HandMade.model("V1", 10), HandMade.model("V2", 5)};

    assertThat(
            RankFlips.of(
                    RankFlips.rankings(
                        List.of(HandMade.result(8, there), HandMade.result(1, here))))
                .stream()
                .map(RankFlips.Flip::sentence))
        .containsExactly("with 1 thread V2 beats V1; with 8 threads V1 beats V2");
  }

  @Test
  void ofASweepOnlyTheFirstSettingIsPutDownToAFlip() {
    List<SweepPoint> points = new ArrayList<>();
    List<Track> tracks = new ArrayList<>();
    double[] times = {10, 20, 20, 10, 7, 5, 14, 10};
    for (String batch : List.of("1", "2")) {
      for (String threads : List.of("1", "8")) {
        for (String model : List.of("V1", "V2")) {
          SequencedMap<String, String> at = new LinkedHashMap<>();
          at.put("threads", threads);
          at.put("batch", batch);
          points.add(new SweepPoint(model + at, model, at, 1));
          tracks.add(HandMade.track(model + at, times[tracks.size()]));
        }
      }
    }
    SweepResult sweep =
        SweepResult.of(
            List.of("threads", "batch"),
            points.getFirst(),
            points,
            List.of(race(tracks.toArray(Track[]::new))));

    assertThat(RankFlips.of(sweep).stream().map(RankFlips.Flip::sentence))
        .containsExactly("with 1 thread, batch 1 V1 beats V2; with 8 threads, batch 1 V2 beats V1");
  }

  @Test
  void whatStaysIsNoFlip() {
    assertThat(flips(ranking("1 thread", 10, 5), ranking("8 threads", 4, 2))).isEmpty();
    assertThat(flips(ranking("1 thread", 5, 5), ranking("8 threads", 4, 4))).isEmpty();
    assertThat(
            flips(
                ranking("1 thread", 10, 5),
                new Ranking("8 threads", Map.of("V1", HandMade.track("V1", 3)))))
        .isEmpty();
  }

  private static List<String> flips(Ranking... rankings) {
    return RankFlips.of(List.of(rankings)).stream().map(RankFlips.Flip::sentence).toList();
  }

  private static Ranking ranking(String setting, double first, double second) {
    SequencedMap<String, Track> tracks = new LinkedHashMap<>();
    tracks.put("V1", HandMade.track("V1", first));
    tracks.put("V2", HandMade.track("V2", second));
    return new Ranking(setting, tracks);
  }

  private static RaceResult race(Track... tracks) {
    RaceResult.Model[] models = new RaceResult.Model[tracks.length];
    for (int i = 0; i < tracks.length; i++) {
      models[i] = new RaceResult.Model(tracks[i], Optional.empty());
    }
    return HandMade.result(1, models);
  }

  private static SweepPoint point(String model, int setting) {
    SequencedMap<String, String> at = new LinkedHashMap<>();
    at.put("threads", String.valueOf(setting));
    return new SweepPoint(model + " " + setting, model, at, 1);
  }
}
