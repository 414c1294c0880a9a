package lightnet.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import lightnet.measure.race.HandMade;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import lightnet.measure.sweep.RankFlips;
import lightnet.measure.sweep.SweepPoint;
import lightnet.measure.sweep.SweepResult;
import org.junit.jupiter.api.Test;

class SweepHeadlineTest {

  @Test
  void ofOneNetworkTheFastestPointStandsBesideTheSlowestOne() {
    Headline headline = of(sweep(List.of("A"), 20, 5));

    assertThat(headline.title())
        .isEqualTo("A takes 5.00 ms at threads 2 and 4.00× as long at threads 1");
    assertThat(headline.details()).contains("Both do the same multiply-adds.", "2 of 2 points");
  }

  @Test
  void ofTwoNetworksItSaysWhereTheirOrderTurns() {
    Headline headline = of(sweep(List.of("A", "B"), 20, 10, 5, 9));

    assertThat(headline.title()).isEqualTo("With 1 thread B beats A; with 2 threads A beats B");
  }

  @Test
  void ofTwoNetworksWhoseOrderStaysItSaysSo() {
    assertThat(of(sweep(List.of("A", "B"), 20, 10, 10, 5)).title())
        .startsWith("The order of the networks does not turn over threads");
  }

  @Test
  void ofOnePointThatRanNothingIsSaid() {
    SweepResult sweep = sweep(List.of("A"), 20, -1);

    assertThat(of(sweep).title()).isEqualTo("Too little was measured to say anything");
    assertThat(SweepRow.of(sweep).get(1).median()).isEmpty();
  }

  private static Headline of(SweepResult sweep) {
    return SweepHeadline.of(sweep, SweepRow.of(sweep), RankFlips.of(sweep));
  }

  /** With 1 thread and with 2; a negative time is that of a point that failed. */
  private static SweepResult sweep(List<String> models, double... times) {
    List<SweepPoint> points = new ArrayList<>();
    List<RaceResult.Model> measured = new ArrayList<>();
    for (String threads : List.of("1", "2")) {
      for (String model : models) {
        SequencedMap<String, String> at = new LinkedHashMap<>();
        at.put("threads", threads);
        String name = model + ", threads " + threads;
        double time = times[points.size()];
        points.add(new SweepPoint(name, model, at, 1));
        measured.add(
            time < 0
                ? new RaceResult.Model(
                    new Track(name, List.of(), Optional.of("gone")), Optional.empty())
                : HandMade.published(name, time, "70"));
      }
    }
    return SweepResult.of(
        List.of("threads"),
        points.getFirst(),
        points,
        List.of(HandMade.result(1, measured.toArray(RaceResult.Model[]::new))));
  }
}
