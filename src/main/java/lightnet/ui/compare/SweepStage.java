package lightnet.ui.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lightnet.measure.race.NoiseCard;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Trust;
import lightnet.measure.sweep.RankFlips;
import lightnet.measure.sweep.RankFlips.Flip;
import lightnet.measure.sweep.Sweep;
import lightnet.measure.sweep.SweepResult;

/** How far a sweep is. */
sealed interface SweepStage {

  /** Networks and settings are chosen. */
  record Choosing() implements SweepStage {}

  /**
   * They are measured.
   *
   * @param sweep what is
   * @param points how many there are
   * @param live what is known so far; nothing while the first networks are read
   */
  record Running(Sweep sweep, int points, Optional<SweepLive> live) implements SweepStage {}

  /**
   * They were measured.
   *
   * @param sweep what was asked for
   * @param result what came of it
   * @param headline what it says first
   * @param flips where the order of networks turns
   * @param rows the points with their figures
   * @param noise what disturbed each race
   */
  record Finished(
      Sweep sweep,
      SweepResult result,
      Headline headline,
      List<Flip> flips,
      List<SweepRow> rows,
      List<NoiseCard> noise)
      implements SweepStage {

    public Finished {
      flips = List.copyOf(flips);
      rows = List.copyOf(rows);
      noise = List.copyOf(noise);
    }

    /** Works out what a result says, which takes a moment where there are many samples. */
    static Finished of(Sweep sweep, SweepResult result) {
      List<Flip> flips = RankFlips.of(result);
      List<SweepRow> rows = SweepRow.of(result);
      return new Finished(
          sweep,
          result,
          SweepHeadline.of(result, rows, flips),
          flips,
          rows,
          result.races().stream().map(RaceResult::noise).toList());
    }

    /** How far all of it can be relied on: as far as the worst of the races. */
    Trust trust() {
      return noise.stream()
          .map(NoiseCard::trust)
          .max(Comparator.naturalOrder())
          .orElse(Trust.TRUSTED);
    }
  }
}
